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
    importedRelated: [],
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

const planOf = async (
  fileName: string,
  content: string,
  existing = list,
  { retiresMissing = false } = {},
): Promise<ImportPlan> =>
  planImport(await taken(fileName, content), existing, { retiresMissing, newId: counter() });

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
  it('are one relation, whichever side says it', async () => {
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

  const two = (importedRelated: readonly string[]) => [
    whole({ ...{ parents: [], primaryParent: null }, importedRelated }),
    { ...plain('b'), related: ['id-a'] },
  ];
  const says = 'id,label,related\na,A,\nb,A,\n';

  it('that an earlier file brought and this one no longer says are named and stay, or go with what is missing', async () => {
    const kept = await planOf('a.csv', says, two(['id-b']));
    expect([kept.parted, findingsOf(kept)]).toEqual([[], ['warning import-related-missing 2']]);
    const gone = await planOf('a.csv', says, two(['id-b']), { retiresMissing: true });
    expect(gone.parted).toEqual([['id-a', 'id-b']]);
    expect(findingsOf(gone)).toEqual(['warning import-related-removed 2']);
  });

  it.each([
    ['a role said here', says, two([])],
    ['the file has no column for', 'id,label\na,A\nb,A\n', two(['id-b'])],
    ['one of the two is not in the file of', 'id,label,related\na,A,\n', two(['id-b'])],
    ['the file still says from the other side', 'id,label,related\na,A,\nb,A,a\n', two(['id-b'])],
  ])('that %s are never taken away', async (_, content, existing) => {
    const plan = await planOf('a.csv', content, existing, { retiresMissing: true });
    expect([plan.parted, plan.relations]).toEqual([[], []]);
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

describe('an announcement of a file', () => {
  const announced = { kind: 'retired', reason: { en: 'Old.' }, successors: [] } as const;
  const imported = { ...announced, isImported: true } as const;
  const columns = 'id,label,leaving,leaving_reason\n';
  const none = `${columns}a,A,,\n`;
  const plan = (content: string, known: ExistingCategory['announced'], retiresMissing = false) =>
    planOf('a.csv', content, [{ ...plain('a'), announced: known }], { retiresMissing });

  it.each([
    ['that is new', `${columns}a,A,retired,Old.\n`, null, announced, []],
    ['that stands', `${columns}a,A,retired,Old.\n`, announced, undefined, []],
    [
      'changes its own word',
      `${columns}a,A,retired,New.\n`,
      imported,
      { reason: { en: 'New.' } },
      [],
    ],
    ['leaves a role’s', `${columns}a,A,retired,New.\n`, announced, undefined, ['kept']],
    ['that it no longer makes stays', none, imported, undefined, ['missing']],
    ['that only a role made is none of its', none, announced, undefined, []],
    [
      'cannot be taken back by a table without a column for it',
      'id,label\na,A\n',
      imported,
      undefined,
      [],
    ],
  ])('%s', async (_, content, known, expected, findings) => {
    const planned = await plan(content, known);
    const change = changedIn(planned)?.announced;
    if (expected === undefined) expect(change).toBeUndefined();
    else expect(change).toMatchObject(expected);
    expect(findingsOf(planned)).toEqual(
      findings.map((code) => `warning import-announcement-${code} 2`),
    );
  });

  it('that it no longer makes goes with what is missing, unless a role made it', async () => {
    expect(changedIn(await plan(none, imported, true))?.announced).toBeNull();
    expect(changedIn(await plan(none, announced, true))?.announced).toBeUndefined();
  });
});

describe('a content warning of a file', () => {
  it('is added where there is none in its language, and changes or takes away none', async () => {
    const warned = [{ ...plain('a'), contentWarning: { en: 'ours' } }];
    const columns = 'id,label,language,content_warning\n';
    const other = await planOf('a.csv', `${columns}a,A,en,theirs\na,Ä,de,Gewalt\n`, warned);
    expect(changedIn(other)?.contentWarning).toEqual({ en: 'ours', de: 'Gewalt' });
    const empty = await planOf('a.csv', `${columns}a,A,en,\n`, warned, { retiresMissing: true });
    expect(changedIn(empty)?.contentWarning).toBeUndefined();
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
