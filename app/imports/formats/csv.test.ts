import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const labelOf = async (content: string, language = 'en') =>
  (await taken('a.csv', content)).categories.map(({ texts }) => texts.get(language)?.text.label);

describe('a plain table', () => {
  it('gives categories in the order of its rows, with parents and definitions', async () => {
    const read = await taken(
      'harms.csv',
      'id,label,definition,parent\nA,Hate,Contempt.,\nB,Slurs,"Words, bad.",A\n',
    );
    expect(treeOf(read)).toEqual(['A', 'B<A']);
    expect(read.categories[1]?.texts.get('en')?.text).toMatchObject({
      label: 'Slurs',
      definition: 'Words, bad.',
    });
    expect(read.categories[1]?.legacyIds).toEqual(['B']);
    expect(read.title).toEqual({ en: 'harms' });
    expect(findingsOf(read)).toEqual([]);
  });

  it.each([
    ['commas', 'id,name\n1,"a, b"\n'],
    ['semicolons', 'id;name\n1;"a, b"\n'],
    ['tabs', 'id\tname\n1\ta, b\n'],
    ['a byte order mark', '\uFEFFid,name\n1,"a, b"\n'],
    ['lines as Windows ends them', 'id,name\r\n1,"a, b"\r\n'],
    ['a separator stated by Excel', 'sep=;\nid;name\n1;a, b\n'],
  ])('may have %s', async (_, content) => {
    expect(await labelOf(content)).toEqual(['a, b']);
  });

  it('may name columns per language, in several spellings', async () => {
    const content =
      'id,label_es,label@zh-Hant,definition (ar),label_ar\nx,Odio,仇恨,تعريف,كراهية\n';
    const [category] = (await taken('a.csv', content)).categories;
    expect([...(category?.texts.keys() ?? [])]).toEqual(['es', 'zh-Hant', 'ar']);
    expect(category?.texts.get('ar')?.text).toMatchObject({ label: 'كراهية', definition: 'تعريف' });
  });

  it('may have one row per category and language', async () => {
    const content = 'id,language,label,parents\na,es,Odio,\na,ar,كراهية,\nb,es,Insultos,a\n';
    const read = await taken('a.csv', content);
    expect(treeOf(read)).toEqual(['a', 'b<a']);
    expect(read.languages).toEqual(['ar', 'es']);
    expect(read.originalLanguage).toBe('es');
  });

  it('names parents by label too, and keeps ids with commas, slashes and strokes', async () => {
    const content = 'id,label,parent\n"a,b/(c)|d",Top,\nx,Mid,"a,b/(c)|d"\ny,Low,Mid\n';
    expect(treeOf(await taken('a.csv', content))).toEqual(['a,b/(c)|d', 'x<a,b/(c)|d', 'y<x']);
  });

  it('takes a group column as the level above', async () => {
    const content =
      'id,category_id,category,harm_type\n1,C,Harassment,Doxxing\n2,C,Harassment,Threats\n';
    expect(treeOf(await taken('a.csv', content))).toEqual(['C', '1<C', '2<C']);
  });

  it('takes labels for ids where there are none, and says so', async () => {
    const read = await taken('a.csv', 'label,parent\nHate,\nSlurs,Hate\n');
    expect(treeOf(read)).toEqual(['Hate', 'Slurs<Hate']);
    expect(findingsOf(read)).toEqual(['warning import-labels-as-ids 1']);
  });

  it('parts lists by strokes and takes the guard against formulas away', async () => {
    const content =
      "id,label,inclusions,modality,affected_groups\na,'=Hate,one|two \\| three,text|image,Roma|'-x\n";
    const [category] = (await taken('a.csv', content)).categories;
    expect(category?.texts.get('en')?.text).toMatchObject({
      label: '=Hate',
      inclusions: ['one', 'two | three'],
    });
    expect(category?.facets).toMatchObject({ modality: ['text', 'image'] });
  });
});

describe('what is wrong with a table is named with its line', () => {
  it.each([
    ['id,label\na,x\na,y\n', ['error import-duplicate-id 3']],
    ['id,label,parent\na,x,b\nb,y,a\n', ['error import-cycle 2']],
    ['id,label,parent\na,x,a\n', ['error import-own-parent 2']],
    ['id,label\na,x\nb\n', ['error import-row-length 3']],
    ['id,label\na,"x\ny"\n,z\n', ['error import-no-id 4']],
    ['id,label\na,\n', ['error import-no-label 2']],
    ['id,language,label\na,klingonese,x\n', ['error import-language-invalid 2']],
    ['id,label,label_jp\na,x,y\n', ['error import-language-invalid 1']],
    ['id,language,label\na,es,x\na,es,y\n', ['error import-repeated-language 2']],
    ['id,label,label\na,x,y\n', ['error import-repeated-column 1']],
    [`id,label\na,${'x'.repeat(301)}\n`, ['error import-text-too-long 2']],
    ['id,label\na,x\u0000y\n', ['error import-bad-character 2']],
    ['id,label,mood\na,x,sad\n', ['info import-fields-not-taken 1']],
    ['id,label,modality\na,x,smell\n', ['warning import-unknown-value 2']],
    ['id,label_es,definition_ar\na,x,y\n', ['warning import-language-no-label 2']],
  ])('in %j', async (content, expected) => {
    expect(findingsOf(await taken('a.csv', content))).toEqual(expected);
  });

  it.each([
    ['id,label\na,"x\n\nb,y\n', { code: 'import-csv-broken', params: { line: 2 } }],
    ['id,label\na,x\n"b"c,d\n', { code: 'import-csv-broken', params: { line: 3 } }],
    ['id,size\na,1\n', { code: 'import-csv-no-label', params: { columns: 'size' } }],
    ['id,label\n', { code: 'import-nothing-found' }],
    [`id,label${',x'.repeat(1_000)}\n`, { code: 'import-too-wide', params: { maximum: 1_000 } }],
    [`label\n${'x\n'.repeat(80_001)}`, { code: 'import-too-many', params: { maximum: 80_000 } }],
  ])('or it is refused whole: %#', async (content, refusal) => {
    expect(await refused('a.csv', content)).toMatchObject(refusal);
  });
});
