import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import {
  createTaxonomy,
  type NewTaxonomyInput,
} from '~/usecases/taxonomies/create-taxonomy.server';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { membersOf, taxonomyBySlug } from '~db/repositories/taxonomies.server';
import { buildAccount } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let scope: AccountScope;

beforeEach(async () => {
  deps = testDeps(database.db);
  scope = await buildAccount(deps);
});

const create = (parts: Partial<NewTaxonomyInput> = {}) =>
  createTaxonomy(deps, scope, {
    requestId: deps.ids.uuid(),
    slug: `t-${deps.ids.uuid()}`,
    title: 'Daños',
    description: '',
    originalLanguage: 'es',
    languages: ['ar'],
    license: 'CC-BY-4.0',
    start: 'empty',
    ...parts,
  });

const slugOf = async (made: ReturnType<typeof create>) => {
  const result = await made;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.slug;
};

describe('a new taxonomy', () => {
  it('belongs to whoever makes it', async () => {
    const taxonomy = await taxonomyBySlug(database.db, await slugOf(create()));
    expect(taxonomy).toMatchObject({ title: { es: 'Daños' }, languages: ['es', 'ar'] });
    const members = await membersOf(database.db, taxonomy?.id ?? '');
    expect(members).toMatchObject([{ accountId: scope.accountId, role: 'owner' }]);
  });

  it('is made once, however often the button is pressed', async () => {
    const request = { requestId: deps.ids.uuid(), slug: `once-${deps.ids.uuid()}` };
    const made = await Promise.all([create(request), create(request)]);
    expect(made).toEqual([
      { ok: true, value: { slug: request.slug } },
      { ok: true, value: { slug: request.slug } },
    ]);
  });

  it('needs a slug of its own', async () => {
    const slug = await slugOf(create());
    expect(await create({ slug })).toMatchObject({
      ok: false,
      refusal: { code: 'slug-taken', field: 'slug' },
    });
  });

  it('may begin with the starter list, original in its own language', async () => {
    const slug = await slugOf(create({ start: 'starter', originalLanguage: 'ar', languages: [] }));
    const taxonomy = await taxonomyBySlug(database.db, slug);
    const taxonomyId = taxonomy?.id ?? '';
    const categories = await categoriesOf(database.db, taxonomyId);
    expect(categories).toHaveLength(46);
    expect(categories.filter(({ parents }) => parents.length === 0)).toHaveLength(7);
    expect(new Set(categories.map(({ status }) => status))).toEqual(new Set(['accepted']));
    const renderings = await renderingsOf(database.db, { taxonomyId });
    expect(new Set(renderings.map(({ language, origin }) => `${language} ${origin}`))).toEqual(
      new Set(['ar original']),
    );
    expect(taxonomy?.derivedFrom).toMatchObject([
      { source: 'parlance-starter', license: 'CC-BY-4.0' },
    ]);
  });
});
