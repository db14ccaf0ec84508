import type { AcceptExample } from '~/contracts/moderation';
import type { SessionScope } from '~/domain/access/scopes';
import { canBeAccepted } from '~/domain/annotations/scope';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { annotationInSession, setAccepted } from '~db/repositories/annotations.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';

/**
 * Takes somebody's example as a test case for tool builders, or no longer (A4), with an entry in the log. Only what its
 * author lets into published data and somebody has let pass can be taken.
 */
export async function acceptExample(
  deps: Deps,
  { sessionId, taxonomyId, accountId }: SessionScope,
  { id, isAccepted }: AcceptExample,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, now }) => {
    const note = await annotationInSession(tx, { sessionId, id });
    if (!note) return refuse('text-withdrawn');
    if (isAccepted && !canBeAccepted({ ...note, isWithdrawn: note.withdrawnAt !== null })) {
      return refuse('example-not-for-publication');
    }
    if ((note.acceptedAt !== null) === isAccepted) return ok(undefined);
    await setAccepted(tx, { id, acceptedAt: isAccepted ? now : null });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at: now },
      action: isAccepted ? 'example-accepted' : 'example-not-accepted',
      facts: { annotationId: id },
    });
    const event = { type: 'queue.changed', audience: 'facilitators', facts: {} } as const;
    await appendEvent(tx, { sessionId, at: now, ...event });
    return ok(undefined);
  });
}
