import { beforeAll, describe, expect, it } from 'vitest';
import type { TreeNode } from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { listConcepts } from '~/usecases/snapshots/list-concepts.server';
import { loadTaxonomyPage } from '~/usecases/snapshots/load-taxonomy-page.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { updateCategory } from '~db/repositories/categories.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
let deps: Deps;
let list: StoredTaxonomy;
let scope: PublicScope;
let asked = 0;
const ids = { stalking: '', photos: '', gone: '' };

async function publish(request = {}) {
  const host = await hostIn(deps, list.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid(), ...request });
  if (!done.ok) throw new Error(done.refusal.code);
}

beforeAll(async () => {
  const counting = new Proxy(database.db, {
    get: (db, name) => {
      if (name === 'select' || name === 'execute') asked += 1;
      const member: unknown = Reflect.get(db, name);
      return typeof member === 'function' ? member.bind(db) : member;
    },
  });
  deps = testDeps(counting);
  list = await storeTaxonomy(deps, { slug: 'searched' });
  ids.stalking = await storeCategory(deps, list, {
    notation: 'H1',
    legacyIds: ['AML.T0051.000'],
    words: {
      es: { label: 'Acoso', altLabels: ['Persecución'], hiddenLabels: ['stalkeo'] },
      ar: { label: 'التحرش', definition: 'ملاحقة شخص بلا توقف.' },
    },
  });
  ids.photos = await storeCategory(deps, list, { words: { es: { label: 'Fotos íntimas' } } });
  ids.gone = await storeCategory(deps, list, { words: { es: { label: 'Acoso de antes' } } });
  await publish();
  const set = { status: 'withdrawn' as const, modifiedAt: new Date() };
  await updateCategory(database.db, { id: ids.gone, set });
  await publish();
  const found = await publishedIn(deps, list.slug);
  if (!found.ok) throw new Error('not published');
  scope = found.value;
});

async function page(query = '') {
  const loaded = await loadTaxonomyPage(deps, scope, { readerLanguages: ['es'], query });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value;
}

const idsIn = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap(({ id, children }) => [id, ...idsIn(children)]);

describe('the page of a list', () => {
  it.each<[string, () => string[]]>([
    ['acoso', () => [ids.stalking]],
    ['INTIMAS', () => [ids.photos]],
    ['تحرش', () => [ids.stalking]],
    ['stalkeo', () => [ids.stalking]],
    ['h1', () => [ids.stalking]],
    ['T0051', () => [ids.stalking]],
    ['fotos acoso', () => []],
  ])('finds by %j what programs find by it', async (query, expected) => {
    const { tree, found } = await page(query);
    expect(idsIn(tree.nodes)).toEqual(expected());
    const count = expected().length;
    expect(found).toEqual({ count, shown: count });
    const listed = await listConcepts(deps, scope, { q: query, limit: 50 });
    expect(listed.ok && listed.value.concepts.map(({ id }) => id)).toEqual(expected());
  });

  it('asks the database the same, however many versions there are', async () => {
    const questions = async () => {
      const { version } = (await page()).shown;
      const before = asked;
      await page();
      return { version, count: asked - before };
    };
    const few = await questions();
    expect(few.version).toBe('0.2.0');
    expect(few.count).toBeLessThan(10);
    for (let more = 1; more <= 5; more += 1) {
      await storeCategory(deps, list, { words: { es: { label: `Otra cosa ${more}` } } });
      await publish();
    }
    expect(await questions()).toEqual({ version: '0.7.0', count: few.count });
  });

  it('shows the candidate that is newer than what it shows', async () => {
    await storeCategory(deps, list, { words: { es: { label: 'Vigilancia' } } });
    await publish({ candidate: true, reviewUntil: new Date('2100-01-01T00:00:00Z') });
    expect((await page()).shown).toMatchObject({
      ...{ version: '0.7.0', latest: '0.7.0', isCandidate: false },
      inReview: { version: '0.8.0-rc.1', comparedWith: '0.7.0', isOpen: true },
    });
  });
});
