import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '~/platform/project-root';
import { freePort } from './free-port';
import { TestProcess } from './process';
import { waitUntil } from './wait-until';

interface ServerOptions {
  readonly databaseUrl: string;
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Undefined takes a free one; it stays the same through restarts. */
  readonly port?: number;
}

/** A real server: the production build in a process of its own, on a free port of the loopback address. */
export class TestServerProcess {
  readonly url: string;
  readonly #options: ServerOptions & { readonly port: number };
  #process: TestProcess;
  #isKilled = false;

  private constructor(options: ServerOptions & { readonly port: number }) {
    this.#options = options;
    this.url = `http://127.0.0.1:${options.port}`;
    this.#process = this.#spawn();
  }

  /** Starts it and waits until it is ready. */
  static async start(options: ServerOptions): Promise<TestServerProcess> {
    if (!existsSync(join(projectRoot, 'build', 'server', 'index.js'))) {
      throw new Error('There is no build to test. Run: npm run build');
    }
    const port = options.port ?? (await freePort());
    const server = new TestServerProcess({ ...options, port });
    await server.#ready();
    return server;
  }

  #spawn(): TestProcess {
    const { databaseUrl, port, env } = this.#options;
    return new TestProcess({
      command: [process.execPath, 'server.js'],
      env: { DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'warn', ...env },
    });
  }

  async #ready(): Promise<void> {
    await waitUntil(
      'the server to be ready',
      async () => {
        if (this.#process.hasEnded) throw new Error(`It ended:\n${this.#process.output}`);
        const response = await fetch(`${this.url}/ready`).catch(() => undefined);
        return response?.ok ? true : undefined;
      },
      { within: 30_000 },
    );
  }

  /** What this and all earlier processes of it have said is kept apart: this is the present one's. */
  get output(): string {
    return this.#process.output;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** The path of the one-time link by which the first facilitator signs up. */
  async setupPath(): Promise<string> {
    const [, path = ''] = await this.#process.says(/(\/setup\/\S+)/);
    return path;
  }

  /** As Ctrl-C does; resolves with the exit code. One that has ended by itself is an error, with all that it said. */
  async stop(): Promise<number | undefined> {
    const isUnexpected = this.#process.hasEnded && !this.#isKilled;
    const code = await this.#process.stop();
    if (isUnexpected) throw new Error(`The server ended by itself (${code}):\n${this.output}`);
    return code;
  }

  /** As `kill -9` does. */
  kill(): Promise<void> {
    this.#isKilled = true;
    return this.#process.kill();
  }

  /** After `stop` or `kill`: a new process on the same port and database. */
  async startAgain(): Promise<void> {
    this.#process = this.#spawn();
    this.#isKilled = false;
    await this.#ready();
  }
}
