import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSchema } from '~/contracts/release/changes';
import { snapshotSchema } from '~/contracts/snapshot';
import {
  buildCategory,
  buildPublishedDecision,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { applyChanges } from './apply';
import { canonicalText } from './canonical';
import { compareSnapshots } from './compare';
import { type PlanInput, planRelease } from './plan-release';
import type { Snapshot } from './snapshot';
import type { PublishableCategory, PublishableState } from './state';

const words = fc.constantFrom('acoso', 'تحرش', 'ሐሰተኛ', 'deepfake 🎭', 'a"b\\c', 'x\u2028y');
const list = fc.array(words, { maxLength: 2 });
const someId = fc.integer({ min: 1, max: 6 });

const text = fc.record({
  label: words,
  altLabels: list,
  hiddenLabels: list,
  definition: fc.oneof(fc.constant(''), words),
  inclusions: list,
  exclusions: list,
  scopeNote: fc.oneof(fc.constant(''), words),
  levels: fc.uniqueArray(fc.record({ key: fc.constantFrom('low', 'high'), text: words }), {
    selector: ({ key }) => key,
  }),
});

const texts = fc
  .record({
    original: text,
    others: fc.dictionary(fc.constantFrom('ar', 'am', 'zh-Hant'), text, { maxKeys: 3 }),
    rev: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ original, others, rev }) => [
    buildText({ text: original, rev, sourceRev: rev }),
    ...Object.entries(others).map(([language, other]) =>
      buildText({ language, text: other, origin: 'machine', from: 'es', engine: 'm', rev }),
    ),
  ]);

const change: fc.Arbitrary<Partial<PublishableCategory>> = fc.record({
  status: fc.constantFrom(
    'accepted',
    'accepted',
    'contested',
    'held',
    'proposed',
    'deprecated',
    'withdrawn',
  ),
  notation: fc.option(fc.constantFrom('S1', 'S2'), { nil: undefined }),
  legacyIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  texts,
  meaning: fc.integer({ min: 1, max: 3 }),
  equivalence: fc.dictionary(fc.constantFrom('es', 'ar'), fc.constantFrom('exact', 'near')),
  mappings: fc.array(
    fc.record({
      predicate: fc.constantFrom('exact', 'no-match'),
      source: fc.constantFrom('x', 'y'),
      object: fc.constantFrom('', 'S1'),
      objectLabel: words,
      justification: words,
    }),
    { maxLength: 2 },
  ),
  deprecation: fc.record({
    kind: fc.constantFrom('merged', 'split', 'retired', 'withdrawn'),
    successors: fc.array(someId.map(testId), { maxLength: 2 }),
  }),
  departureReason: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
  related: fc.uniqueArray(someId.map(testId), { maxLength: 2 }),
  announced: fc.option(
    fc.record({
      kind: fc.constantFrom('retired', 'merged', 'split'),
      reason: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
      successors: fc.uniqueArray(someId.map(testId), { maxLength: 2 }),
    }),
    { nil: undefined },
  ),
  facets: fc.record({
    modality: fc.uniqueArray(fc.constantFrom('text', 'image')),
    actor: fc.constant([]),
    detection: fc.constant([]),
    affectedGroups: list,
    further: fc.option(fc.dictionary(fc.constantFrom('maturity', 'tactic'), fc.tuple(words)), {
      nil: undefined,
    }),
  }),
  decision: fc.option(
    someId.map((n) => buildPublishedDecision(100 + n)),
    { nil: undefined },
  ),
});

const category = someId.chain((n) =>
  fc.record({ change, parents: fc.uniqueArray(fc.integer({ min: 1, max: 6 })) }).map((parts) =>
    buildCategory(n, {
      ...parts.change,
      // Only smaller numbers are parents, so that no circle can arise.
      parents: parts.parents.filter((parent) => parent < n).map(testId),
    }),
  ),
);

const example = fc.record({
  id: someId.map((n) => testId(200 + n)),
  concept: someId.map(testId),
  language: fc.constantFrom('es', 'ar'),
  text: words,
  kind: fc.constantFrom('in', 'out', 'borderline'),
  mayTestAi: fc.boolean(),
  accepted: fc.boolean(),
});

const cut = fc
  .record({
    max: fc.integer({ min: 1, max: 3 }),
    heads: fc.uniqueArray(someId, { maxLength: 3 }),
    shift: fc.nat({ max: 1 }),
  })
  .map(({ max, heads, shift }) => ({
    ...{ id: 'guard', purpose: {}, max: Math.max(max, heads.length) },
    keys: Object.fromEntries(heads.map((n, place) => [testId(n), `S${place + 1 + shift}`])),
  }));

