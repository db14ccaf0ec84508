import { describe, expect, it } from 'vitest';
import { buildSearchIndex, type SearchEntry, searchLabels } from './search';

const entry = (
  id: string,
  label: string,
  altLabels: string[] = [],
  hiddenLabels: string[] = [],
): SearchEntry => ({
  id,
  label,
  altLabels,
  hiddenLabels,
});

const index = buildSearchIndex([
  entry('followed', 'Followed and recognised everywhere', ['face recognition in public']),
  entry('faces', 'Our faces are not recognised', ['camera bias']),
  entry('face', 'Face'),
  entry('hate', 'Hatred against a group', ['hate speech'], ['badword', 'hatered']),
  entry('pay', 'Vigilància del salario'),
  entry('work', 'إيقاف العمال عن العمل'),
  entry('han', '到处被跟踪和识别', ['人脸识别']),
  entry('zulu', 'Ìkọ̀lù sí àwọn òṣìṣẹ́'),
]);
const ids = (query: string) => searchLabels(index, query).map((match) => match.id);

describe('searchLabels', () => {
  it.each<[string, string[]]>([
    ['face', ['face', 'faces', 'followed']],
    ['FACE', ['face', 'faces', 'followed']],
    ['recognised our', ['faces']],
    ['recog', ['followed', 'faces']],
    ['ognised', []],
    ['vigilancia', ['pay']],
    ['عمال', ['work']],
    ['ايقاف', ['work']],
    ['识别', ['han']],
    ['人脸', ['han']],
    ['ikolu', ['zulu']],
    ['group hatred', ['hate']],
    ['group salary', []],
    ['', []],
    [' ?', []],
  ])('T3 %j finds %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('finds by a code, or a part of it, as by a label', () => {
    const coded = buildSearchIndex([
      entry('plain', 'Model theft, T0051 among others', ['T0051']),
      { ...entry('coded', 'Theft of models'), codes: ['H1', 'AML.T0051.000'] },
    ]);
    const found = (query: string) => searchLabels(coded, query).map(({ id, by }) => [id, by]);
    expect(found('h1')).toEqual([['coded', 'code']]);
    expect(found('aml t0051')).toEqual([['coded', 'code']]);
    expect(found('T0051.000')).toEqual([['coded', 'code']]);
  });

  it('T3 says which other label it found', () => {
    expect(searchLabels(index, 'hate sp')).toEqual([
      { id: 'hate', by: 'other-label', otherLabel: 'hate speech' },
    ]);
  });

  it('T3 a slur or misspelling finds its category and is never given back', () => {
    expect(searchLabels(index, 'badword')).toEqual([{ id: 'hate', by: 'hidden-label' }]);
    expect(searchLabels(index, 'hatered')).toEqual([{ id: 'hate', by: 'hidden-label' }]);
  });

  it('T3 finds a category once, by its nearest words, whatever the language', () => {
    const bilingual = buildSearchIndex([
      entry('a', 'Vigilancia', ['control masivo']),
      entry('a', 'Surveillance', ['mass control']),
    ]);
    expect(searchLabels(bilingual, 'control')).toEqual([
      { id: 'a', by: 'other-label', otherLabel: 'control masivo' },
    ]);
  });

  it('T3 looks into definitions where they are given, after all names', () => {
    const defined = buildSearchIndex([
      { ...entry('far', 'Pay'), definition: 'Somebody is followed everywhere.' },
      entry('near', 'Followed'),
    ]);
    expect(searchLabels(defined, 'followed')).toEqual([
      { id: 'near', by: 'label' },
      { id: 'far', by: 'definition' },
    ]);
  });

  it('T3 gives at most so many', () => {
    expect(searchLabels(index, 'face', 1)).toHaveLength(1);
  });

  it('T3 finds its own among 6,000 categories', () => {
    const many = Array.from({ length: 6000 }, (_, at) =>
      entry(String(at), `Harm number ${at}`, [`damage ${at}`, `daño ${at}`]),
    );
    const large = buildSearchIndex(many);
    expect(searchLabels(large, 'number 599')).toHaveLength(11);
  });
});
