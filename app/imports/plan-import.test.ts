import { describe, expect, it } from 'vitest';
import { type CategoryText, noFacets } from '~/domain/taxonomy/category';
import type { ExistingCategory } from './existing-category';
import { type ImportPlan, planImport } from './plan-import';
import { taken } from './read.fixture';

const words = (label: string, definition = ''): CategoryText => ({
  label,
  altLabels: [],
  hiddenLabels: [],
  definition,
  inclusions: [],
  exclusions: [],
  scopeNote: '',
  levels: [],
});

const standing = (id: string, parts: Partial<ExistingCategory> = {}): ExistingCategory => {
  const text = new Map([['en', words(id.toUpperCase(), `About ${id}.`)]]);
  return {
    id: `id-${id}`,
    parents: [],
    primaryParent: null,
    status: 'accepted',
    notation: null,
    legacyIds: [id],
    facets: noFacets,
    mappings: [],
    equivalence: {},
    related: [],
    importedRelated: [],
    announced: null,
    contentWarning: {},
    originalLanguage: 'en',
    isDecided: false,
    texts: text,
    imported: text,
    ...parts,
  };
};

const row = (id: string, parent = '', definition = `About ${id}.`) =>
  `${id},${id.toUpperCase()},${definition},${parent}`;
const table = (...rows: string[]) => `id,label,definition,parent\n${rows.join('\n')}\n`;

async function plan(
  content: string,
  existing: readonly ExistingCategory[] = [],
  retiresMissing = false,
): Promise<ImportPlan> {
  let made = 0;
  const newId = () => {
    made += 1;
    return `new-${made}`;
  };
  return planImport(await taken(content.startsWith('@') ? 'a.ttl' : 'a.csv', content), existing, {
    retiresMissing,
    newId,
  });
}

const countsOf = ({ added, changed, unchanged, missing, retired }: ImportPlan) => [
  added.length,
  changed.length,
  unchanged,
  missing.length,
  retired.length,
];
const codesOf = ({ findings }: ImportPlan) => findings.map(({ code }) => code);
const under = (parent: string) => ({ parents: [parent], primaryParent: parent });

describe('an import', () => {
  it('into nothing adds everything and counts each level', async () => {
    const all = await plan(table(row('a'), row('b', 'a'), row('c', 'b'), row('d', 'b')));
    expect(countsOf(all)).toEqual([4, 0, 0, 0, 0]);
    expect(all.levels).toEqual([1, 1, 2]);
    expect(all.added[2]?.place).toEqual({ id: 'new-3', ...under('new-2') });
  });

  it('counts nothing that stands in a circle or under one', async () => {
    const all = await plan(
      table(row('a', 'b'), row('b', 'a'), row('c', 'a'), row('d'), row('e', 'd')),
    );
    expect(all.levels).toEqual([1, 1]);
  });

  it('of the same file changes nothing', async () => {
    const existing = [standing('a'), standing('b', under('id-a'))];
    expect(countsOf(await plan(table(row('a'), row('b', 'a')), existing))).toEqual([0, 0, 2, 0, 0]);
  });

  it('finds a category again by any of its codes, and by our own id', async () => {
    const content = 'id,label,definition,legacy_ids\nnew,A,About a.,a|x\nid-b,B,About b.,\n';
    const both = await plan(content, [standing('a'), standing('b')]);
    expect(countsOf(both)).toEqual([0, 1, 1, 0, 0]);
    expect(both.changed[0]?.legacyIds).toEqual(['a', 'new', 'x']);
  });

  it('changes words, places, and says which languages', async () => {
    const content = 'id,label,definition,parent,label_es\na,A,Other.,,\nb,B,About b.,a,Be\n';
    const { changed } = await plan(content, [standing('a'), standing('b')]);
    expect(changed.map(({ languages }) => languages)).toEqual([['en'], ['es']]);
    expect(changed[1]?.place).toEqual({ id: 'id-b', ...under('id-a') });
  });

  it('may stand new categories under what is there already', async () => {
    const all = await plan(table(row('c', 'a')), [standing('a')]);
    expect(all.added[0]?.place).toMatchObject(under('id-a'));
    expect(codesOf(await plan(table(row('c', 'nowhere')), [standing('a')]))).toEqual([
      'import-unknown-parent',
    ]);
  });

  it('is refused where the tree that results would have a circle', async () => {
    const existing = [standing('a'), standing('b', under('id-a'))];
    expect(codesOf(await plan(table(row('a', 'b')), existing))).toEqual(['tree-cycle']);
  });

  it('is refused where two entries mean one category, or one means two', async () => {
    const twice = 'id,label,definition,legacy_ids\nx,A,About a.,a\ny,A,About a.,a\n';
    expect(codesOf(await plan(twice, [standing('a')]))).toContain('import-two-for-one');
    const both = 'id,label,definition,legacy_ids\nx,A,About a.,a|b\n';
    expect(codesOf(await plan(both, [standing('a'), standing('b')]))).toContain(
      'import-ambiguous-match',
    );
  });
});

