import type { RenewLink } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { appendEvent } from '~db/repositories/session-events.server';
import { updateSession } from '~db/repositories/sessions.server';
import { observerTokenHash } from './observer-token.server';
import { withinSession } from './within-session.server';

/**
 * Makes the link for interpreters, or a new one for them or for the projector. The one before ends at once, on pages
 * that are open, too. `seen` is the number that the form was made with: the same form twice makes one link.
 */
export async function renewLink(
  deps: Deps,
  { sessionId }: SessionScope,
  { link, seen }: RenewLink,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    const { id, interpreterLink, observerLink } = session;
    const number = link === 'interpreter' ? interpreterLink : observerLink;
    if (number !== seen) return ok(undefined);
    const renewed = { id, observerLink: observerLink + 1 };
    const set =
      link === 'interpreter'
        ? { interpreterLink: interpreterLink + 1 }
        : {
            observerLink: renewed.observerLink,
            observerTokenHash: observerTokenHash(deps, renewed),
          };
    await updateSession(tx, { id, set });
    await appendEvent(tx, {
      sessionId,
      type: 'link.renewed',
      audience: 'facilitators',
      facts: { link },
      at: now,
    });
    return ok(undefined);
  });
}
