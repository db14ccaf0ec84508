import type { ParticipantScope } from '~/domain/access/scopes';
import { personalOrder } from '~/domain/answers/personal-order';
import { weightFor } from '~/domain/opinions/item-needs';
import type { Deps } from '~/usecases/deps';
import { itemNeedsOf } from '~db/repositories/opinions.server';
import type { Membership } from '~db/repositories/participants.server';
import { type AgendaItem, openItems } from '~db/repositories/proposals.server';

/**
 * The open items in the order in which this person is led through them. At one's own pace, what needs answers comes
 * sooner, first of all what one's own community has hardly answered, and nobody is led to what they do not want to be
 * shown (A3); where the room goes through the items together, the order is the agenda's, as on the facilitator's page.
 */
export async function orderItems(
  { db }: Deps,
  { sessionId, voterId }: ParticipantScope,
  { session, participant }: Membership,
): Promise<readonly AgendaItem[]> {
  const items = await openItems(db, { sessionId, voterId });
  if (session.pace === 'together') return items;
  const seed = voterId ?? sessionId;
  const communityId = participant.communityId ?? undefined;
  const needs = new Map((await itemNeedsOf(db, sessionId)).map((need) => [need.revisionId, need]));
  const weightOf = ({ revisionId }: AgendaItem) => weightFor(needs.get(revisionId), communityId);
  const wanted = participant.hidesSensitive
    ? items.filter(({ contentWarning }) => contentWarning === '')
    : items;
  return personalOrder(wanted, { seed, weightOf });
}
