import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

describe('cursors', () => {
  it('give back what they were made of, in characters that stand in addresses as they are', () => {
    const parts = ['0.2.0-rc.1', 'ff00', '01890000-0000-7000-8000-00000000000?'];
    const cursor = encodeCursor(parts);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor(cursor, 3)).toEqual(parts);
  });

  it.each(['', 'x', '****', 'bnVsbA', 'WzEsMl0', encodeCursor(['one'])])(
    '%j is none of two parts',
    (text) => {
      expect(decodeCursor(text, 2)).toBeUndefined();
    },
  );
});
