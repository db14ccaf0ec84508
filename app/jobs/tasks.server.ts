import { systemScope } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { pruneExpiredRows } from '~/usecases/instance/prune-expired.server';

/** What a queued job does. Its payload comes from the database and is parsed like any other input. */
type Task = (deps: Deps, payload: unknown) => Promise<void>;

export const tasks: Readonly<Record<string, Task>> = {
  'prune-expired': (deps) => pruneExpiredRows(deps, systemScope),
};

/** When the repeated ones run, in UTC, as crontab lines. */
export const crontab = '17 3 * * * prune-expired ?fill=1d';
