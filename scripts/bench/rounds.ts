/** Does one thing and waits until it is done; `turn` counts from 0. */
export type Round = (turn: number) => Promise<void>;

/** Times in milliseconds, and how long all of it took. */
export interface Measured {
  readonly times: readonly number[];
  readonly seconds: number;
}

const warmUp = 1000;
const counted = 2500;
const turns = 3;

/** Everybody does round after round, each waiting for their own, for a warm-up that does not count and a time that does. */
async function runRounds(everybody: readonly Round[]): Promise<Measured> {
  const times: number[] = [];
  const from = performance.now() + warmUp;
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
  return { times, seconds: counted / 1000 };
}

/** Two in turn, several times over, so that what else the machine does meets both. */
export async function measureInTurn(
  one: readonly Round[],
  other: readonly Round[],
): Promise<readonly [Measured, Measured]> {
  const ones: Measured[] = [];
  const others: Measured[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    ones.push(await runRounds(one));
    others.push(await runRounds(other));
  }
  return [together(ones), together(others)];
}

const together = (parts: readonly Measured[]): Measured => ({
  times: parts.flatMap(({ times }) => times),
  seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
});
