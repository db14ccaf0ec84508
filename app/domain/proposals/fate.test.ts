import { describe, expect, it } from 'vitest';
import { fateOf } from './fate';

const written = {
  visibility: 'passed' as const,
  hiddenReason: null,
  isWithdrawn: false,
  joinedIntoId: null,
  isForNextRound: false,
};
const day = (number: number) => new Date(Date.UTC(2026, 4, number));
const use = { id: 'u', name: 'Filter', slug: 'harms' };
const releases = [
  { version: '0.3.0', issuedAt: day(9) },
  { version: '0.1.0', issuedAt: day(1) },
  { version: '0.2.0', issuedAt: day(5) },
];

describe('P5 what became of it', () => {
  it.each([
    ['read', {}, { state: 'read', usedBy: [] }],
    ['beside what is used', { attachedUsedBy: [use] }, { state: 'read', usedBy: [use] }],
    [
      'beside what is used, unread',
      { visibility: 'held' as const, attachedUsedBy: [use] },
      { state: 'waiting' },
    ],
    ['waiting', { visibility: 'held' as const }, { state: 'waiting' }],
    ['read, for facilitators only', { isForTeamOnly: true }, { state: 'read-privately' }],
    [
      'waiting, for facilitators only',
      { visibility: 'held' as const, isForTeamOnly: true },
      { state: 'waiting' },
    ],
    [
      'waiting, whatever the round',
      { visibility: 'held' as const, isForNextRound: true },
      { state: 'waiting' },
    ],
    ['next round', { isForNextRound: true }, { state: 'next-round' }],
    [
      'hidden',
      { visibility: 'hidden' as const, hiddenReason: 'a name' },
      { state: 'hidden', reason: 'a name' },
    ],
    ['joined', { joinedIntoId: 'x' }, { state: 'joined', intoId: 'x' }],
    [
      'joined before it was read',
      { visibility: 'held' as const, joinedIntoId: 'x' },
      { state: 'joined', intoId: 'x' },
    ],
    ['withdrawn', { isWithdrawn: true, visibility: 'hidden' as const }, { state: 'withdrawn' }],
    [
      'published',
      { decision: { decidedAt: day(2), isApplied: true, usedBy: [] } },
      { state: 'decided', version: '0.2.0', usedBy: [] },
    ],
    [
      'published, and used',
      { decision: { decidedAt: day(2), isApplied: true, usedBy: [use] } },
      { state: 'decided', version: '0.2.0', usedBy: [use] },
    ],
    [
      'decided, not published',
      { decision: { decidedAt: day(10), isApplied: true, usedBy: [use] } },
      { state: 'decided', version: undefined, usedBy: [] },
    ],
    [
      'decided without effect',
      { decision: { decidedAt: day(2), isApplied: false, usedBy: [] } },
      { state: 'decided', version: undefined, usedBy: [] },
    ],
  ])('%s', (_, changes, fate) => {
    expect(fateOf({ ...written, ...changes }, releases)).toEqual(fate);
  });
});
