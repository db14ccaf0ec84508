import { normaliseCode } from '~/domain/sessions/codes';
import type { Deps } from '~/usecases/deps';
import { sessionByCode } from '~db/repositories/sessions.server';
import { interpreterToken } from './interpreter-token.server';

interface InterpretedSession {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
}

/** The session that a link for interpreters opens; nothing for one that was never made, or has been replaced. */
export async function findInterpretedSession(
  deps: Deps,
  { code, token }: { readonly code: string; readonly token: string },
): Promise<InterpretedSession | undefined> {
  const session = await sessionByCode(deps.db, normaliseCode(code));
  if (!session || session.interpreterLink === 0) return undefined;
  // Hashes are compared, so that the time it takes tells nothing of the secret.
  const { sha256 } = deps.secrets;
  if (sha256(token) !== sha256(interpreterToken(deps, session))) return undefined;
  return { sessionId: session.id, sessionCode: session.code, taxonomyId: session.taxonomyId };
}
