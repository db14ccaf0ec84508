import { describe, expect, it } from 'vitest';
import {
  buildCategory,
  buildState,
  buildText,
  testId,
} from '../../../tests/factories/publishable-state';
import { planned } from '../snapshots/release.fixture';
import type { Snapshot } from '../snapshots/snapshot';
import { noTermFound, type SnapshotConcept, type Tombstone } from '../snapshots/snapshot-concept';
import { assessQuality, errorsIn } from './assess';
import { type FindingCode, findingCodes, severities } from './finding';

const words = (n: number, language: string) =>
  buildText({
    language,
    origin: language === 'es' ? 'original' : 'human',
    text: { label: `${language} ${n}`, definition: `${language} def ${n}` },
  });

const bilingual = (n: number, parents: readonly number[] = []) =>
  buildCategory(n, {
    texts: [words(n, 'es'), words(n, 'ar')],
    parents: parents.map(testId),
    primaryParent: parents[0] === undefined ? undefined : testId(parents[0]),
  });

/** A list that nothing is to be said against: 1 over 2 and 3, 4 over 5 and 6. */
const sound = planned({
  state: buildState({
    categories: [
      ...[bilingual(1), bilingual(2, [1]), bilingual(3, [1])],
      ...[bilingual(4), bilingual(5, [4]), bilingual(6, [4])],
    ],
    linearizations: [
      {
        id: 'short',
        purpose: { es: 'Corta' },
        max: 2,
        keys: { [testId(1)]: 'S1', [testId(4)]: 'S2' },
      },
    ],
  }),
}).snapshot;

const withConcept = (n: number, parts: Partial<SnapshotConcept>): Snapshot => ({
  ...sound,
  concepts: sound.concepts.map((one) => (one.id === testId(n) ? { ...one, ...parts } : one)),
});

const stone = (n: number, parts: Partial<Tombstone> = {}): Tombstone => ({
  uri: `https://lists.example/t/harms/c/${testId(n)}`,
  id: testId(n),
  status: 'deprecated',
  kind: 'merged',
  since: '0.1.0',
  replacedBy: [testId(1)],
  reason: {},
  lastVersion: '0.1.0',
  prefLabel: { es: 'Antes' },
  ...parts,
});

const withStones = (...tombstones: Tombstone[]): Snapshot => ({ ...sound, tombstones });

type Mappings = readonly (readonly [
  predicate: SnapshotConcept['mappings'][number]['predicateId'],
  object: string,
])[];
const mapped = (n: number, mappings: Mappings): Snapshot =>
  withConcept(n, {
    mappings: mappings.map(([predicateId, objectId]) => ({
      ...{ predicateId, objectId, objectLabel: '', objectSource: 'other-v1' },
      ...{ mappingJustification: 'semapv:ManualMappingCuration', comment: '' },
    })),
  });

const provenance = sound.concepts[0]?.text ?? {};

