import { expect, it } from 'vitest';
import { findCycles } from './find-cycles';

const graph = (text: string) =>
  new Map(
    text.split(' ').map((entry) => {
      const [id = '', parents = ''] = entry.split('<');
      return [id, parents === '' ? [] : parents.split('+')] as const;
    }),
  );

it.each([
  ['a b<a c<a+b', []],
  ['a<b b<a', [['a', 'b', 'a']]],
  ['x<a a<b b<c c<a', [['a', 'b', 'c', 'a']]],
  [
    'a<b b<a c<d d<c',
    [
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ],
  ],
  ['a<elsewhere', []],
])('circles in %j: %j', (text, cycles) => {
  expect(findCycles(graph(text))).toEqual(cycles);
});

it('a file of 20,000 categories under each other is no danger', () => {
  const chain = new Map(Array.from({ length: 20_000 }, (_, n) => [`${n}`, [`${n + 1}`]]));
  chain.set('20000', ['0']);
  expect(findCycles(chain)).toHaveLength(1);
});
