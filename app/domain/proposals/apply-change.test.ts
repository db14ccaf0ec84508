import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes } from '../decisions/rule';
import { type CategoryStatus, type CategoryText, isGone, noFacets } from '../taxonomy/category';
import { type Place, parseTree } from '../taxonomy/tree';
import { applyChange, type Effect } from './apply-change';
import type { Change, ProposalKind } from './proposal';
import type { World } from './validate-change';

const place = (id: string, ...parents: string[]): Place => ({
  id,
  parents,
  primaryParent: parents[0] ?? null,
});

const worldOf = (
  places: readonly Place[],
  statuses: ReadonlyMap<string, CategoryStatus>,
): World => {
  const tree = parseTree(places);
  if (!tree.ok) throw new Error(tree.refusal.code);
  return { tree: tree.value, statuses };
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
const mapping = {
  predicate: 'no-match',
  source: 'air',
  object: '',
  objectLabel: '',
  justification: '',
} as const;

const places = [place('a'), place('b'), place('c', 'a'), place('gone', 'b')];
const world = worldOf(
  places,
  new Map<string, CategoryStatus>([
    ['a', 'accepted'],
    ['b', 'accepted'],
    ['c', 'accepted'],
    ['gone', 'deprecated'],
  ]),
);

const changes: { readonly [Kind in ProposalKind]: Extract<Change, { kind: Kind }> } = {
  affirm: { kind: 'affirm', categoryId: 'c' },
  add: { kind: 'add', parentId: 'a', facets: noFacets },
  reword: { kind: 'reword', categoryId: 'c', meaning: 'semantic' },
  move: { kind: 'move', categoryId: 'c', parentId: 'b' },
  merge: { kind: 'merge', categoryIds: ['a'], intoId: 'b' },
  split: {
    kind: 'split',
    categoryId: 'c',
    parts: [
      { id: 'c1', language: 'es', text },
      { id: 'c2', language: 'es', text },
    ],
  },
  retire: { kind: 'retire', categoryId: 'c', successors: ['b'] },
  restore: { kind: 'restore', categoryId: 'gone' },
  map: { kind: 'map', categoryId: 'c', mapping },
};

const apply = (change: Change, outcome: Outcome, affectedAboveFloor = true) =>
  applyChange({ change, outcome, affectedAboveFloor, newCategoryId: 'new' }, world);

const effectsOf = (kind: ProposalKind, outcome: Outcome, affectedAboveFloor = true) => {
  const result = apply(changes[kind], outcome, affectedAboveFloor);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const statusesByOutcome: Record<Outcome, CategoryStatus | undefined> = {
  agreed: 'accepted',
  'agreed-with-dissent': 'contested',
  held: 'held',
  'not-agreed': undefined,
  open: undefined,
};

describe('applyChange', () => {
  it.each(outcomes)('D4 add, affirm and restore follow the outcome: %s', (outcome) => {
    const status = statusesByOutcome[outcome];
    const added: Effect = {
      type: 'add-category',
      categoryId: 'new',
      place: place('new', 'a'),
      facets: noFacets,
      status: status ?? 'accepted',
    };
    expect(effectsOf('add', outcome)).toEqual(status ? [added] : []);
    expect(effectsOf('affirm', outcome)).toEqual(
      status ? [{ type: 'set-status', categoryId: 'c', status }] : [],
    );
    expect(effectsOf('restore', outcome)).toEqual(
      status ? [{ type: 'restore', categoryId: 'gone', status }] : [],
    );
  });

  it('D4 a harm that affected people are short of still gets its status by the outcome alone', () => {
    expect(effectsOf('add', 'agreed', false)).toHaveLength(1);
  });

  describe.each(['reword', 'move', 'merge', 'split', 'retire', 'map'] as const)('%s', (kind) => {
    it.each(outcomes)('D4 applies only when agreed: %s', (outcome) => {
      expect(effectsOf(kind, outcome).length > 0).toBe(outcome === 'agreed');
    });

    it('D4 changes nothing while an affected community is below its floor', () => {
      expect(effectsOf(kind, 'agreed', false)).toEqual([]);
    });
  });

  it('D4 what each kind writes', () => {
    expect(effectsOf('reword', 'agreed')).toEqual([
      { type: 'reword', categoryId: 'c', meaning: 'semantic' },
    ]);
    expect(effectsOf('move', 'agreed')).toEqual([{ type: 'place', place: place('c', 'b') }]);
    expect(effectsOf('merge', 'agreed')).toEqual([
      { type: 'place', place: place('c', 'b') },
      { type: 'deprecate', categoryId: 'a', kind: 'merged', successors: ['b'] },
    ]);
    expect(effectsOf('split', 'agreed')).toMatchObject([
      { type: 'add-part', categoryId: 'c1', place: place('c1', 'a'), splitFrom: 'c' },
      { type: 'add-part', categoryId: 'c2', place: place('c2', 'a'), status: 'accepted' },
      { type: 'deprecate', categoryId: 'c', kind: 'split', successors: ['c1', 'c2'] },
    ]);
    expect(effectsOf('retire', 'agreed')).toEqual([
      { type: 'deprecate', categoryId: 'c', kind: 'retired', successors: ['b'] },
    ]);
    expect(effectsOf('map', 'agreed')).toEqual([{ type: 'add-mapping', categoryId: 'c', mapping }]);
  });

  it('D4 a move keeps further parents, and takes one of them as the primary without doubling it', () => {
    const twice = worldOf(
      [place('a'), place('b'), place('c', 'a', 'b')],
      new Map([
        ['a', 'accepted'],
        ['b', 'accepted'],
        ['c', 'accepted'],
      ]),
    );
    const decided = { outcome: 'agreed', affectedAboveFloor: true, newCategoryId: 'new' } as const;
    const move = (parentId: string | null) =>
      applyChange({ ...decided, change: { kind: 'move', categoryId: 'c', parentId } }, twice);
    expect(move('b')).toMatchObject({ value: [{ place: place('c', 'b') }] });
    expect(move(null)).toMatchObject({
      value: [{ place: { id: 'c', parents: ['b'], primaryParent: null } }],
    });
  });

  it('D4 a parent merged into its child leaves the child where the parent was', () => {
    const result = apply({ kind: 'merge', categoryIds: ['a'], intoId: 'c' }, 'agreed');
    expect(result).toMatchObject({ value: [{ place: place('c') }, { categoryId: 'a' }] });
  });

  it('P1 a tree that moved underneath stops the change, nothing is guessed', () => {
    expect(apply({ kind: 'affirm', categoryId: 'gone' }, 'agreed')).toMatchObject({
      refusal: { code: 'change-category-gone' },
    });
    expect(apply({ kind: 'affirm', categoryId: 'gone' }, 'not-agreed')).toEqual({
      ok: true,
      value: [],
    });
  });

  it('T4 T5 whatever is decided, in any order, leaves a tree that can be drawn and forwards that lead on', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const id = fc.constantFrom(...ids);
    const anyChange: fc.Arbitrary<Change> = fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        categoryId: id,
        parentId: fc.option(id),
      }),
      fc.record({
        kind: fc.constant('merge' as const),
        categoryIds: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
        intoId: id,
      }),
      fc.record({
        kind: fc.constant('retire' as const),
        categoryId: id,
        successors: fc.uniqueArray(id, { maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant('restore' as const), categoryId: id }),
    );
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (all) => {
        let at = worldOf(
          ids.map((one, index) => (index < 2 ? place(one) : place(one, ids[index - 2] ?? 'a'))),
          new Map(ids.map((one) => [one, 'accepted'])),
        );
        for (const change of all) {
          const result = applyChange(
            { change, outcome: 'agreed', affectedAboveFloor: true, newCategoryId: 'new' },
            at,
          );
          if (result.ok) at = carryOut(at, result.value);
          expectSound(at);
        }
      }),
    );
  });
});

function carryOut(at: World, effects: readonly Effect[]): World {
  const next = new Map(at.tree.places);
  const statuses = new Map(at.statuses);
  for (const effect of effects) {
    if (effect.type === 'place') next.set(effect.place.id, effect.place);
    if (effect.type === 'deprecate') statuses.set(effect.categoryId, 'deprecated');
    if (effect.type === 'restore') statuses.set(effect.categoryId, effect.status);
  }
  return worldOf([...next.values()], statuses);
}

/** Nothing that stands is under something gone: else it could not be drawn in what is published. */
function expectSound(at: World): void {
  for (const { id, parents } of at.tree.places.values()) {
    if (isGone(at.statuses.get(id) ?? 'withdrawn')) continue;
    for (const parent of parents)
      expect(isGone(at.statuses.get(parent) ?? 'withdrawn')).toBe(false);
  }
}
