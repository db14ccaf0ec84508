import type { Deps } from '~/usecases/deps';
import { setupKeyName } from '~/usecases/instance/renew-setup-link.server';
import { readKey } from '~db/repositories/instance-keys.server';
import { accountOfPasswordLink } from './password-link.server';

interface SetUpLink {
  /** The first account of the instance, a password for an account that exists, or nothing any more. */
  readonly kind: 'first' | 'choose' | 'used';
  /** Whose password is chosen. */
  readonly name: string;
}

/** What the token of `/setup/{token}` is good for. */
export async function findSetUpLink(deps: Deps, token: string): Promise<SetUpLink> {
  const isFirst = (await readKey(deps.db, setupKeyName)) === deps.secrets.sha256(token);
  if (isFirst) return { kind: 'first', name: '' };
  const account = await accountOfPasswordLink(deps, token);
  return account ? { kind: 'choose', name: account.name } : { kind: 'used', name: '' };
}
