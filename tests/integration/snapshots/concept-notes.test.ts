import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicScope } from '~/domain/access/scopes';
import { mintPublic } from '~/gates/mint.server';
import type { Deps } from '~/usecases/deps';
import { loadConceptNotes } from '~/usecases/snapshots/load-concept-notes.server';
import { annotationsForPage } from '~db/repositories/annotations.server';
import { storeAnnotation, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let scope: PublicScope;
let categoryId = '';

beforeAll(async () => {
  deps = testDeps(database.db);
  const taxonomy = await storeTaxonomy(deps);
  scope = mintPublic({ taxonomyId: taxonomy.taxonomyId, taxonomySlug: taxonomy.slug });
  categoryId = await storeCategory(deps, taxonomy, { words: { es: { label: 'Odio' } } });
  const other = await storeCategory(deps, taxonomy, { words: { es: { label: 'Otra' } } });
  const note = (parts: Partial<Parameters<typeof storeAnnotation>[2]>) =>
    storeAnnotation(deps, taxonomy, { categoryId, body: '', ...parts });
  await note({ body: 'para la página', scope: 'taxonomy', purpose: 'question' });
  await note({ body: 'para cualquiera', scope: 'published' });
  await note({ body: 'para la sala', scope: 'session' });
  await note({ body: 'para quien facilita', scope: 'facilitators' });
  await note({ body: 'sin leer', scope: 'published', visibility: 'held' });
  await note({ body: 'oculta', scope: 'published', visibility: 'hidden' });
  await note({ body: 'de otra', scope: 'published', categoryId: other });
});

describe('the page of a category', () => {
  it('A2 shows the notes that may travel so far and were read, without their authors', async () => {
    const notes = await loadConceptNotes(deps, scope, categoryId);
    expect(notes.map(({ body }) => body)).toEqual(['para la página', 'para cualquiera']);
    expect(Object.keys(notes[0] ?? {}).toSorted()).toEqual([
      'body',
      'contentWarning',
      'id',
      'language',
      'purpose',
    ]);
    expect(await loadConceptNotes(deps, scope, 'no id')).toEqual([]);
  });

  it('X2 shows none of another taxonomy', async () => {
    const elsewhere = { taxonomyId: deps.ids.uuid(), categoryId };
    expect(await annotationsForPage(deps.db, elsewhere)).toEqual([]);
  });
});
