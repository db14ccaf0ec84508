import { resolve } from 'node:path';
import { opinionFinder } from '~/domain/opinions/find-opinions';
import { openDeps } from '~/open-deps.server';
import { environment } from '~/platform/env';
import { createLogger } from '~/platform/logger.server';
import type { Deps } from '~/usecases/deps';
import { openInstanceDatabase } from '~db/instance-database.server';
import { WrongUse } from './command-line';

/** 0 done, 1 refused, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Runs a script's work and sets the exit code; wrong use, and the question for it, are answered with the usage. */
export async function runScript(usage: string, work: () => Promise<ExitCode>): Promise<void> {
  process.stdout.on('error', unlessUnread);
  if (process.argv.some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}

/** Whoever reads what is printed may stop early (`| head`); the work goes on to its end. */
function unlessUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Opens the instance's database, whether its server runs or not, and closes it afterwards. */
export async function withInstance<Value>(work: (deps: Deps) => Promise<Value>): Promise<Value> {
  const env = environment();
  const database = await openInstanceDatabase({
    environment: env,
    role: 'script',
    say: (text) => console.error(text),
  });
  try {
    // People are told by their server: its pulse notices what a script has written.
    const nothing = () => undefined;
    const hub = { sessionChanged: nothing, figuresChanged: nothing, answersCounted: nothing };
    const log = createLogger({ level: env.logLevel });
    const opinions = opinionFinder();
    const { deps } = await openDeps({ env, db: database.db, hub, log, opinions });
    return await work(deps);
  } finally {
    await database.close();
  }
}

/** npm runs scripts in the project's folder; a path is meant from where the person stands. */
export const pathFrom = (path: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), path);
