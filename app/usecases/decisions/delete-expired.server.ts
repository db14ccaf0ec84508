import type { SystemScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { movePhaseWithin } from '~/usecases/sessions/move-phase-within.server';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { deleteExpired } from '~db/repositories/expiry.server';
import { cutWithin } from './cut-answers.server';

/**
 * A session's deletion date (S8): receipts, drafts and unpublished text go; decisions stay. One that was left open is closed, and
 * answers that were not parted from people yet are. Asked again, or too early, it does nothing.
 */
export async function deleteExpiredTexts(
  deps: Deps,
  _scope: SystemScope,
  { sessionId }: { readonly sessionId: string },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    if (held.now < held.session.deleteAt) return ok(undefined);
    if (held.session.phase !== 'closed') await movePhaseWithin(held, { to: 'closed' });
    await cutWithin(held);
    await deleteExpired(held.tx, sessionId);
    return ok(undefined);
  });
}
