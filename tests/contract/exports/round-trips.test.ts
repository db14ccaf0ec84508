import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { PublishableState } from '~/domain/snapshots/state';
import { readTaxonomy } from '~/imports/read-taxonomy';
import { buildCategory, buildState, buildText, testId } from '../../factories/publishable-state';
import { exportedFiles, files, sourceOf } from './exported';
import { encode, lossesOf, read } from './losses';

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
    buildCategory(4, {
      related: [testId(3)],
      contentWarning: { es: 'Violencia', ar: 'عنف' },
      texts: [spanish, arabic],
    }),
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

/** Beyond its name and its definition, of one language. */
const allBut = (...kept: readonly string[]) =>
  [
    ...['altLabels', 'equivalence', 'exclusions', 'facets', 'further facets', 'hiddenLabels'],
    ...['inclusions', 'languages', 'levels', 'main parent', 'mappings', 'notation', 'parents'],
    ...[
      'related',
      'announcement',
      'content warning',
      'review',
      'scopeNote',
      'source codes',
      'words of mappings',
    ],
  ]
    .filter((name) => !kept.includes(name))
    .sort(byCodeUnits);

it.each([
  ['concepts.csv', ['equivalence', 'levels', 'mappings', 'review', 'words of mappings']],
  ['skos.ttl', ['equivalence', 'levels', 'review', 'words of mappings']],
  ['skos.jsonld', ['equivalence', 'levels', 'review', 'words of mappings']],
  ['risk-atlas-nexus.es.yaml', allBut('main parent', 'parents', 'related')],
  ['ai-atlas-nexus.es.yaml', allBut('main parent', 'parents', 'related')],
  // Machine tags have a namespace, a predicate and a value, and no place for what is above or beside.
  ['misp.es.machinetag.json', allBut()],
  // Below by name, without an order among several parents, and no place for what is beside.
  ['roost.es.harm_taxonomy.yaml', allBut('parents')],
])('%s comes back equal but for: %j', async (path, losses) => {
  const bytes = encode(exported.get(`exports/${path}`) ?? '');
  expect(await lossesOf(path, bytes, source)).toEqual(losses);
});

const someWords = [
  ...['acoso', 'تحرش', 'ሐሰተኛ', 'deepfake 🎭', 'a"b\\c', 'uno; dos | tres', '- guion', "l'été"],
  ...['=1+1', '<b>&amp;</b>', '@prefix : .', '(1)', 'Sí, señora'],
];

/** Sound lists: words that are names once in their category, parents and what is related among what stands. */
const anyState = fc
  .array(
    fc.record({
      words: fc.shuffledSubarray(someWords, { minLength: 6 }),
      translated: fc.option(fc.shuffledSubarray(someWords, { minLength: 2 })),
      parents: fc.uniqueArray(fc.nat(), { maxLength: 2 }),
      status: fc.constantFrom('accepted', 'contested', 'held'),
      modality: fc.uniqueArray(fc.constantFrom('text', 'image')),
      groups: fc.shuffledSubarray(someWords, { maxLength: 2 }),
      further: fc.option(fc.constantFrom('realized', 'feasible')),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    buildState({
      categories: all.map(({ words, translated, parents, status, ...facets }, place) => {
        const [label = '', definition = '', alt = '', hidden = '', inclusion = '', note = ''] =
          words;
        const above = [...new Set(parents.map((one) => one % (place + 1)))].filter(
          (one) => one > 0,
        );
        return buildCategory(place + 1, {
          ...{ status, notation: `N${place}` },
          parents: above.map(testId),
          ...(above[0] !== undefined && { primaryParent: testId(above[0]) }),
          facets: {
            ...{ modality: facets.modality, actor: [], detection: [] },
            affectedGroups: facets.groups,
            ...(facets.further !== null && { further: { maturity: [facets.further] } }),
          },
          texts: [
            buildText({
              text: {
                ...{ label, definition, scopeNote: note },
                ...{ altLabels: [alt], hiddenLabels: [hidden], inclusions: [inclusion] },
              },
            }),
            ...(translated
              ? [
                  buildText({
                    ...{ language: 'ar', origin: 'human' as const, from: 'es' },
                    text: { label: translated[0] ?? '', definition: translated[1] ?? '' },
                  }),
                ]
              : []),
          ],
        });
      }),
    }),
  );

it.each([
  ['concepts.csv', ['review']],
  ['skos.ttl', ['review']],
  ['skos.jsonld', ['review']],
])('%s of any list comes back equal but for what it has no place for', async (path, losses) => {
  await fc.assert(
    fc.asyncProperty(anyState, async (any) => {
      const from = sourceOf(any);
      const bytes = encode(exportedFiles(from).get(`exports/${path}`) ?? '');
      const lost = await lossesOf(path, bytes, from);
      expect(lost.filter((name) => !losses.includes(name))).toEqual([]);
    }),
    { numRuns: 40 },
  );
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