describe('a file in SKOS', () => {
  const skos = (body: string) =>
    `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .\n${body}`;
  const concept = (name: string, rest = '') =>
    `<urn:ours:${name}> a skos:Concept ; skos:prefLabel "${name.toUpperCase()}"@en${rest} .\n`;

  it('stands under another vocabulary where the taxonomy has it', async () => {
    const file = skos(concept('a', ' ; skos:broader <urn:theirs:x>'));
    const [alone] = (await plan(file)).added;
    expect(alone?.place.parents).toEqual([]);
    const [under] = (await plan(file, [standing('urn:theirs:x')])).added;
    expect(under?.place).toMatchObject({
      parents: ['id-urn:theirs:x'],
      primaryParent: 'id-urn:theirs:x',
    });
  });

  it('takes out of use what it says is, with successors by our ids', async () => {
    const file = skos(concept('a', ' ; dct:isReplacedBy <urn:ours:b>') + concept('b'));
    const fresh = (await plan(file)).added;
    expect(fresh[0]).toMatchObject({
      status: 'deprecated',
      deprecation: { kind: 'merged', successors: ['new-2'] },
    });
    const known = await plan(file, [standing('urn:ours:a'), standing('urn:ours:b')]);
    expect(known.changed[0]?.deprecation?.successors).toEqual(['id-urn:ours:b']);
    const gone = standing('urn:ours:a', { status: 'deprecated' });
    expect(codesOf(await plan(file, [gone, standing('urn:ours:b')]))).not.toContain(
      'import-was-retired',
    );
  });

  it.each([
    [
      'others stand under',
      concept('b', ' ; skos:broader <urn:ours:a>'),
      {},
      'import-not-deprecated',
    ],
    ['a session has decided on', '', { isDecided: true }, 'import-status-kept'],
  ])('but not what %s', async (_, more, parts, code) => {
    const file = skos(concept('a', ' ; <http://www.w3.org/2002/07/owl#deprecated> true') + more);
    const all = await plan(file, [standing('urn:ours:a', parts)]);
    expect(all.changed.flatMap(({ deprecation }) => deprecation ?? [])).toEqual([]);
    expect(codesOf(all)).toContain(code);
  });

  it('names a successor that is nowhere', async () => {
    const file = skos(concept('a', ' ; dct:isReplacedBy <urn:ours:z>'));
    expect(codesOf(await plan(file))).toContain('import-unknown-successor');
  });
});

describe('what people have decided since', () => {
  const reworded = new Map([['en', words('A', 'Ours now.')]]);

  it('stays where the file did not change', async () => {
    const existing = [standing('a', { texts: reworded, isDecided: true })];
    expect(countsOf(await plan(table(row('a')), existing))).toEqual([0, 0, 1, 0, 0]);
  });

  it('stays where both changed, with a finding', async () => {
    const existing = [standing('a', { texts: reworded, isDecided: true })];
    const all = await plan(table(row('a', '', 'Theirs now.')), existing);
    expect(countsOf(all)).toEqual([0, 0, 1, 0, 0]);
    expect(codesOf(all)).toEqual(['import-text-kept']);
  });

  it('keeps its place', async () => {
    const existing = [standing('a'), standing('b', { isDecided: true })];
    const all = await plan(table(row('a'), row('b', 'a')), existing);
    expect(countsOf(all)).toEqual([0, 0, 2, 0, 0]);
    expect(codesOf(all)).toEqual(['import-place-kept']);
  });

  it('stays retired', async () => {
    const all = await plan(table(row('a')), [standing('a', { status: 'deprecated' })]);
    expect(codesOf(all)).toEqual(['import-was-retired']);
  });
});

describe('what the file no longer has', () => {
  const existing = [
    standing('a'),
    standing('b', under('id-a')),
    standing('c', under('id-b')),
    standing('ours', { legacyIds: [] }),
  ];

  it('is listed and kept, unless it never came from a file', async () => {
    const all = await plan(table(row('a')), existing);
    expect(all.missing.map(({ id }) => id)).toEqual(['id-b', 'id-c']);
    expect(all.retired).toEqual([]);
  });

  it('goes when that was asked for', async () => {
    const all = await plan(table(row('a')), existing, true);
    expect(all.retired.map(({ id }) => id)).toEqual(['id-b', 'id-c']);
  });

  it('stays where something is left under it', async () => {
    const all = await plan(table(row('a'), row('c', 'b')), existing, true);
    expect(all.retired).toEqual([]);
    expect(codesOf(all)).toEqual(['import-not-retired']);
  });
});
