import { describe, expect, it } from 'vitest';
import { canonicalText } from '~/domain/snapshots/canonical';
import { planned } from '~/domain/snapshots/release.fixture';
import { buildCategory, buildState, testId } from '../../tests/factories/publishable-state';
import { hasErrors, planImport } from './plan-import';
import { readTaxonomy } from './read-taxonomy';

const { snapshot } = planned({
  state: buildState({
    categories: [
      buildCategory(1),
      buildCategory(2, { parents: [testId(1)], primaryParent: testId(1) }),
    ],
  }),
});

const skos = `@prefix : <urn:list:> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
:top a skos:Concept ; skos:prefLabel "Top"@en .
:leaf a skos:Concept ; skos:prefLabel "Leaf"@en ; skos:broader :top .
`;

const jsonLd = (top: string, leaf: string) => `{
"@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "broader": {"@id": "skos:broader", "@type": "@id"}},
"@graph": [
{"@id": "urn:top", "@type": "skos:Concept", "skos:prefLabel": {"@value": "Top", "@language": "en"}${top}},
{"@id": "urn:leaf", "@type": "skos:Concept", "skos:prefLabel": {"@value": "Leaf", "@language": "en"}${leaf}}
]}
`;

const risks = (top: string) => `taxonomies:
- id: t
  name: Risks
risks:
- id: top
  name: Top
${top}- id: leaf
  name: Leaf
  isPartOf: top
`;

const atlas = (top: string) => `id: ATLAS
name: Matrix
version: 5.6.0
matrices:
- id: M
  name: M
  tactics: []
  techniques:
  - id: AML.T0000
    name: Top
    description: d
${top}  - id: AML.T0001
    name: Leaf
    description: d
    subtechnique-of: AML.T0000
`;

/** One sound file of each format, the same with a circle where the format can draw one, and its longest name. */
const formats: readonly {
  readonly format: string;
  readonly fileName: string;
  readonly sound: string;
  readonly circle?: string;
  readonly label: string;
}[] = [
  {
    ...{ format: 'snapshot-json', fileName: 'a.json', label: '"Daño 2"' },
    sound: canonicalText(snapshot),
    circle: canonicalText({
      ...snapshot,
      concepts: snapshot.concepts.map((one) => ({
        ...one,
        broader: [one.id === testId(1) ? testId(2) : testId(1)],
        primaryParent: one.id === testId(1) ? testId(2) : testId(1),
      })),
    }),
  },
  {
    ...{ format: 'csv', fileName: 'a.csv', label: 'Leaf' },
    sound: 'id,label,parent\ntop,Top,\nleaf,"Leaf",top\n',
    circle: 'id,label,parent\ntop,Top,leaf\nleaf,Leaf,top\n',
  },
  {
    ...{ format: 'skos-turtle', fileName: 'a.ttl', label: '"Leaf"' },
    sound: skos,
    circle: skos.replace('"Top"@en', '"Top"@en ; skos:broader :leaf'),
  },
  {
    ...{ format: 'skos-json-ld', fileName: 'a.jsonld', label: '"Leaf"' },
    sound: jsonLd('', ', "broader": "urn:top"'),
    circle: jsonLd(', "broader": "urn:leaf"', ', "broader": "urn:top"'),
  },
  {
    ...{ format: 'linkml-yaml', fileName: 'a.yaml', label: 'Leaf' },
    sound: risks(''),
    circle: risks('  isPartOf: leaf\n'),
  },
  {
    ...{ format: 'atlas-yaml', fileName: 'a.yaml', label: 'Leaf' },
    sound: atlas(''),
    circle: atlas('    subtechnique-of: AML.T0001\n'),
  },
  {
    ...{ format: 'roost-yaml', fileName: 'a.yaml', label: 'Abuse of people.' },
    sound:
      'categories:\n  spam:\n    description: "Bulk."\n  abuse:\n    description: "Abuse of people."\n',
  },
  {
    ...{ format: 'misp-machinetag', fileName: 'a.json', label: '"Leaf"' },
    sound:
      '{"namespace": "n", "description": "d", "version": 1,\n"predicates": [{"value": "top", "expanded": "Top"}],\n"values": [{"predicate": "top",\n"entry": [{"value": "leaf", "expanded": "Leaf"}]}]}\n',
  },
  {
    ...{ format: 'numbered-json', fileName: 'a.json', label: '"Leaf"' },
    sound:
      '{"1": {"name": "Top", "subcategories": {\n"1.1": {"name": "Mid", "items": [\n{"idx": "1.1.1", "name": "Leaf"}]}}}}\n',
  },
  {
    ...{ format: 'sssom-tsv', fileName: 'a.tsv', label: 'Leaf' },
    sound:
      '# curie_map:\n#   x: https://x.example/\nsubject_id\tpredicate_id\tobject_id\tobject_label\nx:a\tskos:exactMatch\tx:b\t"Leaf"\n',
  },
];

