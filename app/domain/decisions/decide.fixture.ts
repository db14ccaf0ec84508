import { expect, it } from 'vitest';
import { emptyTally, type Tally } from '../answers/answer';
import { addTallies } from '../answers/tally';
import { type Decision, decide } from './decide';
import { type CountedCommunity, gatherFacts, type RoomCounts } from './facts';
import { findRecordFaults } from './record';
import { type DecisionRule, defaultRule } from './rule';

export type Counts = Partial<Tally>;
const tally = (counts: Counts): Tally => ({ ...emptyTally, ...counts });

export const community = (
  id: string,
  counts: Counts,
  kind: { attested?: boolean; affected?: boolean } = {},
): CountedCommunity => ({
  id,
  label: { en: id },
  isAttested: kind.attested ?? true,
  isAffected: kind.affected ?? false,
  tally: tally(counts),
});

export interface Room {
  devices?: Counts;
  hands?: Counts;
  /** Default: as many as answered on a device. */
  shown?: number;
  communities?: CountedCommunity[];
  objections?: number[];
  rule?: DecisionRule;
}

const countsOf = ({ devices = {}, hands = {}, shown = 0, ...room }: Room): RoomCounts => ({
  rule: room.rule ?? defaultRule,
  devices: tally(devices),
  hands: tally(hands),
  shownOnDevices: shown,
  communities: room.communities ?? [],
  objections: (room.objections ?? []).map((seconds, index) => ({ id: `o${index}`, seconds })),
});

export const decideRoom = (room: Room): Decision => decide(gatherFacts(countsOf(room)));

export type Row = [
  name: string,
  room: Room,
  outcome: Decision['outcome'],
  reason: Decision['reason'],
];

export const deaf = (counts: Counts, kind = { attested: true, affected: true }) =>
  community('deaf', counts, kind);
const rest = { agree: 40, disagree: 5 };
export const both = (own: Counts, other: Counts = rest) => ({
  devices: addTallies(tally(own), tally(other)),
});

/** Every row is decided, and decided again from nothing but what would be published. */
export function itDecides(rows: readonly Row[]): void {
  it.each(rows)('D1 D2 %s', (_, room, outcome, reason) => {
    const facts = gatherFacts(countsOf(room));
    const decision = decide(facts);
    expect(decision).toMatchObject({ outcome, reason });
    const published: typeof facts = JSON.parse(JSON.stringify(facts));
    expect(decide(published)).toEqual(decision);
    expect(findRecordFaults({ facts: published, decision })).toEqual([]);
  });
}
