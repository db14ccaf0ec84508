import type { Tally } from '../answers/answer';
import { breakDown } from '../answers/small-figures';
import { ballotsIn } from '../answers/tally';
import { smallestGroup } from '../answers/visibility';
import {
  analyseOpinions,
  fewestForGroups,
  firmEnough,
  type OpinionGroups,
} from '../opinion-groups/analyse';
import { enoughVotesOf } from '../opinion-groups/conversation';
import { describeParts, type PartStatistics } from '../opinion-groups/describe-parts';
import type { PairCounts } from '../opinion-groups/pair-counts';
import { groupCentres } from '../opinion-groups/projection';
import type { Representative } from '../opinion-groups/representative';
import type { Trail } from '../opinion-groups/trail';
import type { VoteMatrix } from '../opinion-groups/vote-matrix';
import { itemNeeds } from './item-needs';
import type {
  Divide,
  FoundOpinions,
  GroupAnswers,
  Leaning,
  Lens,
  OpinionMap,
  Side,
  Spot,
  Standing,
} from './opinion-map';
import { tallyIn } from './part-tally';

/** The communities that people declared. */
export interface Declared {
  readonly communityIds: readonly string[];
  /** By participant: a place in `communityIds`. Who declared none is absent. */
  readonly communityOf: ReadonlyMap<string, number>;
}

interface Room extends Declared {
  readonly matrix: VoteMatrix;
  readonly pairs: PairCounts;
  readonly trail: Trail | undefined;
}

const listLength = 5;
/** From this gap between two groups' shares on, an item is said to divide. */
const wideGap = 0.3;

/** Finds what a room thinks, and what the next search may start from. Participants go in under any ids; none comes out. */
export function mapOpinions({
  matrix,
  pairs,
  trail,
  ...declared
}: Room): FoundOpinions & { readonly trail: Trail } {
  const found = analyseOpinions(matrix, { mode: 'stable', pairs, trail, withStability: true });
  const standing = standingOf(found);
  const answers = standing === 'clear' ? groupAnswers(matrix, found) : [];
  const spoken = standing === 'clear' ? spokenOf(matrix, found) : new Set<string>();
  const lists = representativeLists(matrix, found);
  const people = matrix.participants.length;
  const silent = people - found.inConversation;
  const lens = lensOf(matrix, found);
  const map: OpinionMap = {
    algorithmVersion: found.algorithmVersion,
    seed: found.seed,
    k: found.k,
    stability: found.stability ?? 0,
    standing,
    inConversation: found.inConversation,
    people: silent === 0 || silent >= smallestGroup ? people : undefined,
    spots: standing === 'few' ? [] : spotsOf(found, { lens, hasGroups: standing === 'clear' }),
    groups:
      standing === 'clear'
        ? lists.map((holds, group) => ({
            people: found.group.filter((own) => own === group).length,
            holds: holds.filter(({ revisionId }) => spoken.has(revisionId)),
          }))
        : [],
    communities: standing === 'few' ? [] : communityHolds(matrix, declared),
    bridges: standing === 'clear' ? bridgesIn(matrix, found, spoken) : consensusIn(matrix, found),
    divides: dividesIn(matrix, found, spoken),
    answers,
    lens,
  };
  return { map, needs: itemNeeds({ matrix, found, ...declared }), trail: found.trail };
}

function standingOf({ inConversation, k, stability = 0 }: OpinionGroups): Standing {
  if (inConversation < fewestForGroups) return 'few';
  return k > 1 && stability >= firmEnough ? 'clear' : 'none';
}

function groupAnswers(matrix: VoteMatrix, { everybody, tallies }: OpinionGroups): GroupAnswers[] {
  return matrix.items.flatMap((revisionId, column) => {
    const parts = Array.from({ length: tallies.groups }, (_, group) => ({
      group,
      tally: tallyIn(tallies, { part: group, column }),
    }));
    const shown = breakDown(tallyIn(everybody, { part: 0, column }), parts);
    return shown.parts.length < 2
      ? []
      : [{ revisionId, groups: shown.parts, others: shown.others }];
  });
}

/**
 * The items of which may be said in words how every group leans: five ballots or more in each. Words need less than
 * figures: one person in no group would tell their answer by subtraction from the counts, and from no word.
 */
function spokenOf(matrix: VoteMatrix, { tallies }: OpinionGroups): ReadonlySet<string> {
  const groups = [...Array(tallies.groups).keys()];
  const isSpoken = (_: string, column: number) =>
    groups.every((part) => ballotsIn(tallyIn(tallies, { part, column })) >= smallestGroup);
  return new Set(matrix.items.filter(isSpoken));
}

const leaning = (matrix: VoteMatrix, { column, direction }: Representative): Leaning => ({
  revisionId: matrix.items[column]!,
  direction,
});

