import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type WaitingPerson, waitingPeople } from '~db/repositories/doors.server';
import { sessionById } from '~db/repositories/sessions.server';

interface DoorQueue {
  readonly title: LanguageMap;
  readonly timeZone: string;
  readonly waiting: readonly WaitingPerson[];
}

/** Who waits to be let in: no names, only when they came and what they read. */
export async function loadDoorQueue(
  deps: Deps,
  { sessionId }: SessionScope,
): Promise<Result<DoorQueue>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const { title, timeZone } = session;
  return ok({ title, timeZone, waiting: await waitingPeople(deps.db, sessionId) });
}
