import type { Deps } from '~/usecases/deps';
import { sessionByObserverToken } from '~db/repositories/sessions.server';

interface ObservedSession {
  readonly sessionId: string;
  readonly sessionCode: string;
  readonly taxonomyId: string;
}

/** The session that a projector's secret address belongs to. */
export async function findObservedSession(
  deps: Deps,
  token: string,
): Promise<ObservedSession | undefined> {
  const session = await sessionByObserverToken(deps.db, deps.secrets.sha256(token));
  return (
    session && {
      sessionId: session.id,
      sessionCode: session.code,
      taxonomyId: session.taxonomyId,
    }
  );
}
