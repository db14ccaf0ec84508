import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const head = `@prefix : <https://a.example/list#> .
@prefix other: <https://b.example/vocab/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
`;
const headLines = head.split('\n').length - 1;
const id = (name: string) => `https://a.example/list#${name}`;
const read = (body: string) => taken('a.ttl', `${head}${body}`);
const concept = (name: string, rest = '') =>
  `:${name} a skos:Concept ; skos:prefLabel "${name.toUpperCase()}"@en${rest} .\n`;
const inShort = (tree: string[]) => tree.map((entry) => entry.replaceAll(id(''), ':'));

describe('SKOS in Turtle', () => {
  it('brings the words of each language, and the list’s own title, licence and version', async () => {
    const list = await read(`:scheme a skos:ConceptScheme ; dct:title "Harms"@en, "Daños"@es ;
  dct:license <https://creativecommons.org/licenses/by-sa/4.0/> ; owl:versionInfo "1.10" .
:a a skos:Concept ; skos:inScheme :scheme ; skos:notation "S1" ;
  skos:prefLabel "Hate"@en, "Odio"@ES ; skos:altLabel "Slurs"@en, "Contempt"@en ;
  skos:hiddenLabel "haet"@en ; skos:definition "Contempt of people."@en ;
  skos:scopeNote "Also in jokes."@en .
`);
    expect(list).toMatchObject({
      format: 'skos-turtle',
      title: { en: 'Harms', es: 'Daños' },
      license: 'CC-BY-SA-4.0',
      source: { name: id('scheme'), version: '1.10' },
      languages: ['en', 'es'],
    });
    const [hate] = list.categories;
    expect(hate).toMatchObject({ sourceId: id('a'), notation: 'S1', legacyIds: [id('a')] });
    expect(hate?.texts.get('en')?.text).toMatchObject({
      label: 'Hate',
      altLabels: ['Contempt', 'Slurs'],
      hiddenLabels: ['haet'],
      definition: 'Contempt of people.',
      scopeNote: 'Also in jokes.',
    });
    expect(hate?.texts.get('es')?.text.label).toBe('Odio');
    expect(findingsOf(list)).toEqual([]);
  });

  it('builds the tree from broader and narrower alike, with several parents', async () => {
    const list = await read(
      concept('a', ' ; skos:narrower :b') +
        concept('b') +
        concept('c', ' ; skos:broader :b, :a') +
        ':scheme skos:hasTopConcept :a .\n',
    );
    expect(inShort(treeOf(list))).toEqual([':a', ':b<:a', ':c<:a+:b']);
  });

  it('the main parent is in the same scheme, else first by code, however the file is written', async () => {
    const tops = concept('a', ' ; skos:inScheme :one') + concept('b', ' ; skos:inScheme :two');
    const under = (parents: string) =>
      read(`${tops}${concept('c', ` ; skos:inScheme :two ; skos:broader ${parents}`)}`);
    for (const list of [await under(':a, :b'), await under(':b, :a')]) {
      expect(list.categories[2]?.primaryParent).toBe(id('b'));
      expect(list.categories[2]?.facets.further).toEqual({ scheme: ['two'] });
    }
    const plain = concept('a') + concept('b') + concept('c', ' ; skos:broader :b, :a');
    expect((await read(plain)).categories[2]?.primaryParent).toBe(id('a'));
  });

  it('keeps a place in another vocabulary, and what others say of ours, as mappings', async () => {
    const list = await read(`${concept('a', ' ; skos:broader other:x ; skos:exactMatch other:y')}
other:z skos:broadMatch :a .
`);
    expect(list.categories[0]?.parents).toEqual([]);
    expect(
      list.categories[0]?.mappings.map(({ predicate, source, object }) => [
        predicate,
        source,
        object,
      ]),
    ).toEqual([
      ['broad', 'https://b.example/vocab/', 'https://b.example/vocab/x'],
      ['exact', 'https://b.example/vocab/', 'https://b.example/vocab/y'],
      ['narrow', 'https://b.example/vocab/', 'https://b.example/vocab/z'],
    ]);
    expect(findingsOf(list)).toEqual([`info import-place-elsewhere ${headLines + 1}`]);
  });

  it('what is out of use comes as deprecated, with what replaces it', async () => {
    const list = await read(
      concept('a', ' ; owl:deprecated true') +
        concept('b', ' ; dct:isReplacedBy :c') +
        concept('c') +
        concept('d', ' ; dct:isReplacedBy :b, :c'),
    );
    expect(list.categories.map(({ status }) => status)).toEqual([
      'deprecated',
      'deprecated',
      'accepted',
      'deprecated',
    ]);
    expect(list.categories.map(({ deprecation }) => deprecation?.kind)).toEqual([
      'retired',
      'merged',
      undefined,
      'split',
    ]);
    expect(list.categories[1]?.deprecation?.successors).toEqual([id('c')]);
  });

  it('takes texts that stand for themselves, and says which have no words', async () => {
    const list = await read(`${concept('a', ' ; skos:definition :text ; skos:scopeNote :lost')}
:text rdf:value "In words."@en .
`);
    expect(list.categories[0]?.texts.get('en')?.text.definition).toBe('In words.');
    expect(findingsOf(list)).toEqual([`warning import-text-elsewhere ${headLines + 1}`]);
  });

  it('a category without the main language is original in the one that explains most', async () => {
    const body = `:a a skos:Concept ; skos:prefLabel "A"@en, "A"@zh, "A"@ca .
:b a skos:Concept ; skos:prefLabel "B"@zh, "B"@es ; skos:definition "B."@es .
:c a skos:Concept ; skos:prefLabel "C"@zh, "C"@es ; skos:definition "C."@es .
`;
    const list = await read(body);
    expect(list.categories.map(({ originalLanguage }) => originalLanguage)).toEqual([
      'en',
      'es',
      'es',
    ]);
  });

  it('ids may hold commas, slashes and brackets', async () => {
    const list = await read('<urn:harm:a,b/(c)[d]> a skos:Concept ; skos:prefLabel "A"@en .\n');
    expect(list.categories[0]?.legacyIds).toEqual(['urn:harm:a,b/(c)[d]']);
  });

  it.each([
    [
      'two names in one language',
      ':a a skos:Concept ; skos:prefLabel "B"@en, "A"@en .',
      ['warning import-several-names 1'],
    ],
    ['itself above', concept('a', ' ; skos:broader :a'), ['error import-own-parent 1']],
    [
      'a circle',
      concept('a', ' ; skos:broader :b') + concept('b', ' ; skos:broader :a'),
      ['error import-cycle 1'],
    ],
    [
      'a part that is not there',
      concept('a', ' ; skos:narrower :b'),
      ['error import-unknown-child 1'],
    ],
    ['no name', ':a a skos:Concept .', ['error import-no-label 1']],
    [
      'a tag that is no language',
      ':a a skos:Concept ; skos:prefLabel "A"@english-x .',
      ['error import-language-invalid 1'],
    ],
    [
      'more to say',
      concept('a', ' ; dct:creator :me ; skos:related :a'),
      ['info import-fields-not-taken'],
    ],
    [
      'other things beside',
      `${concept('a')}:me a <http://xmlns.com/foaf/0.1/Person> .`,
      ['info import-resources-not-taken'],
    ],
    ['seventeen levels', deep(17), ['error import-too-deep 17']],
  ])('names what is wrong: %s', async (_, body, expected) => {
    const lines = expected.map((finding) =>
      finding.replace(/\d+$/, (line) => String(Number(line) + headLines)),
    );
    expect(findingsOf(await read(`${body}\n`))).toEqual(lines);
  });
});

