import { beforeAll, describe, expect, it } from 'vitest';
import type { TreeEntry } from '~/contracts/taxonomies';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { mintTaxonomy } from '~/gates/mint.server';
import type { Deps } from '~/usecases/deps';
import { editTaxonomy } from '~/usecases/taxonomies/edit-taxonomy.server';
import { loadCategory } from '~/usecases/taxonomies/load-category.server';
import { loadTaxonomy } from '~/usecases/taxonomies/load-taxonomy.server';
import { taxonomyById, taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildAccount } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let scope: TaxonomyScope;
let hate = '';
let slurs = '';

beforeAll(async () => {
  deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps);
  const account = await buildAccount(deps);
  scope = mintTaxonomy({
    ...account,
    taxonomyId: taxonomy.taxonomyId,
    taxonomySlug: taxonomy.slug,
    role: 'owner',
  });
  hate = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Odio', altLabels: ['Aborrecimiento'] }, ar: { label: 'كراهية' } },
  });
  const gone = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Retirada' } },
    parentId: hate,
    status: 'deprecated',
    position: 1,
  });
  slurs = await storeCategory(deps, taxonomy, {
    words: { es: { label: 'Insultos', hiddenLabels: ['palabrota'] } },
    parentId: gone,
    position: 2,
  });
});

const read = async (parts: { wanted?: string; query?: string; reader?: string } = {}) => {
  const reading = { reader: 'es', wanted: undefined, query: '', ...parts };
  const loaded = await loadTaxonomy(deps, scope, reading);
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value;
};
const drawn = (entries: readonly TreeEntry[]): unknown =>
  entries.map(({ label, children }) => [label.text, drawn(children)]);

describe('the page of a taxonomy', () => {
  it('draws what stands; children of what is gone move up', async () => {
    const { tree, levels, gone, standing } = await read();
    expect(drawn(tree)).toEqual([['Odio', [['Insultos', []]]]]);
    expect([levels, standing, gone.map(({ label }) => label.text)]).toEqual([
      [1, 1],
      2,
      ['Retirada'],
    ]);
  });

  it('is read in the language asked for, and says where another one stands in', async () => {
    const { tree, chosen, languages } = await read({ wanted: 'ar' });
    expect(chosen).toBe('ar');
    expect(tree[0]?.label).toEqual({ language: 'ar', text: 'كراهية' });
    expect(tree[0]?.children[0]?.label).toEqual({ language: 'es', text: 'Insultos' });
    expect(languages).toEqual([
      { tag: 'es', labelled: 2 },
      { tag: 'ar', labelled: 1 },
    ]);
    expect((await read({ wanted: 'tlh', reader: 'en' })).chosen).toBe('es');
  });

  it('finds labels in every language and by other names; search-only words stay unseen', async () => {
    const foundBy = async (query: string) =>
      (await read({ query })).found?.map(({ id, otherLabel }) => [id, otherLabel]);
    expect(await foundBy('كراه')).toEqual([[hate, undefined]]);
    expect(await foundBy('aborrec')).toEqual([[hate, 'Aborrecimiento']]);
    expect(await foundBy('palabrota')).toEqual([[slurs, undefined]]);
    expect(await foundBy('nada')).toEqual([]);
  });
});

describe('the page of a category', () => {
  it('shows its words, the original first, its neighbours and what is missing', async () => {
    const loaded = await loadCategory(deps, scope, { categoryId: slurs, reader: 'es' });
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        label: { text: 'Insultos' },
        words: [{ language: 'es', isOriginal: true, isStale: false }],
        missingLanguages: ['ar'],
        isDecided: false,
        wordings: 1,
      },
    });
  });

  it('of nowhere is not found', async () => {
    const loaded = await loadCategory(deps, scope, { categoryId: 'x', reader: 'es' });
    expect(loaded).toEqual({ ok: false, refusal: { code: 'not-found' } });
  });
});

describe('the settings of a taxonomy', () => {
  it('change by a role, with a log entry that names what changed and holds no text', async () => {
    const edit = {
      title: { es: 'Otros daños' },
      description: { es: 'Nombrados por quienes los viven.' },
      governance: { es: 'Decidimos juntas.' },
      languages: ['qu'],
      license: 'CC0-1.0',
      rightsNote: '',
      attribution: 'Vecinas de Lavapiés',
    };
    expect(await editTaxonomy(deps, scope, edit)).toMatchObject({ ok: true });
    expect(await taxonomyById(database.db, scope.taxonomyId)).toMatchObject({
      title: { es: 'Otros daños' },
      governance: { es: 'Decidimos juntas.' },
      languages: ['es', 'qu'],
      license: 'CC0-1.0',
    });
    const [entry] = await taxonomyLogOf(database.db, { taxonomyId: scope.taxonomyId, limit: 5 });
    expect(entry).toMatchObject({
      action: 'edited',
      accountId: scope.accountId,
      facts: { changed: ['title', 'governance', 'license', 'languages'], license: 'CC0-1.0' },
    });
    await editTaxonomy(deps, scope, edit);
    expect(
      await taxonomyLogOf(database.db, { taxonomyId: scope.taxonomyId, limit: 5 }),
    ).toHaveLength(1);
  });
});
