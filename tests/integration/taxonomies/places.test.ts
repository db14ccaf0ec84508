import { describe, expect, it } from 'vitest';
import type { Place } from '~/domain/taxonomy/tree';
import { placeCategories } from '~db/repositories/categories.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

/** A chain of categories, the top first. */
async function chain(length: number) {
  const deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps, { slug: `list-${deps.ids.random()}` });
  const ids: string[] = [];
  for (let n = 0; n < length; n += 1) {
    const words = { es: { label: `Daño ${n}` } };
    ids.push(await storeCategory(deps, taxonomy, { words, parentId: ids.at(-1) }));
  }
  return ids;
}

const under = (id: string, parentId: string): Place => ({
  id,
  parents: [parentId],
  primaryParent: parentId,
});

/** Places them one after the other in one transaction, as a decision does. */
const place = (...places: readonly Place[]) =>
  database.db.transaction(async (tx) => {
    for (const one of places) await placeCategories(tx, [one]);
  });

const refused = (constraint_name: string) => ({ constraint_name });

describe('the database itself', () => {
  it('T4 refuses a circle, whatever else the same transaction places', async () => {
    const [top = '', middle = '', low = ''] = await chain(3);
    const [other = '', child = ''] = await chain(2);
    for (const places of [
      [under(top, low)],
      [under(top, low), under(child, other)],
      [under(child, other), under(top, middle)],
    ]) {
      await expect(place(...places)).rejects.toMatchObject(refused('category_parents_depth'));
    }
  });

  it('T4 looks at what stands in the end: a circle that was undone in between is none', async () => {
    const [top = '', middle = '', low = ''] = await chain(3);
    await place(under(top, low), { id: middle, parents: [], primaryParent: null });
    await expect(place(under(middle, low))).rejects.toMatchObject(
      refused('category_parents_depth'),
    );
  });

  it('T4 looks again at what is placed after a tree was found sound', async () => {
    const [top = '', middle = '', low = ''] = await chain(3);
    const work = database.db.transaction(async (tx) => {
      await placeCategories(tx, [under(low, top)]);
      await tx.execute('set constraints all immediate');
      await tx.execute('set constraints all deferred');
      await placeCategories(tx, [under(top, middle)]);
    });
    await expect(work).rejects.toMatchObject(refused('category_parents_depth'));
  });

  it('T4 takes sixteen levels, and no seventeenth', async () => {
    const ids = await chain(16);
    const [top = ''] = await chain(1);
    expect(ids).toHaveLength(16);
    await expect(place(under(ids[0] ?? '', top))).rejects.toBeDefined();
  });

  it('T4 takes no parent out of another taxonomy', async () => {
    const [one = ''] = await chain(1);
    const [other = ''] = await chain(1);
    await expect(place(under(one, other))).rejects.toMatchObject(
      refused('category_parents_taxonomy'),
    );
  });
});
