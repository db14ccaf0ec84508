import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import {
  changedSince,
  lastAnswerNumber,
  sessionRevisions,
} from '~db/repositories/room-changes.server';

/** Up to where a process has looked. */
export interface LookedAt {
  readonly answerNumber: number;
  readonly at: Date;
}

export interface RoomChanges {
  /** By session; one that is gone is missing. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Items whose figures may have changed, by session. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  /** Where to look from next time. */
  readonly lookedAt: LookedAt;
}

/** What others have done to these rooms, whoever they are: other processes, scripts, jobs. */
export async function findRoomChanges(
  deps: Deps,
  _scope: SystemScope,
  { sessionIds, since }: { sessionIds: readonly string[]; since: LookedAt },
): Promise<RoomChanges> {
  const at = deps.clock.now();
  const answerNumber = await lastAnswerNumber(deps.db);
  const revisions = await sessionRevisions(deps.db, sessionIds);
  const changed = new Map<string, string[]>();
  for (const { sessionId, revisionId } of await changedSince(deps.db, { sessionIds, ...since })) {
    const known = changed.get(sessionId);
    if (known) known.push(revisionId);
    else changed.set(sessionId, [revisionId]);
  }
  return { revisions, changed, lookedAt: { answerNumber, at } };
}
