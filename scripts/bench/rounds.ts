import { type Spread, spreadOf } from './figures';

/** Does one thing and waits until it is done; `turn` counts from 0. */
export type Round = (turn: number) => Promise<void>;

export interface Measured {
  readonly perSecond: number;
  readonly times: Spread;
}

const warmUp = 2000;
const counted = 6000;

/** Everybody does round after round, each waiting for their own, for a warm-up that does not count and a time that does. */
export async function runRounds(everybody: readonly Round[]): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  const from = began + warmUp;
  const until = from + counted;
  await Promise.all(
    everybody.map(async (round) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const start = performance.now();
        await round(turn);
        const end = performance.now();
        if (start >= from && end <= until) times.push(end - start);
      }
    }),
  );
  return { perSecond: times.length / (counted / 1000), times: spreadOf(times) };
}
