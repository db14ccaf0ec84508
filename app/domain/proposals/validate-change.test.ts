import { describe, expect, it } from 'vitest';
import { type CategoryStatus, type CategoryText, noFacets } from '../taxonomy/category';
import { type Place, parseTree } from '../taxonomy/tree';
import type { Change } from './proposal';
import { validateChange, type World } from './validate-change';

const place = (id: string, ...parents: string[]): Place => ({
  id,
  parents,
  primaryParent: parents[0] ?? null,
});

const worldOf = (places: Place[], gone: Record<string, CategoryStatus> = {}): World => {
  const tree = parseTree(places);
  if (!tree.ok) throw new Error(tree.refusal.code);
  return {
    tree: tree.value,
    statuses: new Map(places.map(({ id }) => [id, gone[id] ?? 'accepted'])),
  };
};

const text: CategoryText = {
  label: 'x',
  altLabels: [],
  hiddenLabels: [],
  definition: '',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  levels: [],
};
const part = (id: string) => ({ id, language: 'es', text });
const mapping = {
  predicate: 'exact',
  source: 'air',
  object: 'A1',
  objectLabel: '',
  justification: '',
} as const;

/**
 *  root → branch → leaf     deep0 → … → deep15 (sixteen levels)
 *  root → other             old (deprecated) → orphan (deprecated)
 */
const deep = Array.from({ length: 16 }, (_, index) =>
  index === 0 ? place('deep0') : place(`deep${index}`, `deep${index - 1}`),
);
const world = worldOf(
  [
    place('root'),
    place('branch', 'root'),
    place('leaf', 'branch'),
    place('other', 'root'),
    place('old'),
    place('orphan', 'old'),
    place('lonely', 'root'),
    ...deep,
  ],
  { old: 'deprecated', orphan: 'deprecated', lonely: 'withdrawn' },
);

