import type { SystemScope } from '~/domain/access/scopes';
import type { ShareTime } from '~/domain/sessions/session';
import type { Deps } from '~/usecases/deps';
import { sessionById } from '~db/repositories/sessions.server';

export interface RoomStanding {
  readonly revision: number;
  readonly shares: ShareTime;
}

/** Where a room stands when the hub begins to listen for it; `undefined` for a session that is gone. */
export async function loadRoomStanding(
  deps: Deps,
  _scope: SystemScope,
  sessionId: string,
): Promise<RoomStanding | undefined> {
  const session = await sessionById(deps.db, sessionId);
  return session && { revision: session.revision, shares: session.shares };
}
