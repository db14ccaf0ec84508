import type { InterpreterScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findInterpretedSession } from '~/usecases/interpreting/find-interpreted-session.server';
import type { Proof } from './gate.server';
import { mintInterpreter } from './mint.server';

/** Whoever holds a session's link for interpreters, `params.code` and `params.token` (X1). */
export const interpreter: Proof<InterpreterScope> = async ({ deps, params }) => {
  const { code = '', token = '' } = params;
  const session = await findInterpretedSession(deps, { code, token });
  return session ? ok(mintInterpreter({ role: 'interpreter', ...session })) : refuse('not-found');
};
