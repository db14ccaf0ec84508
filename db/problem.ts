/** Why the database cannot be used, in words for the person at the terminal. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}

/**
 * SQLSTATE classes and codes of the network that say nothing of the query: the database is not
 * there, is starting or stopping, or has no connection to give.
 */
const awayCodes =
  /^(08...|53300|57P0[123]|ECONN\w+|ENOENT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|CONNECT\w+|CONNECTION_\w+)$/;

/** Whether a query failed because the database is away, and may succeed when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && awayCodes.test(error.code)) return true;
  return isDatabaseAway(error.cause);
}