/** [code, a list that is as close to it as may be, a list that breaks it, the concepts named]. */
const cases: readonly (readonly [FindingCode, Snapshot, Snapshot, readonly number[]])[] = [
  ['scheme-is-concept', sound, { ...sound, id: testId(2) }, [2]],
  [
    'grouping-is-concept',
    sound,
    { ...sound, linearizations: sound.linearizations.map((cut) => ({ ...cut, id: testId(3) })) },
    [3],
  ],
  [
    'id-twice',
    withStones(stone(9)),
    withStones(stone(1, { kind: 'withdrawn', replacedBy: [] })),
    [1],
  ],
  [
    'label-missing',
    withConcept(2, { prefLabel: { ar: 'ar 2' } }),
    withConcept(2, { prefLabel: {} }),
    [2],
  ],
  [
    'label-empty',
    withConcept(2, { altLabel: { es: ['x'] } }),
    withConcept(2, { altLabel: { es: ['x', ' '] } }),
    [2],
  ],
  [
    'labels-overlap',
    // The same word in another language is another label.
    withConcept(2, { altLabel: { es: ['Taxi'], ar: ['es 2'] }, hiddenLabel: { ar: ['Taxi'] } }),
    withConcept(2, { altLabel: { es: ['es 2'] } }),
    [2],
  ],
  ['labels-overlap', sound, withConcept(3, { hiddenLabel: { es: ['es 3'] } }), [3]],
  [
    'labels-overlap',
    sound,
    withConcept(3, { altLabel: { ar: ['x'] }, hiddenLabel: { ar: ['y', 'x'] } }),
    [3],
  ],
  [
    'label-twice',
    withConcept(2, { prefLabel: { es: 'x', ar: 'y', 'es-MX': 'z' } }),
    withConcept(2, { prefLabel: { es: 'x', ar: 'y', ES: 'z' } }),
    [2],
  ],
  [
    'language-omitted',
    withConcept(2, { scopeNote: { es: 'x' } }),
    withConcept(2, { scopeNote: { '': 'x' } }),
    [2],
  ],
  [
    'language-invalid',
    withConcept(2, { scopeNote: { es: 'x' } }),
    withConcept(2, { scopeNote: { spanish: 'x' } }),
    [2],
  ],
  ['language-invalid', sound, withConcept(2, { inclusions: { es_MX: ['x'] } }), [2]],
  [
    'cycle',
    withConcept(2, { broader: [testId(1), testId(4)] }),
    withConcept(1, { broader: [testId(2)] }),
    [1, 2],
  ],
  ['too-deep', chain(16), chain(17), [17]],
  [
    'related-to-ancestor',
    // Brother and sister may be related, and so may those of other branches.
    withConcept(2, { related: [testId(3), testId(5)] }),
    withConcept(2, { related: [testId(1)] }),
    [1, 2],
  ],
  [
    'match-conflict',
    mapped(2, [
      ['skos:exactMatch', 'S1'],
      ['skos:broadMatch', 'S2'],
      ['skos:closeMatch', 'S1'],
    ]),
    mapped(2, [
      ['skos:exactMatch', 'S1'],
      ['skos:broadMatch', 'S1'],
    ]),
    [2],
  ],
  [
    'match-conflict',
    // "Nothing fits" is no code that two statements could be about.
    mapped(2, [
      ['skos:exactMatch', noTermFound],
      ['skos:broadMatch', noTermFound],
    ]),
    mapped(2, [
      ['skos:exactMatch', 'S1'],
      ['skos:relatedMatch', 'S1'],
    ]),
    [2],
  ],
  [
    'match-conflict',
    sound,
    mapped(2, [
      ['skos:relatedMatch', 'S1'],
      ['skos:narrowMatch', 'S1'],
    ]),
    [2],
  ],
  [
    'reference-unknown',
    sound,
    withConcept(2, { broader: [testId(99)], primaryParent: undefined }),
    [2],
  ],
  ['reference-unknown', sound, withConcept(2, { primaryParent: testId(4) }), [2]],
  [
    'reference-unknown',
    withStones(stone(9)),
    withStones(stone(9, { replacedBy: [testId(99)] })),
    [9],
  ],
  ['tops-wrong', sound, { ...sound, topConcepts: [testId(1), testId(2), testId(4)] }, [2]],
  [
    'forwarding-circle',
    withStones(stone(8, { replacedBy: [testId(9)] }), stone(9)),
    withStones(stone(8, { replacedBy: [testId(9)] }), stone(9, { replacedBy: [testId(8)] })),
    [8, 9],
  ],
  ['class-unknown', sound, withCut({ keys: { [testId(99)]: 'S1' } }), [99]],
  ['class-key-shared', sound, withCut({ keys: { [testId(1)]: 'S1', [testId(4)]: 'S1' } }), [1, 4]],
  ['class-list-full', sound, withCut({ max: 1 }), []],
  ['license-not-stated', sound, { ...sound, license: { id: 'NOASSERTION' } }, []],
  [
    'definition-missing',
    withConcept(2, { definition: { ar: 'x' } }),
    withConcept(2, { definition: {}, scopeNote: { es: 'x' } }),
    [2],
  ],
  [
    'undocumented',
    withConcept(2, { definition: {}, inclusions: { es: ['x'] } }),
    withConcept(2, { definition: {} }),
    [2],
  ],
  ['translation-missing', sound, withConcept(2, { prefLabel: { es: 'x' } }), [2]],
  ['definition-untranslated', sound, withConcept(2, { definition: { es: 'x' } }), [2]],
  [
    'translation-stale',
    withConcept(2, { text: sourceRevisions(2, 2) }),
    withConcept(2, { text: sourceRevisions(2, 1) }),
    [2],
  ],
  [
    'machine-unreviewed',
    withConcept(2, { text: machine('reviewed') }),
    withConcept(2, { text: machine('none') }),
    [2],
  ],
  [
    'text-empty',
    withConcept(2, { exclusions: { es: ['x'] } }),
    withConcept(2, { exclusions: { es: ['x', '\n '] } }),
    [2],
  ],
  [
    'text-control-character',
    withConcept(2, { scopeNote: { es: 'una\nnota\u200d' } }),
    withConcept(2, { scopeNote: { es: 'una \u202enota' } }),
    [2],
  ],
  [
    'label-shared',
    // The same word in another language, or for search only, confuses nobody.
    withConcept(2, { altLabel: { ar: ['es 3'] }, hiddenLabel: { es: ['es 3'] } }),
    withConcept(2, { altLabel: { es: ['ES 3 '] } }),
    [2, 3],
  ],
  [
    'notation-shared',
    withConcept(2, { notation: 'A' }),
    {
      ...sound,
      concepts: sound.concepts.map((one, n) => (n < 2 ? { ...one, notation: 'A' } : one)),
    },
    [1, 2],
  ],
  [
    'exact-match-shared',
    mapped(2, [['skos:exactMatch', 'S1']]),
    {
      ...sound,
      concepts: mapped(2, [['skos:exactMatch', 'S1']]).concepts.map((one, _, all) =>
        one.id === testId(3) ? { ...one, mappings: all[1]?.mappings ?? [] } : one,
      ),
    },
    [2, 3],
  ],
  ['orphan', planned({ state: buildState() }).snapshot, orphaned(), [6]],
  ['primary-parent-missing', sound, withConcept(2, { primaryParent: undefined }), [2]],
  [
    'hierarchy-redundant',
    withConcept(3, { broader: [testId(1), testId(5)] }),
    withConcept(5, { broader: [testId(1), testId(4), testId(2)] }),
    [5, 1],
  ],
  ['one-child', sound, withConcept(3, { broader: [], primaryParent: undefined }), [1]],
  [
    'relation-one-sided',
    {
      ...sound,
      concepts: sound.concepts.map((one, n) =>
        n === 1
          ? { ...one, related: [testId(5)] }
          : n === 4
            ? { ...one, related: [testId(2)] }
            : one,
      ),
    },
    withConcept(2, { related: [testId(5)] }),
    [2, 5],
  ],
  [
    'successor-missing',
    withStones(stone(9, { kind: 'retired', replacedBy: [] })),
    withStones(stone(9, { replacedBy: [] })),
    [9],
  ],
];

