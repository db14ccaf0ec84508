import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicScope } from '~/domain/access/scopes';
import { applyChanges } from '~/domain/snapshots/apply';
import { canonicalText } from '~/domain/snapshots/canonical';
import { hostIn, publishedIn } from '~/gates/system.server';
import { versionPair } from '~/gates/version-pair';
import type { Deps } from '~/usecases/deps';
import { loadComparePage } from '~/usecases/snapshots/load-compare-page.server';
import { loadComparison } from '~/usecases/snapshots/load-comparison.server';
import { loadComparisonFile } from '~/usecases/snapshots/load-comparison-file.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { placeCategories, updateCategory } from '~db/repositories/categories.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
let deps: Deps;
let taxonomy: StoredTaxonomy;
let scope: PublicScope;
const ids = { old: '', kept: '', moved: '', fresh: '' };

const named = (label: string) => ({
  words: { es: { label, definition: `${label} en la calle.` }, ar: { label: `${label} ع` } },
});

const publish = async () => {
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const request = { requestId: deps.ids.uuid() };
  const done = await publishSnapshot(deps, host.value, request);
  if (!done.ok) throw new Error(done.refusal.code);
};

/** 0.1.0, then a merge and a move, then one more category: three versions. */
beforeAll(async () => {
  deps = testDeps(database.db);
  taxonomy = await storeTaxonomy(deps, { slug: 'compared' });
  ids.old = await storeCategory(deps, taxonomy, named('Acoso'));
  ids.kept = await storeCategory(deps, taxonomy, named('Vigilancia'));
  ids.moved = await storeCategory(deps, taxonomy, named('Voz copiada'));
  await publish();
  const modifiedAt = new Date('2026-04-01T00:00:00Z');
  await updateCategory(database.db, {
    id: ids.old,
    set: {
      status: 'deprecated',
      deprecation: { kind: 'merged', reason: '', successors: [ids.kept] },
      modifiedAt,
    },
  });
  await placeCategories(database.db, [
    { id: ids.moved, parents: [ids.kept], primaryParent: ids.kept },
  ]);
  await publish();
  ids.fresh = await storeCategory(deps, taxonomy, named('Despido'));
  await publish();
  const found = await publishedIn(deps, taxonomy.slug);
  if (!found.ok) throw new Error('not published');
  scope = found.value;
});

const page = async (from: string, to: string, more = {}) => {
  const wish = { from, to, language: undefined, op: undefined, page: 1, ...more };
  const loaded = await loadComparePage(deps, scope, wish);
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value;
};

describe('any two versions side by side', () => {
  it('shows what came, went and moved, with reasons, across versions in between', async () => {
    const shown = await page('0.1.0', '0.3.0');
    expect(shown).toMatchObject({ level: 'major', isDowngrade: false, total: 4 });
    const byId = new Map(shown.concepts.map((concept) => [concept.id, concept]));
    expect(byId.get(ids.old)).toMatchObject({
      ops: ['merge'],
      reasons: [{ level: 'major', code: 'concept-gone' }],
      successors: [{ id: ids.kept }],
    });
    expect(byId.get(ids.moved)).toMatchObject({
      moved: { before: [], after: [{ es: 'Vigilancia' }] },
      reasons: expect.arrayContaining([{ level: 'major', code: 'ancestors-changed' }]),
    });
    expect(byId.get(ids.fresh)?.words).toMatchObject([
      { language: 'ar', parts: [{ part: 'prefLabel', pieces: [{ kind: 'added' }] }] },
      {
        language: 'es',
        parts: [
          { part: 'prefLabel', pieces: [{ kind: 'added', text: 'Despido' }] },
          { part: 'definition' },
        ],
      },
    ]);
    const kept = shown.tree.find(({ id }) => id === ids.kept);
    expect(kept?.children).toMatchObject([{ id: ids.moved, ops: ['move'] }]);
    expect(shown.migrations).toMatchObject([{ from: { id: ids.old }, to: [{ id: ids.kept }] }]);
  });

  it('goes back: what came is gone, what was merged is there again', async () => {
    const shown = await page('0.3.0', '0.1.0');
    expect(shown).toMatchObject({ level: 'major', isDowngrade: true });
    const ops = new Map(shown.concepts.map((concept) => [concept.id, concept.ops]));
    expect(ops.get(ids.old)).toEqual(['add']);
    expect(ops.get(ids.fresh)).toEqual(['remove']);
    expect(shown.migrations).toMatchObject([{ from: { id: ids.fresh }, to: [] }]);
  });

  it('filters by kind and by language, and says when nothing differs', async () => {
    const added = await page('0.1.0', '0.3.0', { op: 'add', language: 'ar' });
    expect(added.concepts).toMatchObject([{ id: ids.fresh, words: [{ language: 'ar' }] }]);
    expect(added.total).toBe(1);
    expect(await page('0.1.0', '0.3.0', { op: 'nonsense' })).toMatchObject({ total: 4 });
    expect(await page('0.2.0', '0.2.0')).toMatchObject({ total: 0, ops: [], level: 'none' });
  });

  it('gives the same as documents: operations that lead there, and ids old to new', async () => {
    const compared = await loadComparison(deps, scope, { from: '0.3.0', to: '0.1.0' });
    if (!compared.ok) throw new Error('not compared');
    const { from, to, changes } = compared.value;
    const before = JSON.parse(canonicalText(from));
    expect(canonicalText(applyChanges(changes.entries, before))).toBe(canonicalText(to));
    const file = (name: string) =>
      loadComparisonFile(deps, scope, { from: '0.1.0', to: '0.3.0', file: name });
    expect(await file('migrations.csv')).toMatchObject({
      value: { text: `from,to\r\n${ids.old},${ids.kept}\r\n` },
    });
    expect(await file('secrets.txt')).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('refuses versions that are none or were never published', async () => {
    expect(versionPair('0.1.0...0.3.0')).toEqual({ from: '0.1.0', to: '0.3.0' });
    for (const broken of ['0.1.0', '0.1.0...', '0.1.0...0.2.0...0.3.0', 'a...b', undefined]) {
      expect(versionPair(broken)).toBeUndefined();
    }
    const unknown = { from: '0.1.0', to: '9.0.0', language: undefined, op: undefined, page: 1 };
    expect(await loadComparePage(deps, scope, unknown)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});
