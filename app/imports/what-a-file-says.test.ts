import { describe, expect, it } from 'vitest';
import { type CategoryText, type Mapping, noFacets } from '~/domain/taxonomy/category';
import type { ExistingCategory } from './existing-category';
import { type ImportPlan, planImport } from './plan-import';
import { findingsOf, refused, taken } from './read.fixture';

const words: CategoryText = {
  label: 'A',
  altLabels: ['Alpha'],
  hiddenLabels: ['alfa'],
  definition: 'About a.',
  inclusions: ['This'],
  exclusions: ['That'],
  scopeNote: 'Also here.',
  levels: [{ key: 'high', text: 'Grave' }],
};

const close: Mapping = {
  ...{ predicate: 'close', source: 'theirs', object: 'X1', objectLabel: '', justification: '' },
};

/** One of everything, as an import had brought it. */
const whole = (parts: Partial<ExistingCategory> = {}): ExistingCategory => {
  const texts = new Map([['en', words]]);
  return {
    ...{ id: 'id-a', parents: ['id-top', 'id-other'], primaryParent: 'id-top' },
    ...{ status: 'accepted', notation: 'A1', legacyIds: ['a'], originalLanguage: 'en' },
    facets: { ...noFacets, modality: ['text'], further: { maturity: ['realized'] } },
    mappings: [close],
    equivalence: { ar: 'near' },
    related: ['id-b'],
    announced: null,
    contentWarning: {},
    isDecided: false,
    ...{ texts, imported: texts },
    ...parts,
  };
};

const plain = (id: string): ExistingCategory =>
  whole({ id: `id-${id}`, legacyIds: [id], parents: [], primaryParent: null, related: [] });
const list = [whole(), plain('b'), plain('top'), plain('other')];

const planOf = async (fileName: string, content: string, existing = list): Promise<ImportPlan> =>
  planImport(await taken(fileName, content), existing, {
    retiresMissing: false,
    newId: counter(),
  });

function counter() {
  let made = 0;
  return () => {
    made += 1;
    return `new-${made}`;
  };
}

const changedIn = ({ changed }: ImportPlan) => changed.find(({ known }) => known.id === 'id-a');
const wordsIn = (plan: ImportPlan) => changedIn(plan)?.source.texts.get('en')?.text;

describe('an import changes nothing that its file has no word for', () => {
  it('a table of names and definitions leaves everything else', async () => {
    const same = await planOf('a.csv', 'id,label,definition\na,A,About a.\n');
    expect(same.changed).toEqual([]);
    const plan = await planOf('a.csv', 'id,label,definition\na,A,Otherwise.\n');
    expect(wordsIn(plan)).toEqual({ ...words, definition: 'Otherwise.' });
    const { place, facets, mappings, notation, equivalence } = changedIn(plan) ?? {};
    expect([place, facets, mappings, notation, equivalence]).toEqual(Array(5).fill(undefined));
  });

  it('a column that is there and empty says that there is nothing', async () => {
    const plan = await planOf('a.csv', 'id,label,other_labels,parents\na,A,,\n');
    expect(wordsIn(plan)).toEqual({ ...words, altLabels: [] });
    expect(changedIn(plan)?.place).toMatchObject({ parents: [] });
  });

  it('a facet is changed beside the others', async () => {
    const plan = await planOf('a.csv', 'id,label,modality\na,A,image\n');
    expect(changedIn(plan)?.facets).toEqual({
      ...noFacets,
      modality: ['image'],
      further: { maturity: ['realized'] },
    });
  });

  it.each([
    [
      'MISP tags',
      'a.json',
      '{"namespace":"x","predicates":[{"value":"a","uuid":"id-a","expanded":"A","description":"About a."}]}',
    ],
    ['ROOST', 'a.yaml', 'categories:\n  a:\n    description: About a.\n'],
    ['numbered JSON', 'a.json', '{"1":{"name":"A"}}'],
    [
      'SKOS of others',
      'a.ttl',
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:a> a skos:Concept ; skos:notation "A1" ; skos:prefLabel "A"@en ; skos:altLabel "Alpha"@en ; skos:hiddenLabel "alfa"@en ; skos:definition "About a."@en ; skos:scopeNote "Also here."@en .\n',
    ],
  ])(
    '%s: inclusions, exclusions, steps, facets and mappings stay',
    async (_, fileName, content) => {
      const codes = ['a', 'x:a', '1', 'urn:a'];
      const plan = await planOf(fileName, content, [whole({ legacyIds: codes }), ...list.slice(1)]);
      const change = changedIn(plan);
      expect({ ...words, ...wordsIn(plan) }).toMatchObject({
        ...{ inclusions: ['This'], exclusions: ['That'], levels: words.levels },
      });
      expect([change?.facets, change?.mappings, change?.equivalence]).toEqual(
        Array(3).fill(undefined),
      );
    },
  );

  it('which parent is the main one stays where the file does not say', async () => {
    const plan = await planOf('a.csv', 'id,label,parents\na,A,other|top\n');
    expect(changedIn(plan)?.place).toBeUndefined();
  });

  it('three texts are compared in the parts that the file speaks of: ours stays where both changed it', async () => {
    const ours = whole({ texts: new Map([['en', { ...words, scopeNote: 'Ours now.' }]]) });
    const existing = [ours, ...list.slice(1)];
    const elsewhere = await planOf('a.csv', 'id,label,definition\na,A,Theirs.\n', existing);
    expect(wordsIn(elsewhere)).toMatchObject({ definition: 'Theirs.', scopeNote: 'Ours now.' });
    const both = await planOf('a.csv', 'id,label,scope_note\na,A,Theirs.\n', existing);
    expect(both.changed).toEqual([]);
    expect(findingsOf(both)).toContain('warning import-text-kept 2');
  });
});

