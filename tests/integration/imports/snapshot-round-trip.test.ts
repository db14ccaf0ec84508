import { beforeAll, expect, it } from 'vitest';
import { snapshotSchema } from '~/contracts/snapshot';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { hostIn, systemScope } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { importNewTaxonomy } from '~/usecases/imports/import-new-taxonomy.server';
import { importTaxonomy } from '~/usecases/imports/import-taxonomy.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { createTaxonomy } from '~/usecases/taxonomies/create-taxonomy.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { buildAccount } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

let deps: Deps;
let bytes: Uint8Array;

async function published(slug: string): Promise<Uint8Array> {
  const scope = await hostIn(deps, slug);
  if (!scope.ok) throw new Error('no taxonomy');
  const release = await publishSnapshot(deps, scope.value, { requestId: deps.ids.uuid() });
  if (!release.ok) throw new Error(release.refusal.code);
  const { taxonomyId } = scope.value;
  const place = { taxonomyId, version: '0.1.0', path: 'snapshot.json' };
  const artifact = await artifactAt(database.db, place);
  if (!artifact) throw new Error('no snapshot');
  return artifact.bytes;
}

const snapshotOf = (from: Uint8Array): Snapshot =>
  snapshotSchema.parse(JSON.parse(new TextDecoder().decode(from)));

beforeAll(async () => {
  deps = testDeps(database.db);
  await createTaxonomy(deps, await buildAccount(deps), {
    requestId: deps.ids.uuid(),
    slug: 'first',
    title: 'Daños',
    description: '',
    originalLanguage: 'es',
    languages: ['en', 'ar'],
    license: 'CC-BY-4.0',
    start: 'starter',
  });
  bytes = await published('first');
});

it('a published snapshot makes an equal taxonomy of another id, derived from the first', async () => {
  const made = await importNewTaxonomy(deps, systemScope, {
    file: { bytes, fileName: 'snapshot.json' },
    slug: 'second',
    isSemantic: false,
    isDryRun: false,
  });
  expect(made).toMatchObject({ ok: true, value: { isStored: true, levels: [7, 39] } });
  const [first, second] = [snapshotOf(bytes), snapshotOf(await published('second'))];
  const labels = (snapshot: Snapshot) =>
    new Map(snapshot.concepts.map((concept) => [concept.id, concept.prefLabel.es]));
  const essence = (snapshot: Snapshot) => {
    const names = labels(snapshot);
    const named = (id: string) => names.get(id);
    return snapshot.concepts
      .map((concept) => ({
        words: [concept.prefLabel, concept.altLabel, concept.definition, concept.inclusions],
        more: [concept.exclusions, concept.scopeNote, concept.levels, concept.equivalence],
        facts: [concept.slug, concept.notation, concept.facets, concept.status],
        place: [concept.broader.map(named), concept.primaryParent && named(concept.primaryParent)],
        text: concept.text,
      }))
      .sort((a, b) => String(a.facts[0]).localeCompare(String(b.facts[0])));
  };
  expect(essence(second)).toEqual(essence(first));
  expect(second.id).not.toBe(first.id);
  expect(second.derivedFrom).toMatchObject([
    { source: first.uri, version: '0.1.0', license: 'CC-BY-4.0' },
  ]);
  const codes = second.concepts.flatMap(({ legacyIds }) => legacyIds);
  expect(codes).toEqual(expect.arrayContaining(first.concepts.map(({ id }) => id)));
});

it('a snapshot brought back to where it came from changes nothing', async () => {
  const scope = await hostIn(deps, 'first');
  if (!scope.ok) throw new Error('no taxonomy');
  const report = await importTaxonomy(deps, scope.value, {
    file: { bytes, fileName: 'snapshot.json' },
    isSemantic: false,
    retiresMissing: true,
    isDryRun: false,
  });
  expect(report).toMatchObject({
    ok: true,
    value: { counts: { added: 0, changed: 0, unchanged: 46, missing: 0, retired: 0 } },
  });
});
