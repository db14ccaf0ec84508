import { resolve } from 'node:path';
import { opinionFinder } from '~/domain/opinions/find-opinions';
import { openDeps } from '~/open-deps.server';
import { isDatabaseAway } from '~/platform/database-away';
import { environment } from '~/platform/env';
import { createLogger } from '~/platform/logger.server';
import type { Deps } from '~/usecases/deps';
import { openInstanceDatabase } from '~db/instance-database.server';
import { WrongUse } from './command-line';

/** 0 done, 1 refused, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** As shells say of a program that Ctrl-C ended. */
const interrupted = 130;

/** Told to stop in the middle of its work. What was not committed is not done. */
class Interruption extends Error {
  override readonly name = 'Interruption';
}

const databaseWentAway =
  'The database went away in the middle of the work. What was not finished is not stored. ' +
  'Run this again when the database is back.';

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
    if (error instanceof Interruption) process.exit(interrupted);
    if (error instanceof WrongUse) {
      console.error(`${error.message}\n\n${usage}`);
      process.exitCode = 2;
    } else if (isDatabaseAway(error)) {
      console.error(databaseWentAway);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

/** Whoever reads what is printed may stop early (`| head`); the work goes on to its end. */
function unlessUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Fails as soon as somebody presses Ctrl-C or ends the process. */
function untilInterrupted(): Promise<never> {
  const interruption = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => reject(new Interruption(signal)));
    }
  });
  interruption.catch(() => undefined);
  return interruption;
}

/**
 * Opens the instance's database, whether its server runs or not, and closes it afterwards, also when it is interrupted: a
 * database that the script has started would otherwise go on running for nobody.
 */
export async function withInstance<Value>(work: (deps: Deps) => Promise<Value>): Promise<Value> {
  const env = environment();
  const interruption = untilInterrupted();
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
    return await Promise.race([work(deps), interruption]);
  } finally {
    await database.close();
  }
}

/** npm runs scripts in the project's folder; a path is meant from where the person stands. */
export const pathFrom = (path: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), path);
