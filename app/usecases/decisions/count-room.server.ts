import { emptyTally } from '~/domain/answers/answer';
import { addTallies } from '~/domain/answers/tally';
import type { RoomCounts } from '~/domain/decisions/facts';
import type { DecisionRule } from '~/domain/decisions/rule';
import type { Tx } from '~db/client.server';
import {
  countDevices,
  countHands,
  countShowings,
  type OpenProposal,
  type StandingObjection,
  standingObjections,
} from '~db/repositories/decisions.server';
import { communitiesOf } from '~db/repositories/sessions.server';

/** What was counted for one proposal, before anything is suppressed. */
export interface CountedProposal {
  readonly proposal: OpenProposal;
  readonly counts: RoomCounts;
  readonly objections: readonly StandingObjection[];
}

interface Counting {
  readonly sessionId: string;
  readonly rule: DecisionRule;
  readonly proposals: readonly OpenProposal[];
}

/** Counts the whole room for all items at once: a fixed number of queries, whatever the agenda. */
export async function countRoom(
  tx: Tx,
  { sessionId, rule, proposals }: Counting,
): Promise<CountedProposal[]> {
  const revisionIds = proposals.map(({ currentRevisionId }) => currentRevisionId);
  const proposalIds = proposals.map(({ id }) => id);
  const communities = new Map((await communitiesOf(tx, sessionId)).map((one) => [one.id, one]));
  const devices = await countDevices(tx, revisionIds);
  const hands = await countHands(tx, revisionIds);
  const shown = await countShowings(tx, proposalIds);
  const objections = await standingObjections(tx, proposalIds);
  return proposals.map((proposal) => {
    const groups = devices.get(proposal.currentRevisionId) ?? [];
    const own = objections.filter(({ proposalId }) => proposalId === proposal.id);
    return {
      proposal,
      objections: own,
      counts: {
        rule,
        shownOnDevices: shown.get(proposal.id) ?? 0,
        devices: addTallies(...groups.map(({ tally }) => tally)),
        hands: hands.get(proposal.currentRevisionId) ?? emptyTally,
        communities: groups.flatMap(({ communityId, isAttested, tally }) => {
          const community = communities.get(communityId ?? '');
          if (!community) return [];
          const { id, label, isAffected } = community;
          return [{ id, label, isAffected, isAttested, tally }];
        }),
        objections: own.map(({ id, seconds }) => ({ id, seconds })),
      },
    };
  });
}
