import type {
  AccountScope,
  DoorScope,
  ParticipantScope,
  SessionScope,
  SystemScope,
  TaxonomyScope,
} from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { addFacilitator } from '~/usecases/accounts/add-facilitator.server';
import { findTaxonomyRole } from '~/usecases/accounts/find-taxonomy-role.server';
import type { Deps } from '~/usecases/deps';
import { findDoor } from '~/usecases/participants/find-door.server';
import { findParticipant } from '~/usecases/participants/find-participant.server';
import { findSessionRole } from '~/usecases/sessions/find-session-role.server';
import { mintAccount, mintDoor, mintParticipant, mintSession, mintTaxonomy } from './mint.server';

/**
 * The host in the place of people that it made up itself, as a demonstration does. What they may do is found in the
 * same way as for anybody else.
 */

interface MadeAccount {
  readonly account: AccountScope;
  /** The last part of `/setup/{token}`, where somebody chooses its password. */
  readonly linkToken: string;
}

/** A new account, to act as. */
export async function asNewAccount(
  deps: Deps,
  system: SystemScope,
  { name, isOperator }: { readonly name: string; readonly isOperator: boolean },
): Promise<Result<MadeAccount>> {
  const made = await addFacilitator(deps, system, {
    name,
    isOperator,
    requestId: deps.ids.random(),
  });
  if (!made.ok) return made;
  const { accountId, token } = made.value;
  return ok({
    account: mintAccount({ accountId, accountName: name, isOperator }),
    linkToken: token,
  });
}

export async function asMember(
  deps: Deps,
  account: AccountScope,
  slug: string,
): Promise<Result<TaxonomyScope>> {
  const found = await findTaxonomyRole(deps, account, slug);
  if (!found) return refuse('not-found', { field: 'taxonomy' });
  const { accountId, accountName, isOperator } = account;
  return ok(mintTaxonomy({ accountId, accountName, isOperator, ...found }));
}

export async function asFacilitator(
  deps: Deps,
  account: AccountScope,
  sessionId: string,
): Promise<Result<SessionScope>> {
  const found = await findSessionRole(deps, account, sessionId);
  if (!found) return refuse('not-found', { field: 'session' });
  const { accountId, accountName, isOperator } = account;
  return ok(mintSession({ accountId, accountName, isOperator, ...found }));
}

export async function atDoor(deps: Deps, code: string): Promise<Result<DoorScope>> {
  const found = await findDoor(deps, { code, address: 'this machine' });
  return found.ok ? ok(mintDoor(found.value)) : found;
}

/** Whoever came in with the cookie of that token. */
export async function asParticipant(
  deps: Deps,
  where: { readonly code: string; readonly token: string },
): Promise<Result<ParticipantScope>> {
  const found = await findParticipant(deps, { code: where.code, cookie: { token: where.token } });
  return found ? ok(mintParticipant(found)) : refuse('not-joined');
}
