import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '~/platform/project-root';
import { waitUntil } from './wait-until';

interface ProcessOptions {
  readonly command: readonly string[];
  /** Added to PATH and HOME only: nothing of the test run's own environment leaks in. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** What a test that failed half-way has not stopped goes with the process that ran the test. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A program that a test started, with all that it has said so far. */
export class TestProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';

  constructor({ command, env = {}, cwd = projectRoot }: ProcessOptions) {
    const [file = '', ...args] = command;
    const { PATH, HOME } = process.env;
    this.#child = spawn(file, args, {
      cwd,
      env: { NODE_ENV: 'production', PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    this.#ended = once(this.#child, 'close');
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
  }

  /** Of both streams, in the order of arrival. */
  get output(): string {
    return this.#output;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The program could not be started.');
    return this.#child.pid;
  }

  /** Waits for the pattern in what it says, and returns the match; fails if it ends before. */
  async says(pattern: RegExp, { within = 60_000 } = {}): Promise<RegExpMatchArray> {
    return waitUntil(
      `${pattern} in the output of a process`,
      () => {
        const match = this.#output.match(pattern);
        if (!match && this.hasEnded) throw new Error(`It ended without it:\n${this.#output}`);
        return match ?? undefined;
      },
      { within },
    );
  }

  /** Resolves with the exit code; undefined when a signal ended it. */
  async ended(): Promise<number | undefined> {
    await this.#ended;
    return this.#child.exitCode ?? undefined;
  }

  /** As Ctrl-C does. */
  async stop(): Promise<number | undefined> {
    if (!this.hasEnded) this.#child.kill('SIGINT');
    return this.ended();
  }

  /** As `kill -9` does: it learns nothing of it. */
  async kill(): Promise<void> {
    if (!this.hasEnded) this.#child.kill('SIGKILL');
    await this.ended();
  }
}
