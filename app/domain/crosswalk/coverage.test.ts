import { describe, expect, it } from 'vitest';
import type { Mapping } from '../taxonomy/category';
import { mapCoverage, nextPair } from './coverage';
import type { ReferenceSystem } from './system';

const system = (id: string, codes: readonly string[]): ReferenceSystem => ({
  ...{ id, name: id, version: '1', kind: 'filter', url: 'https://example.org/' },
  codes: codes.map((code) => ({ code, label: `Label ${code}` })),
});

const guard = system('guard', ['S1', 'S2']);
const bench = system('bench', ['1', '1.1', '1.1.1', '1.2', '2', '2.1', '10']);

const to = (source: string, object: string): Mapping => ({
  ...{ predicate: object === '' ? 'no-match' : 'close', source, object },
  ...{ objectLabel: '', justification: '' },
});

const namingOf = (mappings: readonly Mapping[], systems = [guard, bench]) =>
  mapCoverage([{ id: 'a', mappings }], systems).categories[0]?.naming;

describe('coverage', () => {
  it.each([
    ['nobody looked', [], 'not-looked-at'],
    ['found in one', [to('guard', 'S1')], 'named'],
    ['found in one, none in the other', [to('guard', 'S1'), to('bench', '')], 'named'],
    ['none in one, the other not looked at', [to('guard', '')], 'none-so-far'],
    ['none in every one', [to('guard', ''), to('bench', '')], 'unnamed'],
    ['only in a list that is not compared', [to('theirs', 'X')], 'not-looked-at'],
    ['none in a list that is not compared', [to('theirs', ''), to('guard', '')], 'none-so-far'],
    ['both said of one system: the code stands', [to('guard', ''), to('guard', 'S1')], 'named'],
    ['a code that the system does not have', [to('guard', 'S99')], 'named'],
  ] as const)('%s', (_, mappings, naming) => {
    expect(namingOf(mappings)).toBe(naming);
  });

  it('without systems nothing is without a word: nobody was asked', () => {
    expect(namingOf([], [])).toBe('not-looked-at');
  });

  it('a new system makes what was found nowhere open again', () => {
    const mappings = [to('guard', ''), to('bench', '')];
    expect(namingOf(mappings, [guard, bench, system('newer', ['S1'])])).toBe('none-so-far');
  });

  it('counts the categories of each system, each once', () => {
    const { systems } = mapCoverage(
      [
        { id: 'a', mappings: [to('guard', 'S1'), to('guard', 'S2')] },
        { id: 'b', mappings: [to('guard', '')] },
        { id: 'c', mappings: [] },
      ],
      [guard],
    );
    expect(systems).toMatchObject([{ matched: 1, noMatch: 1, notLookedAt: 1, unreached: [] }]);
  });

  it.each([
    ['none of its codes', [], ['1', '1.1', '1.1.1', '1.2', '2', '2.1', '10']],
    ['a code, with all above and below it', ['1.1'], ['1.2', '2', '2.1', '10']],
    ['a top with all that is below it', ['2'], ['1', '1.1', '1.1.1', '1.2', '10']],
    ['the number, not what begins with its digits', ['1'], ['2', '2.1', '10']],
    ['a code that it does not have', ['7'], ['1', '1.1', '1.1.1', '1.2', '2', '2.1', '10']],
  ])('reaches %s', (_, codes, unreached) => {
    const mappings = codes.map((code) => to('bench', code));
    const [found] = mapCoverage([{ id: 'a', mappings }], [bench]).systems;
    expect(found?.unreached.map(({ code }) => code)).toEqual(unreached);
  });

  it('keeps lists that are not compared apart', () => {
    const [category] = mapCoverage(
      [{ id: 'a', mappings: [to('theirs', 'X')] }],
      [guard],
    ).categories;
    expect(category?.elsewhere).toEqual([to('theirs', 'X')]);
    expect(category?.cells).toEqual([{ system: 'guard', state: 'not-looked-at', matches: [] }]);
  });

  it('an empty list is covered by nothing', () => {
    expect(mapCoverage([], [guard])).toMatchObject({
      categories: [],
      systems: [{ matched: 0, noMatch: 0, notLookedAt: 0 }],
    });
  });
});

describe('the queue', () => {
  const map = mapCoverage(
    [
      { id: 'a', mappings: [to('guard', 'S1')] },
      { id: 'b', mappings: [] },
    ],
    [guard, bench],
  );

  it('goes category by category past what was looked at', () => {
    const first = nextPair(map, {});
    expect(first).toEqual({ category: 'a', system: 'bench' });
    expect(nextPair(map, { after: first })).toEqual({ category: 'b', system: 'guard' });
  });

  it('stays in one system where that is wanted', () => {
    expect(nextPair(map, { system: 'guard' })).toEqual({ category: 'b', system: 'guard' });
  });

  it('goes round: what was put off comes again, also when it is the only one left', () => {
    const after = { category: 'b', system: 'bench' };
    expect(nextPair(map, { after })).toEqual({ category: 'a', system: 'bench' });
    const only = { category: 'b', system: 'guard' };
    expect(nextPair(map, { system: 'guard', after: only })).toEqual(only);
  });

  it('ends when everything was looked at, and for a system that is not there', () => {
    const done = mapCoverage([{ id: 'a', mappings: [to('guard', '')] }], [guard]);
    expect(nextPair(done, {})).toBeUndefined();
    expect(nextPair(map, { system: 'theirs' })).toBeUndefined();
  });

  it('begins anew after a category that has left', () => {
    const after = { category: 'gone', system: 'guard' };
    expect(nextPair(map, { after })).toEqual({ category: 'a', system: 'bench' });
  });
});
