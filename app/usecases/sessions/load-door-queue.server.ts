import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type PersonAtDoor, peopleAtDoor } from '~db/repositories/doors.server';
import { sessionById } from '~db/repositories/sessions.server';

interface DoorQueue {
  readonly title: LanguageMap;
  readonly timeZone: string;
  readonly waiting: readonly PersonAtDoor[];
  /** Those who were not let in: a thumb slips. */
  readonly refused: readonly PersonAtDoor[];
}

/** Who waits to be let in: no names, only when they came and what they read. */
export async function loadDoorQueue(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<Result<DoorQueue>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { title, timeZone } = session;
  const [waiting, refused] = await Promise.all([
    peopleAtDoor(deps.db, { sessionId, state: 'waiting' }),
    peopleAtDoor(deps.db, { sessionId, state: 'refused' }),
  ]);
  return ok({ title, timeZone, waiting, refused });
}
