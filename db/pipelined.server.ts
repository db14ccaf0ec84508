import type postgres from 'postgres';
import { connect } from './connection.server';

type Statement = postgres.PendingQuery<postgres.Row[]>;

interface Statements {
  readonly first: readonly Statement[];
  /** Whose rows are asked for. */
  readonly last: Statement;
}

/**
 * A connection of its own, for transactions that are sent whole, from `begin` to `commit`, before anything is answered.
 * Where the next statement waits for an answer to the one before, the database stands still, holding its locks, until a busy
 * process gets round to it: three times for each transaction. One transaction at a time; others wait here.
 */
export class PipelinedConnection {
  private readonly sql: postgres.Sql;
  private latest: Promise<unknown> = Promise.resolve();
  private isOpen = false;
  private onLost: () => void = () => undefined;

  constructor(url: string, options: postgres.Options<Record<string, never>>) {
    const onclose = () => {
      this.isOpen = false;
      this.onLost();
    };
    this.sql = connect(url, { ...options, max: 1, idle_timeout: 0, max_lifetime: 0, onclose });
  }

  /** The rows of the last statement, once all are committed. When it fails, nothing that was sent has been done. */
  transaction(
    statements: (sql: postgres.ReservedSql) => Statements,
  ): Promise<readonly postgres.Row[]> {
    const result = this.latest.then(() => this.run(statements));
    this.latest = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.latest;
    await this.sql.end({ timeout: 5 });
  }

  private async run(
    statements: (sql: postgres.ReservedSql) => Statements,
  ): Promise<postgres.Row[]> {
    const sql = await this.reserve();
    let isLost = false;
    // What was not sent when the connection was lost is never answered.
    const loss = new Promise<never>((_, reject) => {
      this.onLost = () => {
        isLost = true;
        reject(new Error('The connection was lost within a transaction.'));
      };
    });
    try {
      const { first, last } = statements(sql);
      const commit = sql`commit`;
      // All of them answered, before the next transaction may use the connection.
      const outcomes = await Promise.race([
        Promise.allSettled([sql`begin`, ...first, last, commit]),
        loss,
      ]);
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      if ((await commit).command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      return await last;
    } finally {
      this.onLost = () => undefined;
      if (!isLost) sql.release();
    }
  }

  /**
   * Whoever reserves a connection that is just being opened again, or closed after a rest, may be forgotten by the driver and
   * wait for ever. So it is never closed for having rested, and opened by an ordinary question first.
   */
  private async reserve(): Promise<postgres.ReservedSql> {
    if (!this.isOpen) await this.sql`select 1`;
    this.isOpen = true;
    return this.sql.reserve();
  }
}
