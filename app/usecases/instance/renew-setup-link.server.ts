import type { Deps } from '~/usecases/deps';
import { countAccounts } from '~db/repositories/accounts.server';
import { removeKey, writeKey } from '~db/repositories/instance-keys.server';

export const setupKeyName = 'setup-token-sha256';

/**
 * While nobody can sign in, each start makes a new one-time set-up token (only its hash is kept)
 * and returns it for the terminal. Once there is an account there is none.
 */
export async function renewSetupToken({
  db,
  ids,
  secrets,
  clock,
}: Deps): Promise<string | undefined> {
  if ((await countAccounts(db)) > 0) {
    await removeKey(db, setupKeyName);
    return undefined;
  }
  const token = ids.token(24);
  await writeKey(db, { name: setupKeyName, value: secrets.sha256(token), at: clock.now() });
  return token;
}
