import { describe, expect, it } from 'vitest';
import { planNextRelease } from '~/usecases/snapshots/plan-next-release.server';
import {
  announceDeprecation,
  takeBackAnnouncement,
} from '~/usecases/taxonomies/announce-deprecation.server';
import { loadRelations } from '~/usecases/taxonomies/load-relations.server';
import { relateCategories } from '~/usecases/taxonomies/relate-categories.server';
import { placeCategories } from '~db/repositories/categories.server';
import { taxonomyById, taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

/** `top` over `child`, and `lone` beside them. */
async function list() {
  const deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps, { slug: `list-${deps.ids.random()}` });
  const store = (label: string, parentId?: string) =>
    storeCategory(deps, taxonomy, { words: { es: { label } }, parentId });
  const top = await store('Odio');
  const child = await store('Insultos', top);
  const lone = await store('Burlas');
  const scope = await buildMember(deps, taxonomy.taxonomyId, 'facilitator');
  const logged = async () =>
    (await taxonomyLogOf(deps.db, { taxonomyId: scope.taxonomyId, limit: 9 }))
      .map(({ action }) => action)
      .sort();
  const page = async (categoryId: string) => {
    const loaded = await loadRelations(deps, scope, { categoryId, reader: 'es', search: '' });
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    return loaded.value;
  };
  const published = async (id: string) => {
    const row = await taxonomyById(deps.db, taxonomy.taxonomyId);
    if (!row) throw new Error('no such list');
    const next = await planNextRelease(deps, deps.db, { taxonomy: row, request: {} });
    if (!next.ok) throw new Error(next.refusal.code);
    return next.value.plan.snapshot.concepts.find((concept) => concept.id === id);
  };
  return { deps, scope, top, child, lone, logged, page, published };
}

describe('related categories', () => {
  it('are said once, show on both sides, are noted in the log and published', async () => {
    const { deps, scope, child, lone, logged, page, published } = await list();
    const relate = (isRelated: boolean, categoryId = child, otherId = lone) =>
      relateCategories(deps, scope, { categoryId, otherId, isRelated });
    expect(await relate(true)).toMatchObject({ ok: true });
    expect(await relate(true, lone, child)).toMatchObject({ ok: true });
    expect((await page(child)).related.map(({ id }) => id)).toEqual([lone]);
    expect((await page(lone)).related.map(({ id }) => id)).toEqual([child]);
    expect(await published(lone)).toMatchObject({ related: [child] });
    expect(await relate(false, lone, child)).toMatchObject({ ok: true });
    expect((await page(child)).related).toEqual([]);
    expect(await logged()).toEqual(['relation-added', 'relation-removed']);
  });

  it('S27 are never above each other: not offered, refused, and not published once the tree says so', async () => {
    const { deps, scope, top, child, lone, page, published } = await list();
    expect((await page(child)).relatable.map(({ id }) => id)).toEqual([lone]);
    const relate = (otherId: string) =>
      relateCategories(deps, scope, { categoryId: child, otherId, isRelated: true });
    expect(await relate(top)).toMatchObject({
      refusal: { code: 'relation-in-tree', field: 'otherId' },
    });
    expect(await relate(child)).toMatchObject({ refusal: { code: 'relation-to-itself' } });
    await relate(lone);
    await placeCategories(deps.db, [{ id: lone, parents: [child], primaryParent: child }]);
    expect(await published(lone)).toMatchObject({ broader: [child], related: [] });
  });

  it('X2 reach into no other list', async () => {
    const { deps, scope } = await list();
    const { child: theirs, lone } = await list();
    for (const [categoryId, otherId, code] of [
      [theirs, lone, 'not-found'],
      [deps.ids.uuid(), lone, 'not-found'],
    ] as const) {
      expect(
        await relateCategories(deps, scope, { categoryId, otherId, isRelated: true }),
      ).toMatchObject({ refusal: { code } });
    }
  });
});

describe('an announcement that a category is going to leave', () => {
  it('T6 stands beside it, is published with the version that first says so, and can be taken back', async () => {
    const { deps, scope, child, lone, logged, published } = await list();
    const announced = {
      kind: 'merged' as const,
      successors: [lone],
      reason: { es: 'Es lo mismo.' },
    };
    expect(
      await announceDeprecation(deps, scope, { categoryId: child, ...announced }),
    ).toMatchObject({ ok: true });
    expect(await published(child)).toMatchObject({
      status: 'accepted',
      deprecation: { since: '0.1.0', kind: 'merged', replacedBy: [lone], reason: announced.reason },
    });
    // The same again is no news.
    await announceDeprecation(deps, scope, { categoryId: child, ...announced });
    await takeBackAnnouncement(deps, scope, { categoryId: child });
    await takeBackAnnouncement(deps, scope, { categoryId: child });
    expect((await published(child))?.deprecation).toBeUndefined();
    expect(await logged()).toEqual(['announcement-taken-back', 'deprecation-announced']);
  });

  it('names the field where what takes its place does not fit', async () => {
    const { deps, scope, child } = await list();
    const announce = (successors: readonly string[]) =>
      announceDeprecation(deps, scope, {
        ...{ categoryId: child, kind: 'merged', successors, reason: {} },
      });
    expect(await announce([])).toMatchObject({
      refusal: { code: 'successor-needed', field: 'others' },
    });
    expect(await announce([child])).toMatchObject({ refusal: { code: 'successor-is-itself' } });
    expect(await announce([deps.ids.uuid()])).toMatchObject({
      refusal: { code: 'relation-unknown' },
    });
  });
});
