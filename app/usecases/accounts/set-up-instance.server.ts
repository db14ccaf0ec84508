import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { setupKeyName } from '~/usecases/instance/renew-setup-link.server';
import { addAccount } from '~db/repositories/accounts.server';
import { takeKey } from '~db/repositories/instance-keys.server';
import { startAccountSession } from './start-account-session.server';

interface FirstAccount {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

/** Whoever holds the set-up link makes the first account, the operator's, once, and is signed in. */
export async function setUpInstance(
  deps: Deps,
  { token, name, password }: FirstAccount,
): Promise<Result<{ readonly token: string }>> {
  // Hashing takes a while and needs no lock.
  const passwordHash = await deps.secrets.hashPassword(password);
  return deps.db.transaction(async (tx) => {
    const isTaken = await takeKey(tx, { name: setupKeyName, value: deps.secrets.sha256(token) });
    if (!isTaken) return refuse('setup-link-used');
    const account = {
      id: deps.ids.uuid(),
      name,
      passwordHash,
      isOperator: true,
      createdAt: deps.clock.now(),
    };
    await addAccount(tx, account);
    return ok({ token: await startAccountSession(deps, { db: tx, accountId: account.id }) });
  });
}
