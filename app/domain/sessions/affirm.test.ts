import { describe, expect, it } from 'vitest';
import type { CategoryStatus } from '../taxonomy/category';
import { parseTree } from '../taxonomy/tree';
import { type AffirmChoice, categoriesToAffirm } from './affirm';

const place = (id: string, parent?: string) => ({
  id,
  parents: parent ? [parent] : [],
  primaryParent: parent ?? null,
});
const parsed = parseTree([place('a'), place('b', 'a'), place('c', 'b'), place('d'), place('e')]);
if (!parsed.ok) throw new Error('the test tree is sound');
const statuses = new Map<string, CategoryStatus>([
  ['a', 'accepted'],
  ['b', 'proposed'],
  ['c', 'held'],
  ['d', 'contested'],
  ['e', 'deprecated'],
]);
const affirmed = (choice: Partial<AffirmChoice>) =>
  categoriesToAffirm(
    { mode: 'chosen', ids: [], branches: [], ...choice },
    { tree: parsed.value, statuses },
  );

describe('categoriesToAffirm', () => {
  it('P1 takes none, or all that stand', () => {
    expect(affirmed({ mode: 'none', ids: ['a'] })).toEqual([]);
    expect(affirmed({ mode: 'all' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('P1 takes those chosen and whole branches, each once and in the order of the tree', () => {
    expect(affirmed({ ids: ['d', 'c'], branches: ['b'] })).toEqual(['b', 'c', 'd']);
  });

  it('P1 leaves out what is gone or unknown', () => {
    expect(affirmed({ ids: ['e', 'x', 'a'], branches: ['y'] })).toEqual(['a']);
  });
});
