import type { ObserverScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findObservedSession } from '~/usecases/sessions/find-observed-session.server';
import type { Proof } from './gate.server';
import { mintObserver } from './mint.server';

/** Whoever holds the projector's secret address, `params.token`. */
export const observer: Proof<ObserverScope> = async ({ deps, params }) => {
  const session = await findObservedSession(deps, params.token ?? '');
  return session ? ok(mintObserver(session)) : refuse('not-found');
};