const representativeLists = (matrix: VoteMatrix, { representative }: PartStatistics): Leaning[][] =>
  representative.map((list) => list.map((item) => leaning(matrix, item)));

/** Items on which every group leans the same way, the most willing first. */
function bridgesIn(
  matrix: VoteMatrix,
  found: OpinionGroups,
  spoken: ReadonlySet<string>,
): Leaning[] {
  const sides = matrix.items.flatMap((revisionId, column): (Leaning & { mean: number })[] => {
    const { agreeMinimum, agreeMean, disagreeMinimum, disagreeMean } = found.groupAware[column]!;
    if (!spoken.has(revisionId)) return [];
    if (agreeMinimum > 0.5) return [{ revisionId, direction: 'agree', mean: agreeMean }];
    if (disagreeMinimum <= 0.5) return [];
    return [{ revisionId, direction: 'disagree', mean: disagreeMean }];
  });
  const best = sides.sort((a, b) => b.mean - a.mean).slice(0, listLength);
  return best.map(({ revisionId, direction }) => ({ revisionId, direction }));
}

/** What most of the room leans to, where there are no groups to bridge. */
function consensusIn(matrix: VoteMatrix, { consensus, everybody }: OpinionGroups): Leaning[] {
  return (['agree', 'disagree'] as const).flatMap((direction) =>
    consensus[direction]
      .filter(({ column }) => everybody.votes[column]! >= smallestGroup)
      .map(({ column }) => ({ revisionId: matrix.items[column]!, direction })),
  );
}

function dividesIn(
  matrix: VoteMatrix,
  { groupAware, tallies }: OpinionGroups,
  spoken: ReadonlySet<string>,
): Divide[] {
  const gaps = matrix.items.map((revisionId, column) => ({
    revisionId,
    column,
    gap: groupAware[column]!.divisiveness,
  }));
  return gaps
    .filter(({ revisionId, gap }) => spoken.has(revisionId) && gap >= wideGap)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, listLength)
    .map(({ revisionId, column }) => ({
      revisionId,
      sides: Array.from({ length: tallies.groups }, (_, part) =>
        sideOf(tallyIn(tallies, { part, column })),
      ),
    }));
}

function sideOf({ agree, disagree }: Tally): Side {
  if (agree === disagree) return 'split';
  return agree > disagree ? 'agree' : 'disagree';
}

/**
 * What tells each community from the rest of the room; in words only, since figures by community stand with the
 * decisions, pooled in another way, and two poolings could be subtracted (D5).
 */
function communityHolds(matrix: VoteMatrix, { communityIds, communityOf }: Declared) {
  const rest = communityIds.length;
  const own = matrix.participants.map((id) => communityOf.get(id) ?? rest);
  const size = (part: number) => own.filter((community) => community === part).length;
  const isLarge = communityIds.map((_, part) => size(part) >= smallestGroup);
  const partOf = Int32Array.from(own, (community) => (isLarge[community] ? community : rest));
  const pooled = partOf.filter((part) => part === rest).length;
  if (pooled > 0 && pooled < smallestGroup) return [];
  const { representative, tallies } = describeParts(matrix, { partOf, parts: rest + 1 });
  return communityIds.flatMap((id, part) => {
    if (!isLarge[part]) return [];
    const enough = representative[part]!.filter(
      ({ column }) => tallies.votes[part * tallies.items + column]! >= smallestGroup,
    );
    return [{ id, holds: enough.map((item) => leaning(matrix, item)) }];
  });
}

function lensOf(matrix: VoteMatrix, found: OpinionGroups): Lens {
  const { centre, components, points, group, k } = found;
  const furthest = points.reduce(
    (most, place, at) => (group[at >> 1]! < 0 ? most : Math.max(most, Math.abs(place))),
    0,
  );
  return {
    revisionIds: matrix.items,
    centre: Array.from(centre),
    first: Array.from(components.first),
    second: Array.from(components.second),
    groupCentres: groupCentres({ points, group, k }),
    scale: furthest || 1,
    enoughVotes: enoughVotesOf(matrix.items.length),
  };
}

interface Drawing {
  readonly lens: Lens;
  readonly hasGroups: boolean;
}

/** Rounded and in an order of their own, so that neither says whose they are. */
function spotsOf({ points, group }: OpinionGroups, { lens, hasGroups }: Drawing): Spot[] {
  const place = (at: number) => Math.round((points[at]! / lens.scale) * 50) * 2;
  return Array.from(group.keys())
    .filter((row) => group[row]! >= 0)
    .map((row) => ({
      x: place(2 * row),
      y: place(2 * row + 1),
      group: hasGroups ? group[row]! : 0,
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y || a.group - b.group);
}
