/** Seconds that a facilitator stays signed in. */
export const signedInSeconds = 14 * 24 * 3600;

/** Milliseconds that a one-time link to choose a password is good for. */
export const passwordLinkAge = 3 * 24 * 3600 * 1000;

/** Failed attempts are counted within this many milliseconds. */
export const attemptWindow = 15 * 60 * 1000;

/** So many attempts within the window may fail before the next has to wait. */
export const attemptLimit = 10;

/**
 * Whole minutes until the next attempt, at least 1; 0 when one may be made now. `attempts` counts those begun within
 * the window, the one at hand included: counting before trying leaves no gap for many at once.
 */
export function minutesToWait({
  attempts,
  windowStartedAt,
  now,
}: {
  readonly attempts: number;
  readonly windowStartedAt: Date;
  readonly now: Date;
}): number {
  if (attempts <= attemptLimit) return 0;
  const left = windowStartedAt.getTime() + attemptWindow - now.getTime();
  return Math.max(1, Math.ceil(left / 60_000));
}
