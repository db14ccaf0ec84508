import { collectVotes, type VoteRow } from './collect-votes';
import { type RandomStream, randomStream } from './random';
import { buildVoteMatrix, byContent, type RowOrder, type VoteMatrix } from './vote-matrix';

/** A matrix from rows, as if they came in this order. */
export function matrixOf(
  rows: readonly Omit<VoteRow, 'time'>[],
  {
    masked = [],
    compareRows = byContent,
  }: { masked?: readonly string[]; compareRows?: RowOrder } = {},
): VoteMatrix {
  const collected = collectVotes();
  for (const row of rows) collected.add({ ...row, time: 0 });
  return buildVoteMatrix(collected.finish().votes, { masked: new Set(masked), compareRows });
}

interface Crowd {
  readonly people: number;
  readonly items: number;
  /** 0: everybody answers by chance. */
  readonly groups: number;
  /** Share of items that a person answers. */
  readonly filled: number;
  readonly seed: number;
}

/** Person p belongs to group p mod `groups`, whose members mostly answer alike. */
export function crowd({ people, items, groups, filled, seed }: Crowd): Omit<VoteRow, 'time'>[] {
  const random = randomStream(seed);
  const leans = Array.from({ length: Math.max(groups, 1) * items }, () =>
    random() < 0.5 ? 0.1 : 0.9,
  );
  const rows: Omit<VoteRow, 'time'>[] = [];
  for (let person = 0; person < people; person += 1) {
    for (let item = 0; item < items; item += 1) {
      if (random() >= filled) continue;
      const agrees = groups === 0 ? 0.5 : leans[(person % groups) * items + item]!;
      rows.push({ participant: `p${person}`, item: `i${item}`, vote: voteBy(random, agrees) });
    }
  }
  return rows;
}

/** People who differ only in how readily they agree, evenly from one in five to four in five. */
export function range({ people, items, filled, seed }: Omit<Crowd, 'groups'>) {
  const random = randomStream(seed);
  const rows: Omit<VoteRow, 'time'>[] = [];
  for (let person = 0; person < people; person += 1) {
    const agrees = 0.2 + 0.6 * random();
    for (let item = 0; item < items; item += 1) {
      if (random() >= filled) continue;
      rows.push({ participant: `p${person}`, item: `i${item}`, vote: voteBy(random, agrees) });
    }
  }
  return rows;
}

function voteBy(random: RandomStream, agrees: number): number {
  if (random() < 0.1) return 0;
  return random() < agrees ? 1 : -1;
}

/** The group that `crowd` put a participant in. */
export const plantedGroup = (participant: string, groups: number): number =>
  Number(participant.slice(1)) % groups;
