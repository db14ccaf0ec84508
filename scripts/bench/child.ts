import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '~/platform/project-root';
import { type Spent, spentByProcess } from './spent';

export interface Child {
  readonly url: string;
  /** Processor time that it has used. */
  readonly spent: Spent;
  /** What it holds in memory now, in bytes; only Linux says. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

interface Starting {
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a server in a process of its own on a free port of the loopback address, and waits until it answers. */
export async function startChild({ args, env }: Starting): Promise<Child> {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { PATH, HOME, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url);
  const spent = spentByProcess(child.pid);
  return { url, spent, memory: () => memoryOf(child.pid), stop: () => stop(child) };
}

function memoryOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) ?? [];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** A part of this bench, run from its source. */
export const benchPart = (name: string): readonly string[] => [
  '--import',
  'tsx',
  join(projectRoot, 'scripts', 'bench', `${name}.ts`),
];

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null) throw new Error('A server of the bench ended by itself.');
    const response = await fetch(`${url}/ready`).catch(() => undefined);
    if (response?.ok) return;
    await delay(50);
  }
  await stop(child);
  throw new Error('A server of the bench did not become ready within a minute.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => (port === undefined ? reject(new Error('no port')) : resolve(port)));
    });
  });
}
