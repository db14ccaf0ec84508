import type { ParticipantScope } from '~/domain/access/scopes';
import { type Place, personalOrder, placeIn } from '~/domain/answers/personal-order';
import type { Deps } from '~/usecases/deps';
import { openItems } from '~db/repositories/proposals.server';
import { sessionById } from '~db/repositories/sessions.server';

/** Where to go next: the room's item where it goes together, else one's own next without an answer after `afterId`. */
export async function findNextItem(
  deps: Deps,
  { sessionId, voterId }: ParticipantScope,
  { afterId }: { readonly afterId?: string | undefined },
): Promise<Pick<Place, 'nextId' | 'total' | 'answered'>> {
  const session = await sessionById(deps.db, sessionId);
  const items = await openItems(deps.db, { sessionId, voterId });
  const place = placeIn(personalOrder(items, voterId ?? sessionId), afterId ?? '');
  if (session?.pace !== 'together') return place;
  return { ...place, nextId: session.currentProposalId ?? undefined };
}