function chain(length: number): Snapshot {
  const link = (n: number) =>
    sound.concepts
      .slice(0, 1)
      .map((one) => ({ ...one, id: testId(n + 1), broader: n === 0 ? [] : [testId(n)] }));
  return { ...sound, concepts: Array.from({ length }, (_, n) => link(n)).flat() };
}

function withCut(parts: Partial<Snapshot['linearizations'][number]>): Snapshot {
  return { ...sound, linearizations: sound.linearizations.map((cut) => ({ ...cut, ...parts })) };
}

function sourceRevisions(original: number, translation: number): SnapshotConcept['text'] {
  const { es, ar } = provenance;
  if (!es || !ar) throw new Error('two languages are needed');
  return { es: { ...es, sourceRev: original }, ar: { ...ar, sourceRev: translation } };
}

function machine(review: 'none' | 'reviewed'): SnapshotConcept['text'] {
  const { es, ar } = provenance;
  if (!es || !ar) throw new Error('two languages are needed');
  return { es, ar: { ...ar, origin: 'machine', review } };
}

function orphaned(): Snapshot {
  const lone = withConcept(6, { broader: [], primaryParent: undefined });
  return { ...lone, topConcepts: [...lone.topConcepts, testId(6)] };
}

const found = (snapshot: Snapshot, code: FindingCode) =>
  assessQuality(snapshot).findings.filter((finding) => finding.code === code);

describe('what is looked at before a list is published', () => {
  it('a sound list has nothing against it', () => {
    expect(assessQuality(sound).findings).toEqual([]);
  });

  it.each(cases)('%s: clean and broken', (code, clean, broken, concepts) => {
    expect(found(clean, code)).toEqual([]);
    expect(found(broken, code)).toEqual([
      expect.objectContaining({ code, severity: severities[code], concepts: concepts.map(testId) }),
    ]);
  });

  it('every code has a case', () => {
    expect([...new Set(cases.map(([code]) => code))].sort()).toEqual([...findingCodes].sort());
  });

  it('a relation that breaks S27 is told once, whoever states it', () => {
    const both = {
      ...sound,
      concepts: sound.concepts.map((one, n) =>
        n === 0
          ? { ...one, related: [testId(2)] }
          : n === 1
            ? { ...one, related: [testId(1)] }
            : one,
      ),
    };
    expect(found(both, 'related-to-ancestor')).toHaveLength(1);
    const upwards = withConcept(1, { related: [testId(2)] });
    expect(found(upwards, 'related-to-ancestor')).toHaveLength(1);
  });

  it('the same document gives the same assessment, in whatever order its concepts stand', () => {
    for (const [, , broken] of cases) {
      const reversed = { ...broken, concepts: [...broken.concepts].reverse() };
      expect(assessQuality(reversed)).toEqual(assessQuality(broken));
    }
  });

  it('a report of an earlier version can be made again: only what it looked at', () => {
    const broken = withConcept(2, { definition: {}, prefLabel: { es: 'es 2' } });
    const { checked, findings } = assessQuality(broken, ['undocumented']);
    expect(checked).toEqual(['undocumented']);
    expect(findings.map(({ code }) => code)).toEqual(['undocumented']);
  });

  it('errors are told before warnings', () => {
    const broken = { ...withConcept(2, { prefLabel: {} }), license: { id: 'NOASSERTION' } };
    const assessment = assessQuality(broken);
    const errors = errorsIn(assessment);
    expect(errors.map(({ code }) => code)).toEqual(['label-missing']);
    expect(assessment.findings.slice(0, errors.length)).toEqual(errors);
  });
});
