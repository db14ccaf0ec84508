import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { updateSession } from '~db/repositories/sessions.server';

/**
 * Makes the link for interpreters, or a new one that ends the one before. `seen` is the number that the form was made
 * with: the same form twice makes one link.
 */
export async function renewInterpreterLink(
  deps: Deps,
  { sessionId }: SessionScope,
  { seen }: { readonly seen: number },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session: { id, interpreterLink } }) => {
    if (interpreterLink === seen) {
      await updateSession(tx, { id, set: { interpreterLink: interpreterLink + 1 } });
    }
    return ok(undefined);
  });
}
