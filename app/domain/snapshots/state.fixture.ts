import fc from 'fast-check';
import {
  buildCategory,
  buildPublishedDecision,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { taxonomyRoles } from '../access/scopes';
import { defaultRule } from '../decisions/rule';
import {
  actors,
  announcedKinds,
  detectionPoints,
  equivalences,
  mappingPredicates,
  modalities,
} from '../taxonomy/category';
import { publishRule } from './published-decision';
import { exampleKinds, type PublishableCategory, type PublishableState, voiceKinds } from './state';

const words = fc.constantFrom('acoso', 'تحرش', 'ሐሰተኛ', 'deepfake 🎭', 'a"b\\c', 'x\u2028y');
const list = fc.array(words, { maxLength: 2 });
const someId = fc.integer({ min: 1, max: 6 });

const text = fc.record({
  label: words,
  altLabels: list,
  hiddenLabels: list,
  definition: fc.oneof(fc.constant(''), words),
  inclusions: list,
  exclusions: list,
  scopeNote: fc.oneof(fc.constant(''), words),
  levels: fc.uniqueArray(fc.record({ key: fc.constantFrom('low', 'high'), text: words }), {
    selector: ({ key }) => key,
  }),
});

const texts = fc
  .record({
    original: text,
    others: fc.dictionary(fc.constantFrom('ar', 'am', 'zh-Hant'), text, { maxKeys: 3 }),
    rev: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ original, others, rev }) => [
    buildText({ text: original, rev, sourceRev: rev }),
    ...Object.entries(others).map(([language, other]) =>
      buildText({ language, text: other, origin: 'machine', from: 'es', engine: 'm', rev }),
    ),
  ]);

const mapping: fc.Arbitrary<PublishableCategory['mappings'][number]> = fc.record({
  predicate: fc.constantFrom(...mappingPredicates),
  source: fc.constantFrom('x', 'y'),
  object: fc.constantFrom('', 'S1'),
  objectLabel: words,
  justification: words,
  review: fc.option(
    fc.record({
      role: fc.constantFrom(...taxonomyRoles),
      on: fc.constant('2026-01-02'),
      confidence: fc.constantFrom(0.5, 1),
      similarity: fc.option(fc.constant(0.8), { nil: undefined }),
    }),
    { nil: undefined },
  ),
});

/** All that a decision may have beside its outcome. */
const evidence: Parameters<typeof buildPublishedDecision>[1] = {
  communities: [
    {
      ...{ id: testId(700), label: { es: 'Repartidoras' }, basis: 'attested', affected: true },
      ...{ n: 11, agree: 3, disagree: 8, pass: 0 },
    },
  ],
  groups: [{ key: 'group-1', n: 9, agree: 6, disagree: 3, pass: 0 }],
  minSupport: { count: 6, of: 9 },
  groupInformedConsensus: 0.4,
  opinionGroups: { algorithmVersion: '1', seed: 1, n: 40, k: 2, stability: 0.9 },
  objections: [{ id: testId(701), isSeconded: true, seconds: 6 }],
  contestedBy: [{ by: 'objection', id: testId(701) }],
  heldBy: [testId(700)],
  affectedBelowFloor: [testId(700)],
  dissent: { count: 1, ids: [testId(701)] },
  textSha256: { es: '0'.repeat(64) },
};

const change: fc.Arbitrary<Partial<PublishableCategory>> = fc.record({
  status: fc.constantFrom(
    'accepted',
    'accepted',
    'contested',
    'held',
    'proposed',
    'deprecated',
    'withdrawn',
  ),
  notation: fc.option(fc.constantFrom('S1', 'S2'), { nil: undefined }),
  legacyIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  texts,
  meaning: fc.integer({ min: 1, max: 3 }),
  contentWarning: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
  equivalence: fc.dictionary(fc.constantFrom('es', 'ar'), fc.constantFrom(...equivalences)),
  mappings: fc.array(mapping, { maxLength: 2 }),
  deprecation: fc.record({
    kind: fc.constantFrom('merged', 'split', 'retired', 'withdrawn'),
    successors: fc.array(someId.map(testId), { maxLength: 2 }),
  }),
  departureReason: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
  related: fc.uniqueArray(someId.map(testId), { maxLength: 2 }),
  announced: fc.option(
    fc.record({
      kind: fc.constantFrom(...announcedKinds),
      reason: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
      successors: fc.uniqueArray(someId.map(testId), { maxLength: 2 }),
    }),
    { nil: undefined },
  ),
  facets: fc.record({
    modality: fc.uniqueArray(fc.constantFrom(...modalities), { maxLength: 2 }),
    actor: fc.uniqueArray(fc.constantFrom(...actors), { maxLength: 2 }),
    detection: fc.uniqueArray(fc.constantFrom(...detectionPoints), { maxLength: 2 }),
    affectedGroups: list,
    further: fc.option(fc.dictionary(fc.constantFrom('maturity', 'tactic'), fc.tuple(words)), {
      nil: undefined,
    }),
  }),
  decision: fc.option(
    fc
      .record({ n: someId, more: fc.constantFrom({}, evidence) })
      .map(({ n, more }) => buildPublishedDecision(100 + n, more)),
    { nil: undefined },
  ),
});

