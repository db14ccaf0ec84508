import { describe, expect, it } from 'vitest';
import type { TreeNode } from '~/contracts/published-pages';
import { planned } from '~/domain/snapshots/release.fixture';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { buildCategory, buildState, testId } from '../../../tests/factories/publishable-state';
import { buildTree, treeOfFound, treePart } from './build-tree';

const below = (parent: number | undefined) =>
  parent === undefined ? {} : { parents: [testId(parent)] };

/** Categories by number, each with the number of the one above it. */
const listOf = (parents: ReadonlyMap<number, number | undefined>): Snapshot => {
  const categories = [...parents].map(([n, parent]) =>
    buildCategory(n, { notation: String(n), ...below(parent) }),
  );
  return planned({ state: buildState({ categories }) }).snapshot;
};

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

const flat = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap(({ id, children }) => [id, ...flat(children)]);

const language = 'es';
/** Two at the top, 20 below the first of them, 30 below each of these. */
const deep = listOf(
  new Map([
    [1, undefined],
    [2, undefined],
    ...numbers(10, 29).map((n): [number, number] => [n, 1]),
    ...numbers(1_000, 1_599).map((n): [number, number] => [n, 10 + ((n - 1_000) % 20)]),
  ]),
);

describe('a list that fits on a page', () => {
  const list = listOf(new Map([1, 2, 3].map((n) => [n, n === 1 ? undefined : n - 1])));

  it('is shown whole, in the order of its codes', () => {
    const part = treePart(list, { language, page: 1 });
    expect(part).toMatchObject({ path: [], page: 1, pages: 1 });
    expect(part.nodes).toEqual(buildTree(list, { language }));
    expect(flat(part.nodes)).toEqual([1, 2, 3].map(testId));
  });
});

describe('a list that is longer than a page', () => {
  it('shows as many levels as fit, and how many lie below the last', () => {
    const { nodes } = treePart(deep, { language, page: 1 });
    expect(flat(nodes)).toEqual([1, ...numbers(10, 29), 2].map(testId));
    expect(nodes.map(({ childCount }) => childCount)).toEqual([20, 0]);
    expect(nodes[0]?.children[0]).toMatchObject({ childCount: 30, children: [] });
  });

  it('shows a branch with the way up, and all of a branch that fits', () => {
    const { nodes, path } = treePart(deep, { language, below: testId(10), page: 1 });
    expect(path.map(({ id }) => id)).toEqual([1, 10].map(testId));
    expect(flat(nodes)).toEqual(numbers(0, 29).map((n) => testId(1_000 + n * 20)));
  });

  it('is shown whole where the branch that is asked for is none', () => {
    const whole = treePart(deep, { language, page: 1 });
    for (const id of [testId(9_999), '', 'no id']) {
      expect(treePart(deep, { language, below: id, page: 1 })).toEqual(whole);
    }
  });

  it('shows what stands side by side a page at a time, and the nearest page for one that is none', () => {
    const wide = listOf(new Map(numbers(1, 901).map((n) => [n, undefined])));
    const idsOn = (page: number) => flat(treePart(wide, { language, page }).nodes);
    expect([1, 2, 3].flatMap(idsOn)).toEqual(numbers(1, 901).map(testId));
    expect(treePart(wide, { language, page: 2 })).toMatchObject({ page: 2, pages: 3 });
    expect(idsOn(-5)).toEqual(idsOn(1));
    expect(idsOn(1e9)).toEqual(idsOn(3));
    expect(Math.max(...[1, 2, 3].map((page) => idsOn(page).length))).toBe(400);
  });

  it('shows what was found with what is above it and nothing else', () => {
    const nodes = treeOfFound(deep, { language, found: [testId(1_021)] });
    expect(flat(nodes)).toEqual([1, 11, 1_021].map(testId));
  });
});
