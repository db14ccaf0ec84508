import { AsyncLocalStorage } from 'node:async_hooks';
import type { Environment } from './env';

/**
 * Facts that may stand in a log line: ids, counts, durations, codes. Never what people wrote,
 * how they answered, receipts, tokens or addresses.
 */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Logger {
  debug(event: string, facts?: LogFacts): void;
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
  /** The same log with these facts in every line. */
  with(facts: LogFacts): Logger;
}

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

const requests = new AsyncLocalStorage<{ readonly requestId: string }>();

/** Runs `work` so that every line logged within it carries the request's id. */
export function withRequestId<Value>(requestId: string, work: () => Value): Value {
  return requests.run({ requestId }, work);
}

/** The id of the request being served, for error pages that a person can quote. */
export function currentRequestId(): string | undefined {
  return requests.getStore()?.requestId;
}

interface LoggerOptions {
  readonly level: Environment['logLevel'];
  readonly write?: (line: string) => void;
  readonly now?: () => Date;
}

/** One JSON object a line, on stderr: stdout is for the words that `npm start` says to a person. */
export function createLogger(options: LoggerOptions, fixed: LogFacts = {}): Logger {
  const write = options.write ?? ((line) => process.stderr.write(line));
  const now = options.now ?? (() => new Date());
  const least = options.level === 'silent' ? levels.length : levels.indexOf(options.level);
  const log = (level: Level) => (event: string, facts?: LogFacts) => {
    if (levels.indexOf(level) < least) return;
    const line = {
      time: now().toISOString(),
      level,
      event,
      ...requests.getStore(),
      ...fixed,
      ...facts,
    };
    write(`${JSON.stringify(line)}\n`);
  };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    with: (facts) => createLogger(options, { ...fixed, ...facts }),
  };
}

/**
 * What may be logged of an error. The message of a database error can quote a value that a person
 * typed ("invalid input syntax for …"), so for those only the code and the names in the schema stay.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  const database = databaseFacts(error) ?? databaseFacts(error.cause);
  if (database) return { error: error.name, ...database, stack };
  // A query that could not even be sent: its message holds everything that it would have stored.
  if ('params' in error) return { error: 'FailedQuery', code: codeOf(error.cause), stack };
  return { error: error.name, message: error.message, stack };
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}

function databaseFacts(error: unknown): LogFacts | undefined {
  if (!(error instanceof Error) || error.name !== 'PostgresError') return undefined;
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : undefined;
  };
  return { code: text('code'), table: text('table_name'), constraint: text('constraint_name') };
}
