import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumDepth } from './category';
import {
  ancestorsOf,
  childrenOf,
  type DrawnNode,
  descendantsOf,
  drawTree,
  type Place,
  parseTree,
  pathTo,
  placeInTree,
  type Tree,
} from './tree';

const place = (id: string, ...parents: string[]): Place => ({
  id,
  parents,
  primaryParent: parents[0] ?? null,
});

const treeOf = (places: readonly Place[]): Tree => {
  const result = parseTree(places);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const chain = (length: number): Place[] =>
  Array.from({ length }, (_, index) =>
    index === 0 ? place('0') : place(String(index), String(index - 1)),
  );

/** A graph without cycles: each category picks its parents among those before it, at most 16 levels. */
const acyclicPlaces = fc
  .array(
    fc.record({
      picks: fc.array(fc.nat(), { maxLength: 3 }),
      hasPrimary: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    const levels: number[] = [];
    return rows.map(({ picks, hasPrimary }, index): Place => {
      const parents = [...new Set(picks.map((pick) => (index === 0 ? -1 : pick % index)))].filter(
        (parent) => parent >= 0 && (levels[parent] ?? 1) < maximumDepth,
      );
      levels.push(1 + Math.max(0, ...parents.map((parent) => levels[parent] ?? 1)));
      const names = parents.map(String);
      return {
        id: String(index),
        parents: names,
        primaryParent: hasPrimary ? (names[0] ?? null) : null,
      };
    });
  });

const flatten = (nodes: readonly DrawnNode[]): DrawnNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

describe('parseTree', () => {
  it.each<[string, Place[], string, string]>([
    ['one id twice', [place('a'), place('a')], 'tree-duplicate-id', 'a'],
    ['its own parent', [place('a', 'a')], 'tree-own-parent', 'a'],
    ['a parent that is not there', [place('a', 'z')], 'tree-unknown-parent', 'a'],
    ['one parent twice', [place('a'), place('b', 'a', 'a')], 'tree-repeated-parent', 'b'],
    [
      'a primary parent that is no parent',
      [place('a'), place('c'), { id: 'b', parents: ['a'], primaryParent: 'c' }],
      'tree-primary-not-parent',
      'b',
    ],
    ['two in a circle', [place('a', 'b'), place('b', 'a')], 'tree-cycle', 'a'],
    [
      'a circle through a second parent',
      [place('a', 'r', 'c'), place('b', 'a'), place('c', 'b'), place('r')],
      'tree-cycle',
      'a',
    ],
    ['seventeen levels', chain(17), 'tree-too-deep', '16'],
  ])('T4 refuses %s', (_, places, code, id) => {
    expect(parseTree(places)).toEqual({ ok: false, refusal: { code, params: { id } } });
  });

  it('T4 names a category on the circle, not one below it', () => {
    const places = [place('below', 'a'), place('a', 'b'), place('b', 'a')];
    const result = parseTree(places);
    expect(result.ok ? '' : result.refusal.params?.id).toMatch(/^[ab]$/);
  });

  it('T4 takes sixteen levels', () => {
    expect(parseTree(chain(16)).ok).toBe(true);
  });

  it('T4 counts depth by the longest ancestry, not by the primary one', () => {
    const shortcut: Place = { id: 'last', parents: ['0', '15'], primaryParent: '0' };
    expect(parseTree([...chain(16), shortcut])).toMatchObject({
      refusal: { code: 'tree-too-deep' },
    });
  });

  it('T4 takes any graph without cycles, in any order', () => {
    fc.assert(
      fc.property(
        acyclicPlaces.chain((places) => fc.shuffledSubarray(places, { minLength: places.length })),
        (places) => {
          expect(parseTree(places).ok).toBe(true);
        },
      ),
    );
  });

  it('T4 refuses every edge that closes a circle', () => {
    fc.assert(
      fc.property(acyclicPlaces, fc.nat(), fc.nat(), (places, upper, lower) => {
        if (places.length === 0) return;
        const tree = treeOf(places);
        const top = tree.places.get(String(upper % places.length));
        const bottom = String(lower % places.length);
        if (!top || top.id === bottom || !descendantsOf(tree, top.id).has(bottom)) return;
        const closing = placeInTree(tree, {
          ...top,
          parents: [...new Set([...top.parents, bottom])],
        });
        expect(closing).toMatchObject({ refusal: { code: 'tree-cycle' } });
      }),
    );
  });
});

describe('placeInTree', () => {
  it('T4 moves a branch and keeps the order of the others', () => {
    const tree = treeOf([place('a'), place('b'), place('c', 'a')]);
    const moved = placeInTree(tree, place('c', 'b'));
    expect(moved.ok && [...moved.value.places.keys()]).toEqual(['a', 'b', 'c']);
    expect(moved.ok && childrenOf(moved.value, 'b')).toEqual(['c']);
  });

  it('T4 refuses to move a category under what lies below it', () => {
    const tree = treeOf([place('a'), place('b', 'a'), place('c', 'b')]);
    expect(placeInTree(tree, place('a', 'c'))).toMatchObject({ refusal: { code: 'tree-cycle' } });
  });
});

describe('reading a tree', () => {
  const tree = treeOf([place('a'), place('b', 'a'), place('c', 'a'), place('d', 'c', 'b')]);

  it('T4 knows ancestors and descendants by every parent', () => {
    expect([...ancestorsOf(tree, 'd')].sort()).toEqual(['a', 'b', 'c']);
    expect([...descendantsOf(tree, 'b')]).toEqual(['d']);
    expect([...descendantsOf(tree, 'nowhere')]).toEqual([]);
  });

  it('T4 gives the way down along primary parents', () => {
    expect(pathTo(tree, 'd')).toEqual(['a', 'c', 'd']);
    expect(pathTo(tree, 'nowhere')).toEqual([]);
  });

  it('T4 draws siblings in the order given, or by the comparison', () => {
    expect(drawTree(tree)[0]?.children.map((node) => node.id)).toEqual(['b', 'c']);
    const backwards = drawTree(tree, (a, b) => (a < b ? 1 : -1));
    expect(backwards[0]?.children.map((node) => node.id)).toEqual(['c', 'b']);
  });

  it('T4 draws every category exactly once, under its primary parent', () => {
    fc.assert(
      fc.property(acyclicPlaces, (places) => {
        const whole = treeOf(places);
        const drawn = flatten(drawTree(whole));
        expect(drawn.map((node) => node.id).sort()).toEqual(places.map(({ id }) => id).sort());
        for (const node of drawn) {
          expect(pathTo(whole, node.id)).toHaveLength(node.level);
          for (const child of node.children) {
            expect(whole.places.get(child.id)?.primaryParent).toBe(node.id);
          }
        }
      }),
    );
  });

  it('T4 ancestors and descendants mirror each other', () => {
    fc.assert(
      fc.property(acyclicPlaces, (places) => {
        const whole = treeOf(places);
        for (const { id } of places) {
          for (const above of ancestorsOf(whole, id)) {
            expect(descendantsOf(whole, above).has(id)).toBe(true);
          }
        }
      }),
    );
  });

  // With work for each pair of categories it would not end in the time that a test has.
  it('T4 checks and draws many categories', () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      index === 0 ? place('0') : place(String(index), String(Math.floor((index - 1) / 8))),
    );
    expect(flatten(drawTree(treeOf(many)))).toHaveLength(100_000);
  });
});
