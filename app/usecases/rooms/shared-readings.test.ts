import { describe, expect, test, vi } from 'vitest';
import { SharedReadings } from './shared-readings';

/** Readings that end when the test says so, numbered as they begin. */
function readingsByHand() {
  const begun: { end(): void; fail(error: Error): void }[] = [];
  const readings = new SharedReadings<number>(() => {
    const number = begun.length + 1;
    return new Promise((resolve, reject) => {
      begun.push({ end: () => resolve(number), fail: reject });
    });
  });
  return { begun, readings };
}

describe('shared readings', () => {
  test('whoever asks while one runs gets the next, which all of them share', async () => {
    const { begun, readings } = readingsByHand();
    const first = readings.ask('a');
    const meanwhile = [readings.ask('a'), readings.ask('a'), readings.ask('a')];
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    expect(await first).toBe(1);
    await vi.waitUntil(() => begun.length === 2);
    const later = readings.ask('a');
    begun[1]?.end();
    expect(await Promise.all(meanwhile)).toEqual([2, 2, 2]);
    begun[2]?.end();
    expect(await later).toBe(3);
  });

  test('after a rest the first who asks waits for nobody', async () => {
    const { begun, readings } = readingsByHand();
    const first = readings.ask('a');
    begun[0]?.end();
    await first;
    const second = readings.ask('a');
    begun[1]?.end();
    expect(await second).toBe(2);
  });

  test('one that fails, fails for those who shared it alone', async () => {
    const { begun, readings } = readingsByHand();
    const first = readings.ask('a');
    const next = readings.ask('a');
    begun[0]?.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await vi.waitUntil(() => begun.length === 2);
    begun[1]?.end();
    expect(await next).toBe(2);
  });

  test('different things are read side by side', async () => {
    const { begun, readings } = readingsByHand();
    const both = [readings.ask('a'), readings.ask('b')];
    for (const { end } of begun) end();
    expect(await Promise.all(both)).toEqual([1, 2]);
  });
});
