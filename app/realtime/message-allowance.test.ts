import { describe, expect, it } from 'vitest';
import { MessageAllowance } from './message-allowance';

describe('MessageAllowance', () => {
  it('X3 lets a burst through, then the steady rate only', () => {
    let now = 0;
    const allowance = new MessageAllowance({ atOnce: 3, perSecond: 2, now: () => now });
    const take = (count: number) => Array.from({ length: count }, () => allowance.take());
    expect(take(4)).toEqual([true, true, true, false]);
    now += 500;
    expect(take(2)).toEqual([true, false]);
    now += 60_000;
    expect(take(4)).toEqual([true, true, true, false]);
  });
});
