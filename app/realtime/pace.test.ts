import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from './pace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs that last as long as is said, in milliseconds, with when each began. */
function paced({ lasting = 0, fails = false } = {}) {
  const began: number[] = [];
  const errors: unknown[] = [];
  const start = performance.now();
  let isRunning = false;
  const pace = new Pace({
    every: 250,
    run: async () => {
      expect(isRunning, 'never twice at the same time').toBe(false);
      isRunning = true;
      began.push(performance.now() - start);
      if (lasting > 0) await new Promise((done) => setTimeout(done, lasting));
      isRunning = false;
      if (fails) throw new Error('away');
    },
    onError: (error) => errors.push(error),
  });
  return { pace, began, errors };
}

describe('a pace', () => {
  it('goes at once after a rest, and then once for however many asked meanwhile, four times a second at most', async () => {
    const { pace, began } = paced();
    for (let n = 0; n < 100; n += 1) {
      pace.ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(began).toEqual([0, 250, 500, 750, 1000]);
  });

  it('rests twice as long as a run took, so that what is slow is not asked all the time', async () => {
    const { pace, began } = paced({ lasting: 1000 });
    pace.ask();
    await vi.advanceTimersByTimeAsync(10);
    pace.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(began).toEqual([0, 3000]);
  });

  it('goes on after a run that failed', async () => {
    const { pace, began, errors } = paced({ fails: true });
    pace.ask();
    await vi.advanceTimersByTimeAsync(300);
    pace.ask();
    await vi.advanceTimersByTimeAsync(300);
    expect(began).toHaveLength(2);
    expect(errors).toHaveLength(2);
  });

  it('runs now where that is asked for, after the run that is going on', async () => {
    const { pace, began } = paced({ lasting: 100 });
    pace.ask();
    const done = pace.now();
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(began).toEqual([0, 100]);
  });

  it('once stopped runs no more, and has ended what it was at', async () => {
    const { pace, began } = paced({ lasting: 100 });
    pace.ask();
    pace.ask();
    const stopped = pace.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopped;
    pace.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(began).toEqual([0]);
  });
});
