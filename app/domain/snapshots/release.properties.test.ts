import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changesSchema } from '~/contracts/release/changes';
import { snapshotSchema } from '~/contracts/snapshot';
import { applyChanges } from './apply';
import { canonicalText } from './canonical';
import { changeOps } from './changes';
import { compareSnapshots } from './compare';
import { levelCodes } from './level-reason';
import { type PlanInput, planRelease } from './plan-release';
import type { Snapshot } from './snapshot';
import type { PublishableState } from './state';
import { anyState } from './state.fixture';

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

/** `a.*.b` for every member that a JSON Schema knows: stars stand for entries of lists and of maps. */
const membersOf = (schema: unknown, path = ''): string[] => {
  const { $defs } = schemaPart.parse(schema);
  const walk = (node: unknown, at: string, seen: readonly string[]): string[] => {
    const { $ref, properties, items, prefixItems, additionalProperties, anyOf } =
      schemaPart.parse(node);
    if ($ref !== undefined) {
      const name = $ref.split('/').at(-1) ?? '';
      return seen.includes(name) ? [] : walk($defs?.[name] ?? {}, at, [...seen, name]);
    }
    const below = (key: string) => (at === '' ? key : `${at}.${key}`);
    const entries = [items, additionalProperties, ...(prefixItems ?? [])];
    return [
      ...Object.entries(properties ?? {}).flatMap(([key, value]) => [
        below(key),
        ...walk(value, below(key), seen),
      ]),
      ...entries.flatMap((entry) =>
        typeof entry === 'object' ? walk(entry, below('*'), seen) : [],
      ),
      ...(anyOf ?? []).flatMap((one) => walk(one, at, seen)),
    ];
  };
  return walk(schema, path, []);
};

const schemaPart = z.looseObject({
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** Whether something stands at such a place of a document. */
const isFilled = (value: unknown, [key, ...rest]: readonly string[]): boolean => {
  if (key === undefined) return value !== undefined && value !== null;
  if (typeof value !== 'object' || value === null) return false;
  const below =
    key === '*'
      ? Object.values(value)
      : [Object.entries(value).find(([name]) => name === key)?.[1]];
  return below.some((one) => isFilled(one, rest));
};

describe('releases of generated lists', () => {
  it('have something in every place of the format, every operation and every reason: the rules below are tried on all', () => {
    const pairs = fc.sample(fc.tuple(anyState, anyState), { numRuns: 400, seed: 1 });
    const releases = pairs.flatMap(([one, two]) => {
      const first = firstOf(one);
      const next = releaseAfter(first, two);
      return next.ok ? { first, ...next.value } : [];
    });
    const entries = releases.flatMap(({ changes }) => changes.entries);
    expect(changeOps.filter((op) => !entries.some((entry) => entry.op === op))).toEqual([]);
    const reasons = releases.flatMap((release) => release.reasons);
    expect(levelCodes.filter((code) => !reasons.some((one) => one.code === code))).toEqual([]);
    const harmed = releases.filter(({ first, snapshot }) => hurts(first, snapshot));
    const unharmed = releases.length - harmed.length;
    expect(Math.min(harmed.length, unharmed)).toBeGreaterThan(20);
    const members = membersOf(z.toJSONSchema(snapshotSchema));
    expect(members.length).toBeGreaterThan(150);
    const empty = members.filter(
      (path) => !releases.some(({ snapshot }) => isFilled(snapshot, path.split('.'))),
    );
    // Said by whoever publishes, not by the state of the list.
    expect(empty).toEqual([
      'changes.chosen',
      ...members.filter((path) => path.startsWith('changes.review')),
    ]);
  });

  it('R2 the operations applied to the version before give the new version, byte for byte', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, two) => {
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
      fc.property(anyState, anyState, anyState, (one, two, three) => {
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
      fc.property(anyState, (one) => {
        const planned = plan({ state: one });
        if (!planned.ok) return false;
        const applied = applyChanges(planned.value.changes.entries, {});
        return canonicalText(applied) === canonicalText(planned.value.snapshot);
      }),
    );
  });

  it('R1 the order in which a state was read changes no byte, and nothing changed is refused', () => {
    fc.assert(
      fc.property(anyState, (one) => {
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
      fc.property(anyState, anyState, (one, two) => {
        const first = firstOf(one);
        expect(snapshotSchema.safeParse(first).error).toBeUndefined();
        const next = releaseAfter(first, two);
        if (next.ok) expect(snapshotSchema.safeParse(next.value.snapshot).error).toBeUndefined();
      }),
    );
  });

  it('T5 every id ever published stands or has a tombstone, and forwarding never ends at one that is gone', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, two) => {
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
      fc.property(anyState, (one) => {
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
      fc.property(anyState, anyState, (one, two) => {
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
      fc.property(anyState, anyState, (one, two) => {
        const first = firstOf(one);
        const next = releaseAfter(first, two);
        if (!next.ok) return;
        if (hurts(first, next.value.snapshot)) expect(next.value.level).toBe('major');
      }),
    );
  });
});