interface Told {
  readonly severity: string;
  readonly code: string;
  /** Whether the line, the column or the place within the file is named. */
  readonly isPlaced: boolean;
}

/** What somebody is told of a file: why nothing could be read, or what is wrong with it. */
async function told(fileName: string, content: string | Uint8Array): Promise<readonly Told[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readTaxonomy({ fileName, bytes });
  if (!read.ok) {
    const { code, params } = read.refusal;
    const isPlaced = params !== undefined && ('line' in params || 'path' in params);
    return [{ severity: 'refused', code, isPlaced }];
  }
  const options = { retiresMissing: false, newId: () => crypto.randomUUID() };
  const { findings } = planImport(read.value, [], options);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, path, line }) => ({
      ...{ severity, code },
      isPlaced: line !== undefined || path !== '',
    }));
}

describe.each(formats)('$format', ({ format, fileName, sound, label }) => {
  const isOfMappings = format === 'sssom-tsv';

  it('a sound file is told for what it is, whatever it is called', async () => {
    for (const name of [fileName, 'upload', 'upload.txt']) {
      const read = await readTaxonomy({ fileName: name, bytes: new TextEncoder().encode(sound) });
      expect(read, name).toMatchObject({ ok: true, value: { format } });
      if (read.ok && !isOfMappings) {
        const options = { retiresMissing: false, newId: () => crypto.randomUUID() };
        expect(hasErrors(planImport(read.value, [], options).findings)).toBe(false);
      }
    }
  });

  it('cut off within a line it is refused or warned about, with the place', async () => {
    const cut = sound.slice(0, sound.lastIndexOf(label) + label.length - 2);
    const [first] = await told(fileName, cut);
    expect(first).toMatchObject({ isPlaced: true });
    expect(['refused', 'error', 'warning']).toContain(first?.severity);
  });

  it('a text of a megabyte keeps everything out, with the place', async () => {
    const findings = await told(
      fileName,
      sound.replace(label, label.replace(/\w+/, 'x'.repeat(1_048_576))),
    );
    expect(findings.filter(({ severity }) => severity !== 'warning')).toContainEqual(
      expect.objectContaining({
        isPlaced: true,
        code: expect.stringMatching(/too-long|too-large|snapshot-invalid/),
      }),
    );
  });

  it('in another encoding it is refused with the line', async () => {
    const bytes = Buffer.from(sound.replace(label, label.replace(/\w+/, 'caf\u00e9')), 'latin1');
    expect(await told(fileName, bytes)).toEqual([
      { severity: 'refused', code: 'import-not-utf8', isPlaced: true },
    ]);
  });

  it('empty it is refused', async () => {
    expect(await told(fileName, '')).toMatchObject([{ code: 'import-empty' }]);
  });

  it('named as another format it is told for what it is, or refused with the place', async () => {
    for (const name of ['a.ttl', 'a.csv', 'a.yaml', 'a.json', 'a.jsonld']) {
      const read = await readTaxonomy({ fileName: name, bytes: new TextEncoder().encode(sound) });
      if (read.ok) expect(read.value.format, name).toBe(format);
      else expect(read.refusal.params, name).toBeDefined();
    }
  });
});

it.each(formats.filter(({ circle }) => circle !== undefined))(
  '$format: a circle keeps everything out, and is named with its place',
  async ({ fileName, circle }) => {
    const findings = await told(fileName, circle ?? '');
    expect(findings).toContainEqual({ severity: 'error', code: 'import-cycle', isPlaced: true });
  },
);