const category = someId.chain((n) =>
  fc
    .record({
      change,
      parents: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
      hasMain: fc.boolean(),
    })
    .map(({ change: parts, hasMain, ...place }) => {
      // Only smaller numbers are parents, so that no circle can arise.
      const parents = place.parents.filter((parent) => parent < n).map(testId);
      return buildCategory(n, {
        ...parts,
        parents,
        primaryParent: hasMain ? parents[0] : undefined,
      });
    }),
);

const consented = {
  concept: someId.map(testId),
  language: fc.constantFrom('es', 'ar'),
  text: words,
  contentWarning: fc.option(words, { nil: undefined }),
};

const example = fc.record({
  ...consented,
  id: someId.map((n) => testId(200 + n)),
  kind: fc.constantFrom(...exampleKinds),
  modality: fc.option(fc.constantFrom(...modalities), { nil: undefined }),
  level: fc.option(fc.constantFrom('low', 'high'), { nil: undefined }),
  mayTestAi: fc.boolean(),
  accepted: fc.boolean(),
});

const voice = fc.record({
  ...consented,
  id: someId.map((n) => testId(300 + n)),
  kind: fc.constantFrom(...voiceKinds),
});

const cut = fc
  .record({
    id: fc.constantFrom('guard', 'queue'),
    max: fc.integer({ min: 1, max: 3 }),
    // Mostly the same first ones with the same keys, so that lists also grow and shrink by their last.
    purpose: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
    heads: fc.oneof(
      { weight: 4, arbitrary: someId.map((count) => [1, 2, 3, 4, 5, 6].slice(0, count)) },
      { weight: 1, arbitrary: fc.uniqueArray(someId, { maxLength: 3 }) },
    ),
    shift: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ id, purpose, max, heads, shift }) => ({
    ...{ id, purpose, max: Math.max(max, heads.length) },
    keys: Object.fromEntries(heads.map((n, place) => [testId(n), `S${place + 1 + shift}`])),
  }));

const session = fc
  .record({ people: fc.integer({ min: 3, max: 9 }), isClosed: fc.boolean() })
  .map(({ people, isClosed }) => ({
    id: testId(900),
    admission: 'slips' as const,
    offeredLanguages: ['es', 'ar'],
    openedAt: new Date('2026-01-01T00:00:00Z'),
    closedAt: isClosed ? new Date('2026-01-02T00:00:00Z') : undefined,
    people,
    byLanguage: { es: people },
  }));

const rule = words.map((text) => publishRule(defaultRule, { es: text }, () => '0'.repeat(64)));

const derivation = fc.record({
  source: words,
  version: fc.option(fc.constant('1'), { nil: undefined }),
  sha256: fc.option(fc.constant('0'.repeat(64)), { nil: undefined }),
  license: fc.constant('CC0-1.0'),
});

/** Lists with something in every place of the format, now and then nothing; six ids only, so that two have much in common. */
export const anyState: fc.Arbitrary<PublishableState> = fc
  .record({
    linearizations: fc.uniqueArray(cut, { selector: ({ id }) => id, maxLength: 2 }),
    categories: fc.uniqueArray(category, { selector: ({ id }) => id, maxLength: 6 }),
    examples: fc.uniqueArray(example, { selector: ({ id }) => id, maxLength: 4 }),
    voices: fc.uniqueArray(voice, { selector: ({ id }) => id, maxLength: 2 }),
    sessions: fc.array(session, { maxLength: 1 }),
    rules: fc.array(rule, { maxLength: 1 }),
    derivedFrom: fc.array(derivation, { maxLength: 1 }),
    description: fc.dictionary(fc.constantFrom('es', 'ar'), words, { maxKeys: 1 }),
    attribution: fc.constantFrom('', 'Vecinas'),
    rightsNote: fc.constantFrom('', 'De quienes los dieron.'),
    languages: fc.uniqueArray(fc.constantFrom('es', 'ar', 'am'), { minLength: 1 }),
    title: fc.dictionary(fc.constantFrom('es', 'ar'), words),
    governance: fc.dictionary(fc.constantFrom('es', 'ar'), words),
    license: fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'CC-BY-NC-4.0'),
  })
  .map(buildState);