const cases: [string, Change, string | undefined][] = [
  ['affirm what stands', { kind: 'affirm', categoryId: 'leaf' }, undefined],
  ['affirm what is gone', { kind: 'affirm', categoryId: 'old' }, 'change-category-gone'],
  ['affirm what never was', { kind: 'affirm', categoryId: 'z' }, 'change-unknown-category'],
  ['add at the top', { kind: 'add', parentId: null, facets: noFacets }, undefined],
  ['add below', { kind: 'add', parentId: 'leaf', facets: noFacets }, undefined],
  [
    'add below what is gone',
    { kind: 'add', parentId: 'old', facets: noFacets },
    'change-parent-gone',
  ],
  [
    'add below nothing',
    { kind: 'add', parentId: 'z', facets: noFacets },
    'change-unknown-category',
  ],
  ['add on level 16', { kind: 'add', parentId: 'deep14', facets: noFacets }, undefined],
  ['add on level 17', { kind: 'add', parentId: 'deep15', facets: noFacets }, 'change-too-deep'],
  ['reword', { kind: 'reword', categoryId: 'leaf', meaning: 'editorial' }, undefined],
  [
    'reword what is gone',
    { kind: 'reword', categoryId: 'lonely', meaning: 'semantic' },
    'change-category-gone',
  ],
  ['move to another branch', { kind: 'move', categoryId: 'leaf', parentId: 'other' }, undefined],
  ['move to the top', { kind: 'move', categoryId: 'leaf', parentId: null }, undefined],
  [
    'move to where it is',
    { kind: 'move', categoryId: 'leaf', parentId: 'branch' },
    'change-already-there',
  ],
  [
    'move a top to the top',
    { kind: 'move', categoryId: 'root', parentId: null },
    'change-already-there',
  ],
  [
    'move under itself',
    { kind: 'move', categoryId: 'leaf', parentId: 'leaf' },
    'change-makes-cycle',
  ],
  [
    'move under its own leaf',
    { kind: 'move', categoryId: 'root', parentId: 'leaf' },
    'change-makes-cycle',
  ],
  [
    'move under what is gone',
    { kind: 'move', categoryId: 'leaf', parentId: 'lonely' },
    'change-parent-gone',
  ],
  [
    'move a branch past level 16',
    { kind: 'move', categoryId: 'branch', parentId: 'deep14' },
    'change-too-deep',
  ],
  ['merge siblings', { kind: 'merge', categoryIds: ['other'], intoId: 'branch' }, undefined],
  [
    'merge a parent into its child',
    { kind: 'merge', categoryIds: ['branch'], intoId: 'leaf' },
    undefined,
  ],
  [
    'merge a grandparent into its grandchild',
    { kind: 'merge', categoryIds: ['root'], intoId: 'leaf' },
    'change-makes-cycle',
  ],
  ['merge nothing', { kind: 'merge', categoryIds: [], intoId: 'leaf' }, 'change-same-category'],
  [
    'merge into itself',
    { kind: 'merge', categoryIds: ['leaf'], intoId: 'leaf' },
    'change-same-category',
  ],
  [
    'merge one twice',
    { kind: 'merge', categoryIds: ['other', 'other'], intoId: 'leaf' },
    'change-same-category',
  ],
  [
    'merge what is gone',
    { kind: 'merge', categoryIds: ['old'], intoId: 'leaf' },
    'change-category-gone',
  ],
  [
    'merge into what is gone',
    { kind: 'merge', categoryIds: ['leaf'], intoId: 'old' },
    'change-category-gone',
  ],
  [
    'split a leaf',
    { kind: 'split', categoryId: 'leaf', parts: [part('n1'), part('n2')] },
    undefined,
  ],
  [
    'split into one',
    { kind: 'split', categoryId: 'leaf', parts: [part('n1')] },
    'change-too-few-parts',
  ],
  [
    'split with one id twice',
    { kind: 'split', categoryId: 'leaf', parts: [part('n1'), part('n1')] },
    'change-id-taken',
  ],
  [
    'split into what exists, even if gone',
    { kind: 'split', categoryId: 'leaf', parts: [part('n1'), part('old')] },
    'change-id-taken',
  ],
  [
    'split what has children',
    { kind: 'split', categoryId: 'branch', parts: [part('n1'), part('n2')] },
    'change-has-children',
  ],
  ['retire a leaf', { kind: 'retire', categoryId: 'leaf', successors: ['other'] }, undefined],
  ['retire without a successor', { kind: 'retire', categoryId: 'leaf', successors: [] }, undefined],
  [
    'retire into itself',
    { kind: 'retire', categoryId: 'leaf', successors: ['leaf'] },
    'change-same-category',
  ],
  [
    'retire into what is gone',
    { kind: 'retire', categoryId: 'leaf', successors: ['old'] },
    'change-category-gone',
  ],
  [
    'retire what has children',
    { kind: 'retire', categoryId: 'branch', successors: [] },
    'change-has-children',
  ],
  ['restore', { kind: 'restore', categoryId: 'lonely' }, undefined],
  ['restore what stands', { kind: 'restore', categoryId: 'leaf' }, 'change-category-stands'],
  ['restore under what is gone', { kind: 'restore', categoryId: 'orphan' }, 'change-parent-gone'],
  ['restore what never was', { kind: 'restore', categoryId: 'z' }, 'change-unknown-category'],
  ['map', { kind: 'map', categoryId: 'leaf', mapping }, undefined],
  [
    'map to nothing on purpose',
    { kind: 'map', categoryId: 'leaf', mapping: { ...mapping, predicate: 'no-match', object: '' } },
    undefined,
  ],
  [
    'map to nothing by mistake',
    { kind: 'map', categoryId: 'leaf', mapping: { ...mapping, object: '' } },
    'change-mapping-incomplete',
  ],
  [
    'map no match to something',
    { kind: 'map', categoryId: 'leaf', mapping: { ...mapping, predicate: 'no-match' } },
    'change-mapping-incomplete',
  ],
];

describe('validateChange', () => {
  it.each(cases)('P1 %s', (_, change, problem) => {
    const result = validateChange(change, world);
    expect(result.ok ? undefined : result.refusal.code).toBe(problem);
  });

  it('P1 a category whose children are all gone can be retired', () => {
    const emptied = worldOf([place('a'), place('b', 'a')], { b: 'deprecated' });
    expect(validateChange({ kind: 'retire', categoryId: 'a', successors: [] }, emptied).ok).toBe(
      true,
    );
  });
});
