import { answersIn } from '../answers/tally';
import { smallestGroup } from '../answers/visibility';
import type { OpinionGroups } from '../opinion-groups/analyse';
import { twoSidedPriority } from '../opinion-groups/priority';
import { tallyParts } from '../opinion-groups/tallies';
import type { VoteMatrix } from '../opinion-groups/vote-matrix';
import type { ItemNeed } from './opinion-map';
import { tallyIn } from './part-tally';

interface Room {
  readonly matrix: VoteMatrix;
  readonly found: OpinionGroups;
  readonly communityIds: readonly string[];
  readonly communityOf: ReadonlyMap<string, number>;
}

/** How much each item asks for answers: its two-sided priority, and from whom it has had fewer than five. */
export function itemNeeds({ matrix, found, communityIds, communityOf }: Room): ItemNeed[] {
  const undeclared = communityIds.length;
  const partOf = Int32Array.from(matrix.participants, (id) => communityOf.get(id) ?? undeclared);
  const tallies = tallyParts(matrix, { partOf, parts: communityIds.length + 1 });
  return matrix.items.map((revisionId, column) => {
    const { agree, disagree, pass } = tallyIn(found.everybody, { part: 0, column });
    const weight = twoSidedPriority({
      agrees: agree,
      disagrees: disagree,
      passes: pass,
      votes: agree + disagree + pass,
      extremity: found.extremity[column]!,
    });
    const isMissing = (part: number) =>
      answersIn(tallyIn(tallies, { part, column })) < smallestGroup;
    return {
      revisionId,
      weight,
      missingCommunityIds: communityIds.filter((_, part) => isMissing(part)),
      isMissingUndeclared: isMissing(undeclared),
    };
  });
}

/** An item that people of one's own kind have hardly answered comes before all that they have. */
const coverageFirst = 1e6;
const unanswered = twoSidedPriority({ agrees: 0, disagrees: 0, passes: 0, votes: 0, extremity: 0 });

/** How soon somebody of a community, or of none, is asked an item; without a need nobody has answered it yet. */
export function weightFor(need: ItemNeed | undefined, communityId: string | undefined): number {
  if (!need) return unanswered * coverageFirst;
  const isMissing =
    communityId === undefined
      ? need.isMissingUndeclared
      : need.missingCommunityIds.includes(communityId);
  return isMissing ? need.weight * coverageFirst : need.weight;
}

/**
 * How uneven the draw is: the heaviest weight as a multiple of the lightest, and how many differ. The multiple is rounded to a
 * tenth: weights follow from answers that nobody may see yet, and its digits would tell of them (V5).
 */
export interface WeightSpread {
  readonly items: number;
  readonly different: number;
  readonly ratio: number;
}

export function spreadOfNeeds(needs: readonly ItemNeed[]): WeightSpread {
  const weights = needs.map(({ weight }) => weight);
  const lightest = Math.min(...weights);
  return {
    items: weights.length,
    different: new Set(weights).size,
    ratio:
      lightest > 0 && weights.length > 0
        ? Math.round((Math.max(...weights) / lightest) * 10) / 10
        : 1,
  };
}