const state: fc.Arbitrary<PublishableState> = fc
  .record({
    linearizations: fc.array(cut, { maxLength: 1 }),
    categories: fc.uniqueArray(category, { selector: ({ id }) => id, maxLength: 6 }),
    examples: fc.uniqueArray(example, { selector: ({ id }) => id, maxLength: 4 }),
    title: fc.dictionary(fc.constantFrom('es', 'ar'), words),
    governance: fc.dictionary(fc.constantFrom('es', 'ar'), words),
    license: fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'CC-BY-NC-4.0'),
  })
  .map(buildState);

const plan = (input: Partial<PlanInput> & Pick<PlanInput, 'state'>) =>
  planRelease({
    baseUrl: 'https://lists.example',
    issued: new Date('2026-02-03T04:05:06Z'),
    toolVersion: '0.1.0',
    published: [],
    request: {},
    ...input,
  });

const firstOf = (first: PublishableState): Snapshot => {
  const planned = plan({ state: first });
  if (!planned.ok) throw new Error(planned.refusal.code);
  return planned.value.snapshot;
};

const releaseAfter = (first: Snapshot, next: PublishableState) =>
  plan({
    state: next,
    published: ['0.1.0'],
    base: { snapshot: first, sha256: '0'.repeat(64) },
  });

type Concept = Snapshot['concepts'][number];

/** Ids of everything above, by any parent. */
const aboveOf = ({ concepts }: Snapshot, id: string): string[] => {
  const parents = new Map(concepts.map((one) => [one.id, one.broader]));
  const open = [...(parents.get(id) ?? [])];
  for (const at of open) open.push(...(parents.get(at) ?? []).filter((one) => !open.includes(one)));
  return [...new Set(open)].sort();
};

const isLost = (before: readonly string[], after: readonly string[]): boolean =>
  before.some((one) => !after.includes(one));

/** Whether a filter that was built on the classes of `from` would now call things by other names, or has no place left. */
const breaksClasses = (from: Snapshot, to: Snapshot): boolean =>
  from.linearizations.some((old) => {
    const now = to.linearizations.find(({ id }) => id === old.id);
    const isMoved = Object.entries(old.keys).some(([id, key]) => now?.keys[id] !== key);
    const isFull = Object.keys(old.keys).length === old.max;
    const grows = Object.keys(now?.keys ?? {}).length > Object.keys(old.keys).length;
    return isMoved || (now?.max ?? 0) < old.max || (isFull && grows);
  });

const isFree = ({ license }: Snapshot): boolean => !license.id.includes('NC');

/**
 * Whether somebody is let down by `to` who has pinned of `from`: ids, notations, codes of the source, meanings, languages,
 * steps of severity, what lies above, keys of classes, or the right to use it.
 */
const hurts = (from: Snapshot, to: Snapshot): boolean => {
  const fresh = new Map(to.concepts.map((concept) => [concept.id, concept]));
  const lacks = (concept: Concept, now: Concept): boolean =>
    (concept.notation !== undefined && now.notation !== concept.notation) ||
    now.meaning !== concept.meaning ||
    isLost(concept.legacyIds, now.legacyIds) ||
    isLost(Object.keys(concept.prefLabel), Object.keys(now.prefLabel)) ||
    isLost(
      concept.levels.map(({ key }) => key),
      now.levels.map(({ key }) => key),
    ) ||
    aboveOf(from, concept.id).join() !== aboveOf(to, concept.id).join();
  const isLetDown = from.concepts.some((concept) => {
    const now = fresh.get(concept.id);
    return now === undefined || lacks(concept, now);
  });
  return isLetDown || breaksClasses(from, to) || (isFree(from) && !isFree(to));
};

