import { describe, expect, it } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const tags = (more: object) =>
  JSON.stringify({
    namespace: 'harms',
    description: 'Harms.',
    version: 3,
    predicates: [],
    ...more,
  });

describe('MISP machine tags', () => {
  it('predicates are the tops, values stand below them, and the tag is the code', async () => {
    const list = await taken(
      'machinetag.json',
      tags({
        predicates: [{ value: 'hate', expanded: 'Hate', uuid: 'u-1' }],
        values: [{ predicate: 'hate', entry: [{ value: 'slurs,(a)/b', description: 'Words.' }] }],
      }),
    );
    expect(treeOf(list)).toEqual(['harms:hate', 'harms:hate="slurs,(a)/b"<harms:hate']);
    expect(list.categories[0]?.legacyIds).toEqual(['harms:hate', 'u-1']);
    expect(list.categories[1]?.texts.get('en')?.text).toMatchObject({
      label: 'Slurs,(a)/b',
      definition: 'Words.',
    });
    expect(list).toMatchObject({
      source: { name: 'harms', version: '3' },
      description: { en: 'Harms.' },
    });
    expect(findingsOf(list)).toEqual([]);
  });

  it('a long name that is a sentence is what the tag means; its name comes from the code', async () => {
    const list = await taken(
      'a.json',
      tags({
        predicates: [{ value: 'sex-related_crimes', expanded: 'Responses that enable them.' }],
      }),
    );
    expect(list.categories[0]?.texts.get('en')?.text).toMatchObject({
      label: 'Sex related crimes',
      definition: 'Responses that enable them.',
    });
  });

  it('says what has no place', async () => {
    const list = await taken(
      'a.json',
      tags({ exclusive: true, predicates: [{ value: 'a', colour: '#fff', numerical_value: 1 }] }),
    );
    expect(list.findings[0]?.params).toEqual({ fields: 'exclusive, colour, numerical_value' });
  });

  it.each([
    [
      'a value twice',
      { predicates: [{ value: 'a' }, { value: 'a' }] },
      ['error import-duplicate-id'],
    ],
    [
      'values of a predicate that is not there',
      { predicates: [{ value: 'a' }], values: [{ predicate: 'b', entry: [{ value: 'c' }] }] },
      [],
    ],
  ])('%s', async (_, more, findings) => {
    expect(findingsOf(await taken('a.json', tags(more)))).toEqual(findings);
  });

  it('is refused with the place where it is not as its format asks', async () => {
    expect(await refused('a.json', tags({ predicates: [{ expanded: 'A' }] }))).toEqual({
      code: 'import-shape-invalid',
      params: { path: 'predicates.0.value', faults: 1 },
    });
    expect(await refused('a.json', tags({}))).toMatchObject({ code: 'import-nothing-found' });
  });
});
