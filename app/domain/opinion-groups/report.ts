import type { OpinionGroups } from './analyse';
import type { ConsensusItem } from './consensus';
import { compatPriority, metaPriority, twoSidedPriority } from './priority';
import type { Representative } from './representative';
import type { GroupTallies } from './tallies';
import { idOrder, type VoteMatrix } from './vote-matrix';

interface Analysed {
  readonly matrix: VoteMatrix;
  readonly groups: OpinionGroups;
  /** Questions about the person: masked, and drawn with a weight of their own. */
  readonly meta: ReadonlySet<string>;
}

/**
 * The whole result as plain data, for researchers: groups are numbered from 0, people not in conversation have
 * none (`null`). Figures are exact, nothing is suppressed: only for votes that may be looked at one by one.
 */
export function opinionReport({ matrix, groups, meta }: Analysed) {
  const { mode, algorithmVersion, seed, k, inConversation, consensus, stability } = groups;
  const name = (column: number) => matrix.items[column]!;
  return {
    mode,
    algorithmVersion,
    seed,
    k,
    explainedVariance: groups.components.explained,
    participantCount: matrix.participants.length,
    inConversation,
    itemCount: matrix.items.length,
    participants: Array.from(idOrder(matrix.participants), (row) => ({
      id: matrix.participants[row]!,
      group: groups.group[row]! < 0 ? null : groups.group[row]!,
      x: groups.points[2 * row]!,
      y: groups.points[2 * row + 1]!,
    })),
    items: matrix.items.map((id, column) => ({
      id,
      isMasked: matrix.isMasked[column] === 1,
      extremity: groups.extremity[column]!,
      ...countsOf(groups.everybody, { group: 0, column }),
      groups: range(k).map((group) => ({
        id: group,
        ...countsOf(groups.tallies, { group, column }),
      })),
      groupAwareConsensus: groups.groupAware[column]!,
      priority: meta.has(id) ? metaPriority : priorityOf(groups, column),
    })),
    groups: range(k).map((id) => ({
      id,
      n: groups.group.reduce((sum, group) => sum + (group === id ? 1 : 0), 0),
      representative: groups.representative[id]!.map((item) => representativeOf(item, name)),
    })),
    consensus: {
      agree: consensus.agree.map((item) => consensusOf(item, name)),
      disagree: consensus.disagree.map((item) => consensusOf(item, name)),
    },
    stability,
  };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

interface Cell {
  readonly group: number;
  readonly column: number;
}

function countsOf({ items, agrees, disagrees, votes }: GroupTallies, { group, column }: Cell) {
  const cell = group * items + column;
  const agree = agrees[cell]!;
  const disagree = disagrees[cell]!;
  return { votes: votes[cell]!, agree, disagree, pass: votes[cell]! - agree - disagree };
}

/** Polis weighs what those in a group answered; Parlance looks at both directions. */
function priorityOf({ mode, tallies, k, extremity }: OpinionGroups, column: number): number {
  const counts = range(k).map((group) => countsOf(tallies, { group, column }));
  const sum = (of: 'votes' | 'agree' | 'disagree' | 'pass') =>
    counts.reduce((all, count) => all + count[of], 0);
  const standing = {
    agrees: sum('agree'),
    disagrees: sum('disagree'),
    passes: sum('pass'),
    votes: sum('votes'),
    extremity: extremity[column]!,
  };
  return mode === 'compat' ? compatPriority(standing) : twoSidedPriority(standing);
}

const consensusOf = ({ column, ...test }: ConsensusItem, name: (column: number) => string) => ({
  item: name(column),
  ...test,
});

const representativeOf = (
  { column, ...test }: Representative,
  name: (column: number) => string,
) => ({
  item: name(column),
  ...test,
});
