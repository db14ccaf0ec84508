import type { Deps } from '~/usecases/deps';
import type { Session } from '~db/repositories/sessions.server';

type NumberedLink = Pick<Session, 'id' | 'observerLink'>;

/**
 * The secret part of a projector's address. Derived from the instance's key and the link's number, so that the
 * invitation page can show it again although the database holds only its hash, and so that a new link ends the one before.
 */
export function observerToken(deps: Deps, { id, observerLink }: NumberedLink): string {
  // The first link goes without its number: such links were given out before they could be renewed.
  const which = observerLink === 0 ? id : `${id} ${observerLink}`;
  return deps.secrets.keyedHash(`observer ${which}`).slice(0, 32);
}

/** By which the session is found again. */
export const observerTokenHash = (deps: Deps, link: NumberedLink): string =>
  deps.secrets.sha256(observerToken(deps, link));
