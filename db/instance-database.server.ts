import { type Connection, connectDatabase } from './client.server';
import type { Role } from './embedded/presence.server';
import { openDatabase } from './embedded.server';
import { migrateDatabase } from './migrate.server';
import type { DatabaseProblem } from './problem';

export interface InstanceDatabase extends Connection {
  /** For what brings a driver of its own, such as the job queue. */
  readonly url: string;
}

interface InstanceDatabaseOptions {
  readonly environment: { readonly databaseUrl: string | undefined; readonly dataDir: string };
  /** Scripts may come and go while the one server runs, and also while none does. */
  readonly role: Role;
  /** Told to the person at the terminal. */
  readonly say: (text: string) => void;
  /** An embedded database died and could not be started again: only the server is told. */
  readonly onLost?: (problem: DatabaseProblem) => void;
}

/**
 * The database of this instance, migrated and with a pool of connections; `close` ends both.
 * Throws a DatabaseProblem whose message is for the person at the terminal.
 */
export async function openInstanceDatabase(
  options: InstanceDatabaseOptions,
): Promise<InstanceDatabase> {
  const { databaseUrl, dataDir } = options.environment;
  const opened = await openDatabase({ ...options, databaseUrl, dataDir });
  try {
    await migrateDatabase(opened.url);
  } catch (error) {
    await opened.close();
    throw error;
  }
  const connection = connectDatabase(opened.url);
  return {
    ...connection,
    url: opened.url,
    async close() {
      await connection.close();
      await opened.close();
    },
  };
}