describe('releases of generated lists', () => {
  it('R2 the operations applied to the version before give the new version, byte for byte', () => {
    fc.assert(
      fc.property(state, state, (one, two) => {
        const first = firstOf(one);
        const next = releaseAfter(first, two);
        if (!next.ok) return next.refusal.code === 'nothing-changed';
        const before = JSON.parse(canonicalText(first));
        const { entries } = JSON.parse(canonicalText(next.value.changes));
        expect(canonicalText(applyChanges(entries, before))).toBe(
          canonicalText(next.value.snapshot),
        );
        return true;
      }),
      { numRuns: 300 },
    );
  });

  it('R2 any two versions: the operations lead there and back, and forwarding ends at what stands', () => {
    fc.assert(
      fc.property(state, state, state, (one, two, three) => {
        const first = firstOf(one);
        const second = releaseAfter(first, two);
        const base = second.ok ? second.value.snapshot : first;
        const third = plan({
          state: three,
          published: [first.version, base.version],
          base: { snapshot: base, sha256: '0'.repeat(64) },
        });
        const last = third.ok ? third.value.snapshot : base;
        for (const [from, to] of [
          [first, last],
          [last, first],
        ] as const) {
          const changes = compareSnapshots(from, to);
          const { entries } = JSON.parse(canonicalText(changes));
          const before = JSON.parse(canonicalText(from));
          expect(canonicalText(applyChanges(entries, before))).toBe(canonicalText(to));
          expect(changesSchema.safeParse(changes).error).toBeUndefined();
          const standing = new Set(to.concepts.map(({ id }) => id));
          const gone = from.concepts.filter(({ id }) => !standing.has(id));
          for (const { id } of gone) expect(changes.migrations[id]).toBeDefined();
          if (hurts(from, to)) expect(changes.level).toBe('major');
          for (const id of Object.values(changes.migrations).flat()) {
            expect(standing.has(id)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('R2 the first version is nothing plus its operations', () => {
    fc.assert(
      fc.property(state, (one) => {
        const planned = plan({ state: one });
        if (!planned.ok) return false;
        const applied = applyChanges(planned.value.changes.entries, {});
        return canonicalText(applied) === canonicalText(planned.value.snapshot);
      }),
    );
  });

  it('R1 the order in which a state was read changes no byte, and nothing changed is refused', () => {
    fc.assert(
      fc.property(state, (one) => {
        const reordered = {
          ...one,
          categories: [...one.categories].reverse(),
          examples: [...one.examples].reverse(),
        };
        const first = firstOf(one);
        expect(canonicalText(firstOf(reordered))).toBe(canonicalText(first));
        expect(releaseAfter(first, reordered)).toMatchObject({ ok: false });
      }),
    );
  });

  it('R1 every release obeys the contract', () => {
    fc.assert(
      fc.property(state, state, (one, two) => {
        const first = firstOf(one);
        expect(snapshotSchema.safeParse(first).error).toBeUndefined();
        const next = releaseAfter(first, two);
        if (next.ok) expect(snapshotSchema.safeParse(next.value.snapshot).error).toBeUndefined();
      }),
    );
  });

  it('T5 every id ever published stands or has a tombstone, and forwarding never ends at one that is gone', () => {
    fc.assert(
      fc.property(state, state, (one, two) => {
        const first = firstOf(one);
        const next = releaseAfter(first, two);
        if (!next.ok) return;
        const { concepts, tombstones } = next.value.snapshot;
        const standing = new Set(concepts.map(({ id }) => id));
        const gone = new Set(tombstones.map(({ id }) => id));
        for (const { id } of first.concepts) expect(standing.has(id) !== gone.has(id)).toBe(true);
        for (const targets of Object.values(next.value.changes.migrations)) {
          for (const target of targets) expect(standing.has(target)).toBe(true);
        }
      }),
    );
  });

  it('S27 what is related stands, and lies neither above nor below; what replaces one that leaves stands', () => {
    fc.assert(
      fc.property(state, (one) => {
        const snapshot = firstOf(one);
        const standing = new Set(snapshot.concepts.map(({ id }) => id));
        for (const { id, related, deprecation } of snapshot.concepts) {
          for (const other of [...related, ...(deprecation?.replacedBy ?? [])]) {
            expect(standing.has(other)).toBe(true);
          }
          const above = aboveOf(snapshot, id);
          expect(related.some((other) => above.includes(other))).toBe(false);
        }
      }),
    );
  });

  it('T6 an announcement keeps the version in which it was first made', () => {
    fc.assert(
      fc.property(state, state, (one, two) => {
        const first = firstOf(one);
        const next = releaseAfter(first, two);
        if (!next.ok) return;
        const before = new Map(first.concepts.map((concept) => [concept.id, concept.deprecation]));
        for (const { id, deprecation } of next.value.snapshot.concepts) {
          if (deprecation) {
            expect(deprecation.since).toBe(before.get(id)?.since ?? next.value.version);
          }
        }
      }),
    );
  });

  it('R2 the level is never milder than what somebody with pinned ids, keys, codes or languages would suffer', () => {
    fc.assert(
      fc.property(state, state, (one, two) => {
        const first = firstOf(one);
        const next = releaseAfter(first, two);
        if (!next.ok) return;
        if (hurts(first, next.value.snapshot)) expect(next.value.level).toBe('major');
      }),
    );
  });
});
