import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures, ProposalView, RoomEvent, RoomStart } from '~/contracts/room';
import { liveProposals } from './live-views';
import { hasGap, type RoomAction, type RoomState, reduceRoom, startState } from './room-store';

const start: RoomStart = {
  sessionId: 's',
  sessionCode: 'ABC',
  viewer: { kind: 'facilitator' },
  revision: 3,
  serverTime: '2026-05-04T10:00:00.000Z',
  phase: 'lobby',
  isLocked: false,
  figures: [],
  answers: {},
};

const locked = (revision: number): RoomEvent => ({
  revision,
  type: 'session.locked',
  facts: { isLocked: revision % 2 === 0 },
});

const view = (id: string, position: number): ProposalView => ({
  id,
  kind: 'add',
  contentWarning: '',
  status: 'open',
  position,
  revisionId: `revision of ${id}`,
  revisionOrdinal: 1,
  revisionChange: 'initial',
  renderings: [],
  others: [],
});

const stateAfter = (
  actions: readonly RoomAction[],
  from: RoomState = startState(start),
): RoomState => actions.reduce(reduceRoom, from);
const events = (...list: RoomEvent[]): RoomAction => ({ type: 'events', events: list });

describe('events in a page', () => {
  it('S3 count once, in order, however they arrive', () => {
    const all = Array.from({ length: 30 }, (_, n) => locked(n + 1));
    const expected = stateAfter([events(...all)]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...all, ...all], { minLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (shuffled, size) => {
          const parts = shuffled.flatMap((_, n) =>
            n % size === 0 ? [events(...shuffled.slice(n, n + size))] : [],
          );
          expect(stateAfter(parts)).toEqual(expected);
        },
      ),
    );
    expect(expected).toMatchObject({ revision: 30, isLocked: true });
    expect(expected.early.size).toBe(0);
  });

  it('S3 one that is missing holds back those behind it, and is noticed', () => {
    const state = stateAfter([events(locked(4)), events(locked(6), locked(7))]);
    expect(state.revision).toBe(4);
    expect(hasGap(state)).toBe(true);
    const whole = stateAfter([events(locked(5))], state);
    expect(whole).toMatchObject({ revision: 7, isLocked: false });
    expect(hasGap(whole)).toBe(false);
  });

  it('S3 a pulse tells of what was missed', () => {
    const pulse = { revision: 5, serverTime: '2026-05-04T10:00:09.000Z' };
    const state = stateAfter([
      { type: 'pulse', pulse, now: Date.parse('2026-05-04T10:00:04.000Z') },
    ]);
    expect(hasGap(state)).toBe(true);
    expect(state.clockOffset).toBe(5000);
  });

  it('S3 a page loaded again does not skip events, unless it was told to load again', () => {
    const reloaded: RoomAction = { type: 'loaded', start: { ...start, revision: 9 }, now: 0 };
    const behind = stateAfter([reloaded]);
    expect(behind.revision).toBe(3);
    expect(hasGap(behind)).toBe(true);
    const fresh = stateAfter([{ type: 'too-far-behind' }, reloaded, events(locked(10))]);
    expect(fresh).toMatchObject({ revision: 10, mustReload: false, isLocked: true });
  });

  it('shows what is new, changed and gone over what the page was loaded with', () => {
    const facts = (proposalId: string) => ({ proposalId });
    const state = stateAfter([
      events(
        { revision: 4, type: 'proposal.gone', facts: facts('a') },
        {
          revision: 5,
          type: 'proposal.shown',
          facts: facts('c'),
          proposal: { ...view('c', 0), revisionOrdinal: 2 },
        },
        { revision: 6, type: 'proposal.shown', facts: facts('d'), proposal: view('d', 9) },
        { revision: 7, type: 'proposal.shown', facts: facts('b') },
      ),
    ]);
    const loaded = [view('a', 1), view('b', 2), view('c', 3)];
    expect(
      liveProposals(state, loaded).map(({ id, revisionOrdinal }) => [id, revisionOrdinal]),
    ).toEqual([
      ['c', 2],
      ['d', 1],
    ]);
  });
});

describe('figures in a page', () => {
  const shares = { agree: 5, disagree: 0, pass: 0, unclear: 0, declined: 0 };
  const figures = (version: number, answered: number): Figures => ({
    revisionId: 'r',
    version,
    answered,
  });
  const shown = (...updates: Extract<RoomAction, { type: 'figures' }>['figures']) =>
    stateAfter([{ type: 'figures', figures: updates }]).figures.get('r');

  it('the latest version stands, whatever arrives late', () => {
    expect(shown(figures(2, 7), figures(1, 6))).toEqual(figures(2, 7));
    expect(shown(figures(1, 6), figures(2, 7))).toMatchObject({ answered: 7 });
  });

  it('V5 shares stay as they were, open by one’s own answer, and close again', () => {
    const before = { ...figures(2, 7), shares: 'as-before' } as const;
    const own = { ...figures(2, 7), shares };
    expect(shown(before)?.shares).toBeUndefined();
    expect(shown(before, own)?.shares).toEqual(shares);
    expect(shown(own, before)?.shares).toEqual(shares);
    expect(shown(own, { ...before, version: 3 })).toMatchObject({ version: 3, shares });
    expect(shown(own, figures(2, 6))?.shares).toBeUndefined();
    expect(shown(own, figures(3, 6))?.shares).toBeUndefined();
  });
});
