import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../decisions/rule';
import {
  changeVisibility,
  mayPropose,
  moveProposal,
  type ProposalActor,
  type ProposalMove,
  statusAfterOutcome,
  type VisibilityMove,
  visibilityAtFirst,
} from './lifecycle';
import { type ProposalStatus, proposalKinds, proposalStatuses, type Visibility } from './proposal';

const moves: ProposalMove[] = ['open', 'withdraw', 'join', 'separate', 'decide'];
const actors: ProposalActor[] = ['author', 'facilitator', 'system'];

/** Everything that is allowed; whatever is not in here is refused. */
const allowed: [ProposalStatus, ProposalMove, ProposalActor, ProposalStatus][] = [
  ['draft', 'open', 'author', 'open'],
  ['draft', 'open', 'facilitator', 'open'],
  ['draft', 'withdraw', 'author', 'withdrawn'],
  ['draft', 'withdraw', 'facilitator', 'withdrawn'],
  ['open', 'withdraw', 'author', 'withdrawn'],
  ['open', 'withdraw', 'facilitator', 'withdrawn'],
  ['joined', 'withdraw', 'author', 'withdrawn'],
  ['joined', 'withdraw', 'facilitator', 'withdrawn'],
  ['draft', 'join', 'author', 'joined'],
  ['draft', 'join', 'facilitator', 'joined'],
  ['open', 'join', 'author', 'joined'],
  ['open', 'join', 'facilitator', 'joined'],
  ['joined', 'separate', 'author', 'open'],
  ['joined', 'separate', 'facilitator', 'open'],
  ['open', 'decide', 'facilitator', 'decided'],
  ['open', 'decide', 'system', 'decided'],
];

describe('moveProposal', () => {
  const cells = proposalStatuses.flatMap((status) =>
    moves.flatMap((move) => actors.map((by) => ({ status, move, by }))),
  );

  it.each(cells)('P2 $status, $move by $by', (cell) => {
    const row = allowed.find(
      ([status, move, by]) => status === cell.status && move === cell.move && by === cell.by,
    );
    const result = moveProposal({ ...cell, hasAnswers: false });
    expect(result.ok ? result.value : undefined).toBe(row?.[3]);
  });

  it('P2 decided and withdrawn are ends', () => {
    for (const status of ['decided', 'withdrawn'] as const)
      for (const move of moves)
        for (const by of actors)
          expect(moveProposal({ status, move, by, hasAnswers: false }).ok).toBe(false);
  });

  it('P2 an author cannot take away what others have answered; a facilitator can', () => {
    const facts = { status: 'open', hasAnswers: true } as const;
    for (const move of ['withdraw', 'join'] as const) {
      expect(moveProposal({ ...facts, move, by: 'author' })).toMatchObject({
        refusal: { code: 'proposal-has-answers' },
      });
      expect(moveProposal({ ...facts, move, by: 'facilitator' }).ok).toBe(true);
    }
  });

  it('P2 says whether it is the person or the moment that is wrong', () => {
    const refused = (status: ProposalStatus, by: ProposalActor) =>
      moveProposal({ status, move: 'decide', by, hasAnswers: false });
    expect(refused('open', 'author')).toMatchObject({
      refusal: { code: 'proposal-move-not-yours' },
    });
    expect(refused('draft', 'system')).toMatchObject({
      refusal: { code: 'proposal-move-not-now' },
    });
  });

  it('D2 an open outcome leaves the proposal open', () => {
    expect(outcomes.map(statusAfterOutcome)).toEqual([
      'decided',
      'decided',
      'decided',
      'decided',
      'open',
    ]);
  });
});

describe('mayPropose', () => {
  it('P1 participants are offered three kinds, facilitators all nine', () => {
    expect(proposalKinds.filter((kind) => mayPropose('participant', kind))).toEqual([
      'add',
      'reword',
      'merge',
    ]);
    expect(proposalKinds.filter((kind) => mayPropose('facilitator', kind))).toHaveLength(9);
  });
});

describe('changeVisibility', () => {
  it.each<[Visibility, VisibilityMove, ProposalActor, Visibility | string]>([
    ['held', 'pass', 'facilitator', 'passed'],
    ['held', 'hide', 'facilitator', 'hidden'],
    ['passed', 'hide', 'facilitator', 'hidden'],
    ['hidden', 'pass', 'facilitator', 'passed'],
    ['passed', 'hold', 'author', 'held'],
    ['hidden', 'hold', 'author', 'held'],
    ['passed', 'hold', 'facilitator', 'held'],
    ['held', 'pass', 'author', 'visibility-not-yours'],
    ['held', 'hide', 'system', 'visibility-not-yours'],
    ['passed', 'pass', 'facilitator', 'visibility-no-change'],
    ['hidden', 'hide', 'facilitator', 'visibility-no-change'],
    ['held', 'hold', 'author', 'visibility-no-change'],
  ])('P2 %s, %s by %s gives %s', (visibility, move, by, expected) => {
    const result = changeVisibility({ visibility, move, by, reason: 'names a person' });
    expect(result.ok ? result.value : result.refusal.code).toBe(expected);
  });

  it('P2 hiding needs a reason for the author', () => {
    for (const reason of [undefined, '', '  '])
      expect(
        changeVisibility({ visibility: 'held', move: 'hide', by: 'facilitator', reason }),
      ).toEqual({
        ok: false,
        refusal: { code: 'visibility-reason-missing', field: 'reason' },
      });
  });

  it('P2 nobody but a facilitator ever brings a text before others', () => {
    const steps = fc.array(
      fc.record({
        move: fc.constantFrom<VisibilityMove>('pass', 'hide', 'hold'),
        by: fc.constantFrom<ProposalActor>('author', 'system'),
      }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let visibility = visibilityAtFirst(true);
        for (const step of all) {
          const result = changeVisibility({ ...step, visibility, reason: 'because' });
          if (result.ok) visibility = result.value;
        }
        expect(visibility).toBe('held');
      }),
    );
    expect(visibilityAtFirst(false)).toBe('passed');
  });
});
