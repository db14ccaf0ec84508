import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignKeys, type CutNode, coverOf, liftOver, suggestHeads } from './linearization';

const tree = (lines: Readonly<Record<string, string | undefined>>): CutNode[] =>
  Object.entries(lines).map(([id, parent]) => ({ id, parent }));

/** Two tops: `a` with a1 (a11, a12) and a2; `b` with b1. */
const nodes = tree({
  a: undefined,
  a1: 'a',
  a11: 'a1',
  a12: 'a1',
  a2: 'a',
  b: undefined,
  b1: 'b',
});

const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((places) =>
  places.map((place, index) => ({
    id: `n${index}`,
    parent: place % (index + 1) === index ? undefined : `n${place % (index + 1)}`,
  })),
);

const none = { keys: {}, lastKey: 0 };

describe('a cut into classes', () => {
  it('judges a category under the nearest one above it that has a key', () => {
    const cover = coverOf(nodes, { a: 'S1', a1: 'S2' });
    expect(cover).toEqual({
      classes: [
        { head: 'a', key: 'S1', covers: ['a', 'a2'] },
        { head: 'a1', key: 'S2', covers: ['a1', 'a11', 'a12'] },
      ],
      uncovered: ['b', 'b1'],
    });
  });

  it('puts S2 before S10, and a class’s own category first', () => {
    const cover = coverOf(tree({ x1: 'x', x: undefined, y: undefined }), { x: 'S10', y: 'S2' });
    expect(cover.classes.map(({ key, covers }) => [key, ...covers])).toEqual([
      ['S2', 'y'],
      ['S10', 'x', 'x1'],
    ]);
  });

  it('ignores keys of categories that are not there', () => {
    expect(coverOf(nodes, { gone: 'S1' }).classes).toEqual([]);
  });

  it('has every category in one class at most', () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 12 }), (some, most) => {
        const { keys } = assignKeys(suggestHeads(some, { most }), none);
        const { classes, uncovered } = coverOf(some, keys);
        const all = [...classes.flatMap(({ covers }) => covers), ...uncovered];
        expect(all.sort()).toEqual(some.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('a suggested cut', () => {
  it.each([
    [1, ['a']],
    [2, ['a', 'b']],
    [3, ['a', 'a1', 'b']],
    [4, ['a', 'a1', 'a11', 'b']],
    [50, ['a', 'a1', 'a11', 'a12', 'a2', 'b', 'b1']],
  ])('into %i takes the tops, then splits the largest class', (most, heads) => {
    expect(suggestHeads(nodes, { most })).toEqual(heads);
  });

  it('keeps the heads there are', () => {
    expect(suggestHeads(nodes, { most: 3, kept: ['b1'] })).toEqual(['a', 'b', 'b1']);
  });

  it('never gives more classes than asked for, and leaves nothing out when the tops fit', () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 12 }), (some, most) => {
        const heads = suggestHeads(some, { most });
        expect(heads.length).toBe(Math.min(most, some.length));
        const tops = some.filter(({ parent }) => parent === undefined).length;
        const { uncovered } = coverOf(some, assignKeys(heads, none).keys);
        if (tops <= most) expect(uncovered).toEqual([]);
        else expect(uncovered.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('keys', () => {
  it('stay, and numbers given up are never given out again', () => {
    const first = assignKeys(['a', 'b'], none);
    expect(first).toEqual({ keys: { a: 'S1', b: 'S2' }, lastKey: 2 });
    const second = assignKeys(['a'], first);
    expect(assignKeys(['a', 'a1'], second)).toEqual({ keys: { a: 'S1', a1: 'S3' }, lastKey: 3 });
  });
});

describe('leaving categories out', () => {
  it('hangs what is under them under the next one up', () => {
    const kept = liftOver(nodes, ({ id }) => id !== 'a1' && id !== 'b');
    expect(kept).toEqual([
      { id: 'a', parent: undefined },
      { id: 'a11', parent: 'a' },
      { id: 'a12', parent: 'a' },
      { id: 'a2', parent: 'a' },
      { id: 'b1', parent: undefined },
    ]);
  });
});
