import type { Deps } from '~/usecases/deps';

/**
 * The secret part of a projector's address. Derived from the instance's key, so that the control page can show the
 * link again although the database holds only its hash.
 */
export const observerToken = (deps: Deps, sessionId: string): string =>
  deps.secrets.keyedHash(`observer ${sessionId}`).slice(0, 32);
