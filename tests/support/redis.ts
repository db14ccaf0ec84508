import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { TestProcess } from './process';

/** Tests that need Redis skip, visibly, where the machine has none. */
export const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** A Redis of the test's own on the loopback address, which keeps nothing. */
export class TestRedis {
  readonly url: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'parlance-redis-'));
  #process: TestProcess;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
    this.#process = this.#spawn();
  }

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.#ready();
    return redis;
  }

  #spawn(): TestProcess {
    return new TestProcess({
      command: [
        ...['redis-server', '--bind', '127.0.0.1', '--port', String(this.#port)],
        ...['--save', '', '--appendonly', 'no', '--dir', this.#folder],
      ],
    });
  }

  async #ready(): Promise<void> {
    await this.#process.says(/Ready to accept connections/);
  }

  /** Stops it but keeps the address for `startAgain`. */
  async stop(): Promise<void> {
    await this.#process.stop();
  }

  async startAgain(): Promise<void> {
    this.#process = this.#spawn();
    await this.#ready();
  }

  async close(): Promise<void> {
    await this.#process.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
