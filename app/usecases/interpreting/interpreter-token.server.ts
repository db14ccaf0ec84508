import type { Deps } from '~/usecases/deps';
import type { Session } from '~db/repositories/sessions.server';

/**
 * The secret part of the address for interpreters. Derived from the instance's key and the link's number, so that it can
 * be shown again although it is stored nowhere, and so that a new link ends the one before.
 */
export const interpreterToken = (
  deps: Deps,
  { id, interpreterLink }: Pick<Session, 'id' | 'interpreterLink'>,
): string => deps.secrets.keyedHash(`interpreter ${id} ${interpreterLink}`).slice(0, 32);
