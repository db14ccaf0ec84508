import { passwordLinkAge } from '~/domain/access/sign-in';
import type { Deps } from '~/usecases/deps';
import { type Account, accountById } from '~db/repositories/accounts.server';

type Linked = Pick<Account, 'id' | 'passwordHash'>;

/**
 * The secret part of a link with which somebody chooses a password, once. Nothing is stored: it is sealed with the
 * password hash that stands, so that choosing a password, or making a newer link, ends it.
 */
export function passwordLinkToken(deps: Deps, account: Linked): string {
  const expires = (deps.clock.now().getTime() + passwordLinkAge).toString(36);
  return [account.id, expires, seal(deps, account, expires)].join('.');
}

/** The account that a link was made for, while the link is good. */
export async function accountOfPasswordLink(
  deps: Deps,
  token: string,
): Promise<Account | undefined> {
  const [, id, expires, sealed] =
    /^([0-9a-f-]{36})\.([0-9a-z]{1,12})\.([0-9a-f]{64})$/.exec(token) ?? [];
  if (id === undefined || expires === undefined) return undefined;
  if (Number.parseInt(expires, 36) < deps.clock.now().getTime()) return undefined;
  const account = await accountById(deps.db, id);
  if (!account || account.disabledAt !== null) return undefined;
  return seal(deps, account, expires) === sealed ? account : undefined;
}

const seal = (deps: Deps, { id, passwordHash }: Linked, expires: string): string =>
  deps.secrets.keyedHash(`password-link ${id} ${expires} ${passwordHash}`);
