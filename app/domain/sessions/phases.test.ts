import { describe, expect, it } from 'vitest';
import {
  movePhase,
  type Permission,
  permissionFor,
  phaseAfter,
  type SessionAction,
} from './phases';
import { type Phase, phases } from './session';

const move = (phase: Phase, to: Phase, expectedRevision = 7, lastMoveRevision = 7) =>
  movePhase({ phase, to, expectedRevision, lastMoveRevision });

describe('movePhase', () => {
  it.each<[Phase, Phase, string]>([
    ['lobby', 'propose', 'propose'],
    ['propose', 'vote', 'vote'],
    ['vote', 'discuss', 'discuss'],
    ['decide', 'vote', 'vote'],
    ['decide', 'closed', 'closed'],
    ['vote', 'vote', 'phase-no-move'],
    ['closed', 'decide', 'session-closed'],
    ['closed', 'closed', 'session-closed'],
  ])('S1 from %s to %s: %s', (phase, to, expected) => {
    const result = move(phase, to);
    expect(result.ok ? result.value : result.refusal.code).toBe(expected);
  });

  it('S1 two facilitators who press "next" at once do not skip a phase', () => {
    expect(move('propose', 'discuss', 12, 7).ok).toBe(true);
    expect(move('discuss', 'vote', 12, 13)).toMatchObject({
      refusal: { code: 'phase-moved-meanwhile' },
    });
  });

  it('S1 what else happened in the room does not stop a move', () => {
    expect(move('propose', 'discuss', 7, 7).ok).toBe(true);
  });

  it('S1 phases follow each other', () => {
    expect(phases.map(phaseAfter)).toEqual([
      'propose',
      'discuss',
      'vote',
      'decide',
      'closed',
      undefined,
    ]);
  });
});

describe('permissionFor', () => {
  it.each<[SessionAction, Phase, Permission]>([
    ['propose', 'lobby', 'not-yet'],
    ['propose', 'propose', 'now'],
    ['propose', 'discuss', 'next-round'],
    ['propose', 'vote', 'next-round'],
    ['propose', 'closed', 'next-round'],
    ['answer', 'discuss', 'not-yet'],
    ['answer', 'vote', 'now'],
    ['answer', 'decide', 'over'],
    ['change-answer', 'decide', 'now'],
    ['change-answer', 'discuss', 'now'],
    ['change-answer', 'closed', 'over'],
    ['annotate', 'propose', 'now'],
    ['annotate', 'decide', 'now'],
    ['annotate', 'closed', 'over'],
    ['object', 'discuss', 'now'],
    ['object', 'decide', 'over'],
    ['withdraw-text', 'closed', 'now'],
  ])('S1 V2 %s in %s: %s', (action, phase, permission) => {
    expect(permissionFor(action, phase)).toBe(permission);
  });

  it('S1 once begun, a new contribution is never refused', () => {
    for (const phase of phases.slice(1))
      expect(['now', 'next-round']).toContain(permissionFor('propose', phase));
  });
});
