import { describe, expect, it } from 'vitest';
import { judgeAttempt, pauseAfter } from './webhook';

const minutesAfter = (attempt: number) => {
  const pause = pauseAfter('release.published', attempt);
  return pause === undefined ? undefined : pause / 60_000;
};

describe('attempts to deliver', () => {
  it('come after growing pauses, nine in all, within three days', () => {
    const pauses = Array.from({ length: 9 }, (_, index) => minutesAfter(index + 1));
    expect(pauses).toEqual([1, 5, 30, 120, 300, 600, 840, 1200, undefined]);
    const total = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0);
    expect(total).toBeLessThan(3 * 24 * 60);
  });

  it('a ping is tried once', () => {
    expect(pauseAfter('ping', 1)).toBeUndefined();
  });
});

describe('after an attempt', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 4, number));
  const refused = { status: 500, fault: 'status', duration: 3 } as const;
  const ended = {
    type: 'release.published' as const,
    attempt: 1,
    outcome: refused,
    queuedAt: day(2),
    lastSuccessAt: null,
  };
  it.each([
    ['a 2xx delivers', { outcome: { status: 204, duration: 3 } }, { state: 'delivered' }],
    ['a failure waits for the next', {}, { state: 'waiting' }],
    ['the last failure switches off', { attempt: 9 }, { state: 'failed', off: 'failures' }],
    [
      'not where something arrived meanwhile',
      { attempt: 9, lastSuccessAt: day(3) },
      { state: 'failed' },
    ],
    [
      'what arrived before does not count',
      { attempt: 9, lastSuccessAt: day(1) },
      { state: 'failed', off: 'failures' },
    ],
    [
      'a 410 switches off at once',
      { outcome: { ...refused, status: 410 } },
      { state: 'failed', off: 'gone' },
    ],
    ['a ping that fails switches nothing off', { type: 'ping' as const }, { state: 'failed' }],
  ])('%s', (_, changes, judged) => {
    expect(judgeAttempt({ ...ended, ...changes })).toEqual(judged);
  });
});
