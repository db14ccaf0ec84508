import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { enqueueJob } from '~db/repositories/jobs.server';

/**
 * Asks for each of these sessions' opinions to be worked out. Asked twice before it began, it is done once; each
 * session has a queue of its own, so that no two processes ever work on the same.
 */
export async function requestOpinionMaps(
  deps: Deps,
  _scope: SystemScope,
  { sessionIds }: { readonly sessionIds: readonly string[] },
): Promise<void> {
  for (const sessionId of sessionIds) await askForOpinionMap(deps, sessionId);
}

/** For use cases that find the result missing. */
export async function askForOpinionMap({ db }: Deps, sessionId: string): Promise<void> {
  const key = `opinions:${sessionId}`;
  await enqueueJob(db, { task: 'map-opinions', payload: { sessionId }, key, queue: key });
}
