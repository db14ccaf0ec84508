import { expect, it } from 'vitest';
import { type SideCounts, sidesShown } from './example-sides';

it.each<[SideCounts, Parameters<typeof sidesShown>[1], boolean]>([
  [{ in: 4, borderline: 0, out: 1 }, 'closed', true],
  [{ in: 3, borderline: 0, out: 1 }, 'closed', false],
  [{ in: 40, borderline: 9, out: 1 }, 'decide', false],
  [{ in: 0, borderline: 0, out: 0 }, 'closed', false],
])('V5 D5 A4 answers to an example %j in %s are shown: %s', (counts, phase, isShown) => {
  expect(sidesShown(counts, phase)).toEqual(isShown ? counts : undefined);
});