const skos = (body: string) => `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n${body}`;
const named = (id: string, rest: string) =>
  `<urn:${id}> a skos:Concept ; skos:prefLabel "${id}"@en${rest} .\n`;

describe('related categories of a file', () => {
  it('are one relation, whichever side says it, and none is taken away', async () => {
    const file = skos(
      named('a', ' ; skos:related <urn:b>') +
        named('b', ' ; skos:related <urn:a>') +
        named('c', ''),
    );
    const plan = await planOf('a.ttl', file, []);
    expect(plan.relations).toHaveLength(1);
    const known = [whole({ legacyIds: ['urn:a'] }), plain('urn:b')].map((one) => ({
      ...one,
      ...{ parents: [], primaryParent: null },
      related: one.id === 'id-a' ? ['id-urn:b'] : ['id-a'],
    }));
    expect((await planOf('a.ttl', file, known)).relations).toEqual([]);
    expect((await planOf('a.ttl', skos(named('a', '')), known)).relations).toEqual([]);
  });

  it('S27 are left out and named where the tree says more, and where the other side is nowhere', async () => {
    const file = skos(
      named('a', ' ; skos:related <urn:b>, <urn:a>, <urn:nowhere>') +
        named('m', ' ; skos:broader <urn:a>') +
        named('b', ' ; skos:broader <urn:m>'),
    );
    const plan = await planOf('a.ttl', file, []);
    expect(plan.relations).toEqual([]);
    expect(findingsOf(plan).sort()).toEqual([
      'warning import-related-in-tree 2',
      'warning import-related-in-tree 2',
      'warning import-related-unknown 2',
    ]);
  });
});

describe('mappings of a file', () => {
  const noMatch = skos(named('a', ' ; <urn:x-parlance:snapshot:1:noMatchIn> "Theirs"'));

  it('never say beside a code that there is none', async () => {
    const existing = [whole({ legacyIds: ['urn:a'] }), ...list.slice(1)];
    const plan = await planOf('a.ttl', noMatch, existing);
    expect(changedIn(plan)?.mappings).toBeUndefined();
    expect(findingsOf(plan)).toContain('warning import-mapping-kept 2');
    const both = skos(
      named(
        'n',
        ' ; <urn:x-parlance:snapshot:1:noMatchIn> "theirs" ; skos:closeMatch <urn:x-parlance:source:theirs:X1>',
      ),
    );
    const fresh = await planOf('a.ttl', both, []);
    expect(fresh.added[0]?.source.mappings).toMatchObject([{ predicate: 'close', object: 'X1' }]);
    expect(findingsOf(fresh)).toContain('warning import-mapping-conflict 2');
  });
});

