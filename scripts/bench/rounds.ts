import { setTimeout as delay } from 'node:timers/promises';
import type { Spent } from './spent';

/** Does one thing and waits until it is done; `turn` counts from 0. */
export type Round = (turn: number) => Promise<void>;

/** Who takes part in a measurement, and whose processor time is read, by name. */
export interface Contestant {
  readonly rounds: readonly Round[];
  readonly meters: () => Promise<Readonly<Record<string, Spent>>>;
}

/** Times in milliseconds, how long all of it took, and microseconds of processor time by name, where the system tells. */
export interface Measured {
  readonly times: readonly number[];
  readonly seconds: number;
  readonly spent: ReadonlyMap<string, number>;
}

const warmUp = 1000;
const counted = 2500;
const turns = 3;

/** Everybody does round after round, each waiting for their own, for a warm-up that does not count and a time that does. */
async function runRounds({ rounds, meters }: Contestant): Promise<Measured> {
  const times: number[] = [];
  const from = performance.now() + warmUp;
  const until = from + counted;
  const metered = meter(meters, until);
  await Promise.all(
    rounds.map(async (round) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const start = performance.now();
        await round(turn);
        const end = performance.now();
        if (start >= from && end <= until) times.push(end - start);
      }
    }),
  );
  return { times, seconds: counted / 1000, spent: await metered };
}

/** What is used between the warm-up and the end. */
async function meter(meters: Contestant['meters'], until: number): Promise<Measured['spent']> {
  await delay(warmUp);
  const read = Object.entries(await meters());
  const before = new Map(read.map(([name, spent]) => [name, spent()]));
  await delay(until - performance.now());
  const spent = new Map<string, number>();
  for (const [name, now] of read.map(([name, spent]) => [name, spent()] as const)) {
    const then = before.get(name);
    if (now !== undefined && then !== undefined) spent.set(name, now - then);
  }
  return spent;
}

/** Several in turn, several times over, so that what else the machine does meets all of them. */
export async function measureInTurn(
  contestants: readonly Contestant[],
): Promise<readonly Measured[]> {
  const measured: Measured[][] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const parts: Measured[] = [];
    for (const contestant of contestants) parts.push(await runRounds(contestant));
    measured.push(parts);
  }
  return contestants.map((_, n) => together(measured.flatMap((parts) => parts[n] ?? [])));
}

function together(parts: readonly Measured[]): Measured {
  const spent = new Map<string, number>();
  for (const [name, time] of parts.flatMap((part) => [...part.spent])) {
    spent.set(name, (spent.get(name) ?? 0) + time);
  }
  return {
    times: parts.flatMap(({ times }) => times),
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    spent,
  };
}
