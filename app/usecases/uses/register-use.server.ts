import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { useBounds } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import { lockTaxonomy } from '~db/repositories/taxonomies.server';
import { addUse, countUses, putStatement, registeredByRequest } from '~db/repositories/uses.server';
import { isSendingTooMuch, readStatement, type SentStatement } from './write-statement.server';

/**
 * Says of oneself that one uses a taxonomy; shown to nobody before a facilitator has read it. Gives the token of the private
 * link, of which only a hash is kept; the same request again gives the same one. Refused besides what the choices refuse:
 * too many from one address within an hour, and where too many are unread or stand already.
 */
export async function registerUse(
  deps: Deps,
  scope: PublicScope,
  { requestId, ...sent }: SentStatement & { readonly requestId: string },
): Promise<Result<{ readonly token: string }>> {
  const { taxonomyId } = scope;
  const token = deps.secrets.keyedHash(`use:${taxonomyId}:${requestId}`);
  if (await registeredByRequest(deps.db, { taxonomyId, requestId })) return ok({ token });
  const written = await readStatement(deps, scope, sent);
  if (!written.ok) return written;
  if (await isSendingTooMuch(deps, sent.address)) return refuse('use-too-often');
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, taxonomyId);
    if (await registeredByRequest(tx, { taxonomyId, requestId })) return ok({ token });
    const { standing, waiting } = await countUses(tx, taxonomyId);
    if (waiting >= useBounds.waiting || standing >= useBounds.standing) {
      return refuse('use-queue-full');
    }
    const createdAt = deps.clock.now();
    const useId = deps.ids.uuid();
    await addUse(tx, {
      ...{ id: useId, taxonomyId, requestId, createdAt },
      tokenHash: deps.secrets.sha256(token),
      contact: sent.contact,
    });
    await putStatement(tx, { ...written.value, id: deps.ids.uuid(), useId, createdAt });
    return ok({ token });
  });
}
