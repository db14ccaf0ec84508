import { expect, it } from 'vitest';
import { attemptLimit, attemptWindow, minutesToWait } from './sign-in';

const windowStartedAt = new Date('2026-03-01T10:00:00Z');
const after = (milliseconds: number) => new Date(windowStartedAt.getTime() + milliseconds);

it.each([
  [1, 0, 0],
  [attemptLimit, 60_000, 0],
  [attemptLimit + 1, 0, 15],
  [attemptLimit + 1, 60_001, 14],
  [attemptLimit + 500, attemptWindow - 1, 1],
])('X3 attempt %i, %i ms into the window, waits %i minutes', (attempts, passed, minutes) => {
  expect(minutesToWait({ attempts, windowStartedAt, now: after(passed) })).toBe(minutes);
});
