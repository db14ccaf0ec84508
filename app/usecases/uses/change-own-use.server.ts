import type { UseScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { useBounds } from '~/domain/uses/use';
import type { Deps } from '~/usecases/deps';
import {
  changeContact,
  countWaiting,
  lockUse,
  putStatement,
  statementsOfUse,
  withdrawUse,
} from '~db/repositories/uses.server';
import { isSendingTooMuch, readStatement, type SentStatement } from './write-statement.server';

/**
 * Another wording of one's own use, for a newer version perhaps. It is read before it is shown; until then what was accepted
 * before stays up.
 */
export async function editOwnUse(
  deps: Deps,
  scope: UseScope,
  sent: SentStatement,
): Promise<Result<undefined>> {
  const { useId, published } = scope;
  const written = await readStatement(deps, published, sent);
  if (!written.ok) return written;
  if (await isSendingTooMuch(deps, sent.address)) return refuse('use-too-often');
  return deps.db.transaction(async (tx) => {
    const use = await lockUse(tx, useId);
    if (!use || use.withdrawnAt !== null) return refuse('use-withdrawn');
    const waits = (await statementsOfUse(tx, useId)).some(({ state }) => state === 'waiting');
    if (!waits && (await countWaiting(tx, published.taxonomyId)) >= useBounds.waiting) {
      return refuse('use-queue-full');
    }
    await changeContact(tx, { id: useId, contact: sent.contact });
    const createdAt = deps.clock.now();
    await putStatement(tx, { ...written.value, id: deps.ids.uuid(), useId, createdAt });
    return ok(undefined);
  });
}

/** Takes one's own use back: all that was said goes, from everywhere at once. Done twice, it is done. */
export async function withdrawOwnUse(deps: Deps, { useId }: UseScope): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    const use = await lockUse(tx, useId);
    if (!use) return refuse('not-found');
    if (use.withdrawnAt === null) await withdrawUse(tx, { id: useId, at: deps.clock.now() });
    return ok(undefined);
  });
}
