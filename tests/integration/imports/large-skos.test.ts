import { expect, it } from 'vitest';
import { hostIn, systemScope } from '~/gates/system.server';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { categoriesOf } from '~db/repositories/categories.server';
import { largeJsonLd, largeTurtle } from '../../../scripts/bench/large-skos';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const concepts = 6_000;
const encode = (text: string) => new TextEncoder().encode(text);

it('6,000 concepts with several parents come in from Turtle, and JSON-LD finds them unchanged', async () => {
  const deps = testDeps(database.db);
  const turtle = { bytes: encode(largeTurtle(concepts)), fileName: 'large.ttl' };
  const order = { slug: 'large', isSemantic: false, isDryRun: false };
  const made = await importNewTaxonomy(deps, systemScope, { ...order, file: turtle });
  expect(made).toMatchObject({
    ok: true,
    value: {
      isStored: true,
      license: 'CC-BY-4.0',
      languages: ['ar', 'en', 'es'],
      levels: [8, 64, 512, 4_096, 1_320],
      counts: { added: concepts },
    },
  });
  const scope = await hostIn(deps, 'large');
  if (!scope.ok) throw new Error('no taxonomy');
  const stored = await categoriesOf(database.db, scope.value.taxonomyId);
  expect(stored.reduce((edges, { parents }) => edges + parents.length, 0)).toBe(11_982);
  expect(stored.every(({ parents, primaryParent }) => parents.length === 0 || primaryParent)).toBe(
    true,
  );
  const jsonLd = { bytes: encode(largeJsonLd(concepts)), fileName: 'large.jsonld' };
  const again = await importTaxonomy(deps, scope.value, {
    ...{ file: jsonLd, isSemantic: false, retiresMissing: true, isDryRun: true },
  });
  expect(again).toMatchObject({
    ok: true,
    value: { counts: { added: 0, changed: 0, unchanged: concepts, missing: 0 } },
  });
}, 180_000);
