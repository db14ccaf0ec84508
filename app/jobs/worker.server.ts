import { parseCrontab, type Runner, run, Logger as WorkerLogger } from 'graphile-worker';
import { systemScope } from '~/gates/system.server';
import { errorFacts } from '~/platform/logger.server';
import type { Deps } from '~/usecases/deps';
import { queueDueDeliveries } from '~/usecases/webhooks/queue-due.server';
import { crontab, longTasks, outgoingTasks, tasks } from './tasks.server';

/**
 * Carries out queued work in this process. Any number of processes may: the queue gives each job to one,
 * and a job of a process that died is taken up by another, hours later; messages that are due are queued anew at once.
 */
export async function startJobs(
  deps: Deps,
  databaseUrl: string,
): Promise<{ stop(): Promise<void> }> {
  await queueDueDeliveries(deps, systemScope);
  const runners = await Promise.all([
    startRunner({ deps, databaseUrl, tasks, crontab }),
    startRunner({ deps, databaseUrl, tasks: longTasks, crontab: '' }),
    startRunner({ deps, databaseUrl, tasks: outgoingTasks, crontab: '' }),
  ]);
  return {
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

interface Work {
  readonly deps: Deps;
  readonly databaseUrl: string;
  readonly tasks: typeof tasks;
  readonly crontab: string;
}

function startRunner({ deps, databaseUrl, tasks: known, crontab: lines }: Work): Promise<Runner> {
  return run({
    connectionString: databaseUrl,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    parsedCronItems: parseCrontab(lines),
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