describe('SSSOM', () => {
  const head = `# curie_map:
#   ours: https://lists.example/t/harms/c/
#   theirs: https://theirs.example/
# mapping_set_id: https://lists.example/set
# license: https://creativecommons.org/licenses/by/4.0/
`;
  const columns = 'subject_id\tpredicate_id\tobject_id\tobject_label\tcomment\n';
  const file = (...rows: string[]) => `${head}${columns}${rows.join('\n')}\n`;

  it('adds mappings to categories that are there, and changes nothing else of them', async () => {
    const plan = await planOf(
      'a.tsv',
      file('ours:a\tskos:exactMatch\ttheirs:Y\tWhy\t', 'a\tskos:broadMatch\ttheirs:Z\t\tWide'),
    );
    const { known: _known, source: _source, mappings, languages, ...rest } = changedIn(plan) ?? {};
    expect(mappings?.slice(1)).toMatchObject([
      { predicate: 'exact', source: 'https://theirs.example/', object: 'https://theirs.example/Y' },
    ]);
    expect(languages).toEqual([]);
    expect(Object.values(rest).filter((part) => part !== undefined)).toEqual([]);
    expect([plan.added, plan.missing, plan.levels]).toEqual([[], [], []]);
  });

  it('names unknown subjects with their lines, and is refused where none is known', async () => {
    const some = await planOf(
      'a.tsv',
      file('ours:a\tskos:exactMatch\ttheirs:Y\t\t', 'ours:nobody\tskos:exactMatch\ttheirs:Y\t\t'),
    );
    expect(some.findings).toContainEqual(
      expect.objectContaining({
        code: 'import-unknown-subject',
        line: 8,
        params: { id: 'https://lists.example/t/harms/c/nobody' },
      }),
    );
    const none = await planOf('a.tsv', file('ours:nobody\tskos:exactMatch\ttheirs:Y\t\t'));
    expect(findingsOf(none)[0]).toBe('error import-no-known-subject');
  });

  it('a prefix that nobody explains is named once, and all that is known of the other list', async () => {
    const plan = await planOf(
      'a.tsv',
      file('ours:a\tskos:exactMatch\tx:Y\t\t', 'ours:a\tskos:closeMatch\tx:Z\t\t'),
    );
    expect(changedIn(plan)?.mappings?.slice(1)).toMatchObject([
      { source: 'x', object: 'Y' },
      { source: 'x', object: 'Z' },
    ]);
    expect(findingsOf(plan)).toEqual(['warning import-unknown-prefix 7']);
  });

  it('a system that is known here is recognised by its address, its codes by their names', async () => {
    const plan = await planOf(
      'a.tsv',
      file('ours:a\tskos:closeMatch\tnist:nist-data-privacy\tData  privacy\t').replace(
        '#   theirs:',
        '#   nist: https://nvlpubs.nist.gov/nistpubs/ai/NIST.AI.600-1.pdf\n#   theirs:',
      ),
    );
    expect(changedIn(plan)?.mappings?.at(-1)).toMatchObject({
      source: 'nist-ai-600-1',
      object: 'data-privacy',
    });
  });

  it('“no match” without another side is of the list that the file speaks of, where that is one', async () => {
    const none = 'ours:a\tnoMatch\t\t\tLooked.';
    const one = await planOf('a.tsv', file('b\tskos:exactMatch\ttheirs:Y\t\t', none));
    expect(changedIn(one)?.mappings?.at(-1)).toMatchObject({
      ...{ predicate: 'no-match', source: 'https://theirs.example/', object: '' },
      justification: 'Looked.',
    });
    const two = file('b\tskos:exactMatch\ttheirs:Y\t\t', 'b\tskos:exactMatch\tours:z\t\t', none);
    expect(findingsOf(await planOf('a.tsv', two))).toContain('warning import-cell-empty 9');
  });

  it.each([
    ['a row that is too short', 'ours:a\tskos:exactMatch', 'warning import-cell-empty 7'],
    [
      'a row that is too long',
      'ours:a\tskos:exactMatch\ttheirs:Y\t\t\tmore',
      'error import-row-length 7',
    ],
    ['nothing as object', 'ours:a\tskos:exactMatch\t\t\t', 'warning import-cell-empty 7'],
    [
      'a prefix that nobody explains',
      'ours:a\tskos:exactMatch\tx:Y\t\t',
      'warning import-unknown-prefix 7',
    ],
    [
      'a predicate that is none of SKOS',
      'ours:a\towl:sameAs\ttheirs:Y\t\t',
      'warning import-unknown-predicate 7',
    ],
  ])('names the line of %s', async (_, row, finding) => {
    const plan = await planOf('a.tsv', file(row, 'ours:a\tskos:exactMatch\ttheirs:Y\t\t'));
    expect(findingsOf(plan)).toContain(finding);
  });

  it.each([
    ['a column is missing', `${head}subject_id\tpredicate_id\na\tskos:exactMatch\n`],
    ['the metadata is broken', `# curie_map:\n#   a: [\n${columns}a\tskos:exactMatch\tb\t\t\n`],
  ])('is refused where %s', async (_, content) => {
    expect(await refused('a.tsv', content)).toMatchObject({ code: 'import-sssom-broken' });
  });

  it('is refused where a quote is never closed', async () => {
    expect(await refused('a.tsv', file('ours:a\tskos:exactMatch\ttheirs:Y\t"x\t'))).toMatchObject({
      code: 'import-csv-broken',
    });
  });
});
