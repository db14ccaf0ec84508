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
  /** Items whose figures may have changed, by session; absent when that cannot be told: then any of them. */
  readonly changed: ReadonlyMap<string, readonly string[]> | undefined;
  /** Where to look from next time. */
  readonly lookedAt: LookedAt;
}

/** What others have done to these rooms, whoever they are: other processes, scripts, jobs. */
export async function findRoomChanges(
  deps: Deps,
  _scope: SystemScope,
  { sessionIds, since }: { sessionIds: readonly string[]; since: LookedAt | undefined },
): Promise<RoomChanges> {
  const at = deps.clock.now();
  const answerNumber = await lastAnswerNumber(deps.db);
  const revisions = await sessionRevisions(deps.db, sessionIds);
  const changed = since && bySession(await changedSince(deps.db, { sessionIds, ...since }));
  return { revisions, changed, lookedAt: { answerNumber, at } };
}

function bySession(rows: readonly { sessionId: string; revisionId: string }[]) {
  const changed = new Map<string, string[]>();
  for (const { sessionId, revisionId } of rows) {
    const known = changed.get(sessionId);
    if (known) known.push(revisionId);
    else changed.set(sessionId, [revisionId]);
  }
  return changed;
}
