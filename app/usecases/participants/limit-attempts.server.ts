import type { Deps } from '~/usecases/deps';
import { addFailure, failuresOf } from '~db/repositories/accounts.server';

/** What can be guessed at: codes of sessions, slips of one session, receipts. */
export interface Guess {
  /** `codes`, `receipts` or `slips:<session>`; `uses` is counted in the same way. */
  readonly what: string;
  readonly address: string;
}

const window = 10 * 60_000;
/** More wrong ones than rooms full of people make together: then only addresses that seldom fail are heard. */
const sharedLimit = 2_000;
const seldom = 5;
/** Far above what a room of 800 behind one router makes. */
const addressLimit = 400;

/** Whether guessing has gone on for long enough; asked before a guess is looked up. */
export async function isOverLimit(deps: Deps, guess: Guess): Promise<boolean> {
  const since = new Date(deps.clock.now().getTime() - window);
  const [shared, own] = await Promise.all([
    failuresOf(deps.db, { subject: guess.what, since }),
    failuresOf(deps.db, { subject: addressSubject(deps, guess), since }),
  ]);
  return own >= addressLimit || (shared >= sharedLimit && own >= seldom);
}

export async function countWrongGuess(deps: Deps, guess: Guess): Promise<void> {
  const now = deps.clock.now();
  const since = new Date(now.getTime() - window);
  for (const subject of [guess.what, addressSubject(deps, guess)]) {
    await addFailure(deps.db, { subject, since, now });
  }
}

/** Addresses are kept as keyed hashes only, and no longer than a day or two. */
export const addressSubject = (deps: Pick<Deps, 'secrets'>, { what, address }: Guess): string =>
  `${what}:${deps.secrets.keyedHash(`address:${address}`).slice(0, 32)}`;
