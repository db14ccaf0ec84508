import { setTimeout as delay } from 'node:timers/promises';
import {
  databaseUser,
  ensureCluster,
  startPostmaster,
  stopPostmaster,
} from './embedded/cluster.server';
import { type Home, openHome } from './embedded/home.server';
import { type Postmaster, runningPostmaster } from './embedded/postmaster.server';
import { joinUsers, type Presence, type Role } from './embedded/presence.server';
import { DatabaseProblem } from './problem';

export interface OpenedDatabase {
  /** For postgres.js by way of `connect`, for node-postgres and psql as it is. */
  readonly url: string;
  /** Ends our use of it. The last user of an embedded database stops it. */
  close(): Promise<void>;
}

interface OpenOptions {
  /** A database server elsewhere; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Two scripts may use the embedded database at once, beside one server. */
  readonly role: Role;
  /** Told to the person at the terminal. */
  readonly say: (text: string) => void;
  /** The embedded database died and could not be started again. */
  readonly onLost?: (problem: DatabaseProblem) => void;
}

/**
 * Opens the database: the one at `databaseUrl`, or the embedded PostgreSQL, which is started unless
 * it runs already (a script beside the server; or left behind by a killed one).
 * Throws a DatabaseProblem when another server holds the same files or it cannot be started.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  if (options.databaseUrl !== undefined) {
    return { url: options.databaseUrl, close: () => Promise.resolve() };
  }
  const home = openHome(options.dataDir, options.say);
  const use = new EmbeddedUse(home, options);
  const url = await use.begin();
  return { url, close: () => use.finish() };
}

const databaseName = 'parlance';

/** One process's use of the embedded database, from joining to leaving. */
class EmbeddedUse {
  #presence: Presence | undefined;
  #port: number | undefined;
  #restarts: number[] = [];
  #reviving: Promise<void> = Promise.resolve();

  constructor(
    private readonly home: Home,
    private readonly options: OpenOptions,
  ) {}

  async begin(): Promise<string> {
    const { home, options } = this;
    for (let attempt = 0; ; attempt += 1) {
      ensureCluster({ home, say: options.say });
      const address = addressOf(home, await this.#running());
      const outcome = await joinUsers({
        address,
        role: options.role,
        database: databaseName,
        onGone: () => {
          this.#reviving = this.#revive();
        },
      });
      if (outcome.joined) {
        this.#presence = outcome.presence;
        return address;
      }
      if (outcome.reason === 'another-server') throw inUse(home, options.dataDir);
      // The last user was just leaving and has stopped it: start it again.
      if (attempt === 100) throw unreachable(outcome.cause);
      await delay(100);
    }
  }

  async #running(): Promise<Postmaster> {
    const { home, options } = this;
    const running = runningPostmaster(home.clusterFolder);
    const postmaster = running?.isReady
      ? running
      : await startPostmaster({ home, port: this.#port, say: options.say });
    this.#port = postmaster.port;
    return postmaster;
  }

  async finish(): Promise<void> {
    await this.#reviving;
    const presence = this.#presence;
    this.#presence = undefined;
    if (!presence) return;
    try {
      if ((await presence.leave()) === 'last') await stopPostmaster(this.home);
    } finally {
      await presence.end();
    }
  }

  /** PostgreSQL mends its files itself when it starts; one that keeps dying needs a person. */
  async #revive(): Promise<void> {
    const { say, role, onLost } = this.options;
    const lost = this.#presence;
    if (!lost || role === 'script') return;
    say('The embedded PostgreSQL has ended unexpectedly. Starting it again …');
    try {
      const minuteAgo = Date.now() - 60_000;
      this.#restarts = [...this.#restarts.filter((time) => time > minuteAgo), Date.now()];
      if (this.#restarts.length > 5) throw new DatabaseProblem('It ended six times in a minute.');
      await lost.end();
      await this.begin();
      say('The embedded PostgreSQL runs again.');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onLost?.(new DatabaseProblem(`The embedded PostgreSQL is lost. ${reason}`));
    }
  }
}

function addressOf(home: Home, { port, socketFolder }: Postmaster): string {
  const place = `postgres://${databaseUser}:${home.password}@localhost:${port}/${databaseName}`;
  if (socketFolder !== undefined) return `${place}?host=${encodeURIComponent(socketFolder)}`;
  return place.replace('@localhost:', '@127.0.0.1:');
}

function inUse(home: Home, dataDir: string): DatabaseProblem {
  return new DatabaseProblem(
    `Another Parlance server already runs on the files in ${dataDir}` +
      `${home.folder.startsWith(dataDir) ? '' : ` (kept in ${home.folder})`}. ` +
      'Stop it first, or give this one a DATA_DIR of its own.',
  );
}

function unreachable(cause: unknown): DatabaseProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseProblem(`The embedded PostgreSQL runs but cannot be used: ${reason}`);
}
