import { showableCount } from '../answers/small-figures';
import { shareOfGroup } from '../opinion-groups/proportions';
import type { OpinionMap } from '../opinions/opinion-map';
import type { GroupCounts, OpinionSource, Share } from './snapshot-decision';

/** What a release says of the opinion groups behind one decision. */
export interface PublishedGroups {
  readonly groups: readonly GroupCounts[];
  /** The lowest agreement among the groups. */
  readonly minSupport?: Share;
  /** Π over groups of (agree + 1) ÷ (n + 2). */
  readonly groupInformedConsensus?: number;
  readonly opinionGroups?: OpinionSource;
}

/**
 * The groups' answers on one wording, from the final map of its session: nothing where the groups are not clear. Minimum and
 * consensus only where every group may be told (D5), so that both can be computed again from what is published.
 */
export function publishGroups(map: OpinionMap | undefined, revisionId: string): PublishedGroups {
  if (map?.standing !== 'clear') return { groups: [] };
  const { algorithmVersion, seed, k, stability, inConversation: n } = map;
  const opinionGroups = { algorithmVersion, seed, n, k, stability };
  const told = map.answers.find((item) => item.revisionId === revisionId)?.groups ?? [];
  const groups = told.map(({ group, tally: { agree, disagree, pass } }) => ({
    key: `group-${group + 1}`,
    n: agree + disagree + pass,
    ...{ agree, disagree, pass },
  }));
  if (groups.length < k) return { groups, opinionGroups };
  const product = groups.reduce((all, { agree, n: votes }) => all * shareOfGroup(agree, votes), 1);
  return {
    groups,
    minSupport: lowest(groups),
    groupInformedConsensus: product,
    opinionGroups,
  };
}

/**
 * The same, unless what the groups leave of all votes is one to four people, with or without the raised hands, which are in
 * no group: subtraction would count them (D5).
 */
export function withoutLeftovers(
  published: PublishedGroups,
  { votes, handCounted }: { readonly votes: number; readonly handCounted: number | null },
): PublishedGroups {
  const { groups, opinionGroups } = published;
  const left = votes - groups.reduce((sum, { n }) => sum + n, 0);
  const isFound = [left, left - (handCounted ?? 0)].some((rest) => showableCount(rest) === null);
  return isFound ? { groups: [], opinionGroups } : published;
}

/** A group without a ballot would have no share: there is none with fewer than five (D5). */
function lowest(groups: readonly GroupCounts[]): Share | undefined {
  const shares = groups.map(({ agree, disagree }) => ({ count: agree, of: agree + disagree }));
  return shares.sort((one, other) => one.count * other.of - other.count * one.of)[0];
}
