import { EventEmitter } from 'node:events';
import { type Runner, run, type WorkerEvents, Logger as WorkerLogger } from 'graphile-worker';
import { systemScope } from '~/gates/system.server';
import { errorFacts } from '~/platform/logger.server';
import type { Deps } from '~/usecases/deps';
import { requestPruning } from '~/usecases/instance/prune-expired.server';
import { type LivingWorkers, openLivingWorkers } from '~db/living-workers.server';
import { longTasks, outgoingTasks, tasks } from './tasks.server';

/** Milliseconds between looks at who still lives. */
const workersRenewedEvery = 5_000;
/** Milliseconds. Also at each start. */
const prunedEvery = 24 * 3600 * 1000;

/**
 * Carries out queued work in this process. Any number of processes may: the queue gives each job to one, and the jobs of
 * one that was killed are free for the others some ten seconds later (the queue by itself would wait for hours).
 */
export async function startJobs(
  deps: Deps,
  databaseUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const workers = openLivingWorkers(databaseUrl);
  const runners = await Promise.all([
    startRunner({ deps, databaseUrl, workers, tasks }),
    startRunner({ deps, databaseUrl, workers, tasks: longTasks }),
    startRunner({ deps, databaseUrl, workers, tasks: outgoingTasks }),
  ]);
  let renewing: Promise<void> = Promise.resolve();
  const renew = () => {
    renewing = renewing
      .then(() => workers.renew())
      .catch((error) => deps.log.error('jobs.not-renewed', errorFacts(error)));
  };
  // Not by the queue's own calendar: where that finds the database away, it ends the whole process.
  let pruning: Promise<void> = Promise.resolve();
  const prune = () => {
    pruning = requestPruning(deps, systemScope).catch((error) =>
      deps.log.error('jobs.not-pruned', errorFacts(error)),
    );
  };
  renew();
  prune();
  const timers = [setInterval(renew, workersRenewedEvery), setInterval(prune, prunedEvery)];
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(runners.map((runner) => runner.stop()));
      await Promise.all([renewing, pruning]);
      await workers.close();
    },
  };
}

interface Work {
  readonly deps: Deps;
  readonly databaseUrl: string;
  readonly workers: LivingWorkers;
  readonly tasks: typeof tasks;
}

function startRunner(work: Work): Promise<Runner> {
  const { deps, databaseUrl, workers, tasks: known } = work;
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => workers.add(worker.workerId));
  return run({
    events,
    connectionString: databaseUrl,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') deps.log.error('jobs.worker', { message });
    }),
    taskList: Object.fromEntries(
      Object.entries(known).map(([name, task]) => [name, loggedTask({ deps, name, task })]),
    ),
  });
}

interface NamedTask {
  readonly deps: Deps;
  readonly name: string;
  readonly task: (typeof tasks)[string];
}

/** A failing job is tried again by the queue, with growing pauses; each failure is in the log. */
function loggedTask({ deps, name, task }: NamedTask) {
  return async (payload: unknown) => {
    try {
      await task(deps, payload);
    } catch (error) {
      deps.log.error('job.failed', { job: name, ...errorFacts(error) });
      throw error;
    }
  };
}
