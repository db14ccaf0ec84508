import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { canonicalText } from '~/domain/snapshots/canonical';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { PublishableState } from '~/domain/snapshots/state';
import { exportConceptsCsv } from '~/exports/concepts-csv';
import type { ImportedCategory, ImportedTaxonomy } from '~/imports/imported-taxonomy';
import { readTaxonomy } from '~/imports/read-taxonomy';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { exportedFiles, files, sourceOf } from './exported';

const spanish = buildText({
  text: {
    label: 'Perfil falso, con «comillas» y \\ barra',
    altLabels: ['Cara prestada', 'Montaje'],
    hiddenLabels: ['perfi falso'],
    definition: 'Alguien usa tu cara; sin preguntar.',
    inclusions: ['Tu voz', 'Tu firma | tu nombre'],
    exclusions: ['Parodias'],
    scopeNote: 'También en familia.',
    levels: [{ key: 'high', text: 'Destroza una vida' }],
  },
});
const arabic = buildText({
  language: 'ar',
  origin: 'human',
  from: 'es',
  isReviewed: true,
  text: { label: 'حساب مزيف', definition: 'يستعمل أحدهم وجهك.' },
});

/** One of everything that a category may have, in two languages, a tree with two parents, all three standings. */
const state: PublishableState = buildState({
  categories: [
    buildCategory(1, { notation: 'P1', legacyIds: ['old, (1)/x'], texts: [spanish, arabic] }),
    buildCategory(2, {
      status: 'contested',
      announced: { kind: 'merged', reason: { es: 'Es lo mismo.' }, successors: [testId(3)] },
    }),
    buildCategory(4, { related: [testId(3)] }),
    buildCategory(3, {
      status: 'held',
      parents: [testId(1), testId(2)],
      primaryParent: testId(2),
      equivalence: { ar: 'near' },
      related: [testId(4)],
      facets: {
        modality: ['text'],
        actor: ['model'],
        detection: ['output'],
        affectedGroups: ['gente'],
        further: { maturity: ['realized'] },
      },
      mappings: [
        {
          predicate: 'close',
          source: 'ailuminate-v1.0',
          object: 'ipv/(a)',
          objectLabel: 'Privacy',
          justification: 'Part of it.',
        },
        {
          predicate: 'no-match',
          source: 'llama-guard-3',
          object: '',
          objectLabel: '',
          justification: 'Looked.',
        },
      ],
    }),
  ],
});
const source = sourceOf(state);
const exported = exportedFiles(source);
const csv = exportConceptsCsv(source);

const encode = (text: string) => new TextEncoder().encode(text);

async function read(fileName: string, bytes: Uint8Array): Promise<ImportedTaxonomy> {
  const taken = await readTaxonomy({ fileName, bytes, language: 'es' });
  if (!taken.ok) expect.fail(`${fileName}: ${JSON.stringify(taken.refusal)}`);
  return taken.value;
}

const sorted = (values: readonly string[]) => [...values].sort(byCodeUnits);

/** What there is to lose of one category, by name; words of the language that every export has. */
function factsOf(category: ImportedCategory): ReadonlyMap<string, unknown> {
  const { texts, facets, mappings, equivalence, status, originalLanguage } = category;
  const text = texts.get('es')?.text ?? {};
  const { further, ...ownFacets } = facets;
  return new Map<string, unknown>([
    ...Object.entries(text).map(
      ([part, value]) =>
        [part, Array.isArray(value) && part !== 'levels' ? sorted(value) : value] as const,
    ),
    ['review', [...texts.values()].map(({ isReviewed }) => isReviewed)],
    ['languages', sorted([...texts.keys()])],
    ['original language', originalLanguage],
    ['notation', category.notation],
    ['source codes', sorted(category.legacyIds)],
    ['parents', sorted(category.parents)],
    ['main parent', category.primaryParent],
    ['status', status],
    ['facets', ownFacets],
    ['further facets', further],
    ['equivalence', equivalence],
    ['related', sorted(category.related)],
    ['announcement', category.announced],
    ['mappings', mappings.map(({ predicate, source, object }) => [predicate, source, object])],
    [
      'words of mappings',
      mappings.map(({ objectLabel, justification }) => [objectLabel, justification]),
    ],
  ]);
}

/** What of the source is not there any more once its export has been read again. */
async function lossesOf(fileName: string, bytes: Uint8Array): Promise<string[]> {
  const before = await read('snapshot.json', encode(canonicalText(source.snapshot)));
  const after = await read(fileName, bytes);
  const found = new Map(after.categories.map((category) => [category.sourceId, factsOf(category)]));
  const lost = new Set<string>();
  for (const category of before.categories) {
    const facts = found.get(category.sourceId);
    if (!facts) lost.add('categories');
    for (const [name, value] of factsOf(category)) {
      if (facts && !isDeepStrictEqual(facts.get(name), value)) lost.add(name);
    }
  }
  expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (after.categories.length > before.categories.length) lost.add('nothing, but more came back');
  return sorted([...lost]);
}

/** Beyond its name and its definition, of one language. */
const allBut = (...kept: readonly string[]) =>
  [
    ...['altLabels', 'equivalence', 'exclusions', 'facets', 'further facets', 'hiddenLabels'],
    ...['inclusions', 'languages', 'levels', 'main parent', 'mappings', 'notation', 'parents'],
    ...['related', 'announcement', 'review', 'scopeNote', 'source codes', 'words of mappings'],
  ]
    .filter((name) => !kept.includes(name))
    .sort(byCodeUnits);

it.each([
  ['concepts.csv', ['equivalence', 'levels', 'mappings', 'review', 'words of mappings']],
  ['skos.ttl', ['equivalence', 'levels', 'review', 'words of mappings']],
  ['skos.jsonld', ['equivalence', 'levels', 'review', 'words of mappings']],
  ['risk-atlas-nexus.es.yaml', allBut('main parent')],
  ['misp.es.machinetag.json', allBut()],
  ['roost.es.harm_taxonomy.yaml', allBut()],
])('%s comes back equal but for: %j', async (path, losses) => {
  const text = exported.get(`exports/${path}`) ?? '';
  const bytes = path === 'concepts.csv' ? csv.bytes : encode(text);
  expect(await lossesOf(path, bytes)).toEqual(losses);
});

it('SSSOM brings back every mapping with its words, and whoever confirmed it', async () => {
  const text = exported.get('exports/crosswalk.sssom.tsv') ?? '';
  const read = await readTaxonomy({ fileName: 'c.sssom.tsv', bytes: encode(text) });
  if (!read.ok) expect.fail(read.refusal.code);
  const before = state.categories.flatMap(({ id, mappings }) =>
    mappings.map((mapping) => ({ id, ...mapping })),
  );
  const after = read.value.categories.flatMap(({ sourceId: id, mappings }) =>
    mappings.map((mapping) => ({ id, ...mapping })),
  );
  expect(after).toEqual(before);
  expect(read.value.findings).toEqual([]);
  expect(read.value.license).toBe('CC-BY-4.0');
});

it('what people wrote to break out of a format comes back as words', async () => {
  for (const path of [
    'skos.ttl',
    'skos.jsonld',
    'risk-atlas-nexus.es.yaml',
    'misp.es.machinetag.json',
    'roost.es.harm_taxonomy.yaml',
  ]) {
    const { categories, findings } = await read(path, encode(files.get(`exports/${path}`) ?? ''));
    expect(
      findings.filter(({ severity }) => severity === 'error'),
      path,
    ).toEqual([]);
    expect(
      categories.some(({ sourceId }) => sourceId === testId(6)),
      path,
    ).toBe(true);
  }
});