function deep(levels: number): string {
  return Array.from({ length: levels }, (_, n) =>
    concept(`c${n}`, n === 0 ? '' : ` ; skos:broader :c${n - 1}`),
  ).join('');
}

describe('Turtle that is broken or hostile', () => {
  const long = 'x'.repeat(1_000_000);

  it.each([
    [
      'cut off within an entry',
      `${head}${concept('a').slice(0, -20)}`,
      'import-turtle-broken',
      headLines + 1,
    ],
    ['cut off within a text', `${head}:a skos:prefLabel "A`, 'import-turtle-broken', headLines + 1],
    [
      'an unknown prefix',
      `${head}\nnobody:a a skos:Concept .`,
      'import-turtle-broken',
      headLines + 2,
    ],
    [
      'a prefix of a megabyte',
      `@prefix a: <http://${long}> .\n${'a:x a a:y .\n'.repeat(1000)}`,
      'import-address-too-long',
      1,
    ],
    [
      'a base of a megabyte',
      `@base <http://${long}> .\n${'<x> a <y> .\n'.repeat(1000)}`,
      'import-address-too-long',
      1,
    ],
  ])('is refused with the line: %s', async (_, content, code, line) => {
    expect(await refused('a.ttl', content)).toMatchObject({ code, params: { line } });
  });

  it.each([
    ['without categories', `${head}:a a owl:Thing .`, 'import-nothing-found'],
    [
      'lists within lists without end',
      `${head}:a skos:member ${'('.repeat(200_000)}`,
      'import-turtle-broken',
    ],
    [
      'things within things without end',
      `${head}:a skos:member ${'['.repeat(200_000)}`,
      'import-turtle-broken',
    ],
    [
      'more than a million statements',
      `${head}:a skos:member ${'1,'.repeat(1_000_000)}2 .`,
      'import-too-many-statements',
    ],
  ])('is refused: %s', async (_, content, code) => {
    expect(await refused('a.ttl', content)).toMatchObject({ code });
  });

  it('a text of ten megabytes is an error of its category, nothing else', async () => {
    const list = await read(concept('a', ` ; skos:definition "${long.repeat(10)}"@en`));
    expect(findingsOf(list)).toEqual([`error import-text-too-long ${headLines + 1}`]);
  });
});
