import { describe, expect, it } from 'vitest';
import { conceptsQuery } from '~/contracts/api/parameters';
import { nextLinks, readQuery } from './operation.server';

const read = (query: string) => {
  const reading = readQuery(conceptsQuery, new URLSearchParams(query));
  return reading.ok ? reading.value : reading.refusals.map(({ field, code }) => [field, code]);
};

describe('the query of an operation', () => {
  it('has its usual values where nothing is given', () => {
    expect(read('')).toEqual({ limit: 50 });
  });

  it('may repeat where several values are meant, and one value is a list, too', () => {
    expect(read('status=held&status=contested&actor=model')).toMatchObject({
      status: ['held', 'contested'],
      actor: ['model'],
    });
  });

  it('takes a language in any spelling', () => {
    expect(read('language=ZH-hant')).toMatchObject({ language: 'zh-Hant' });
  });

  it.each<[string, unknown]>([
    ['limit=5&limit=6', [['limit', 'repeated-parameter']]],
    ['q=', [['q', 'required']]],
    ['limit=-1', [['limit', 'invalid']]],
    [
      'Limit=1&lng=es',
      [
        ['Limit', 'unknown-parameter'],
        ['lng', 'unknown-parameter'],
      ],
    ],
    ['__proto__=1', [['__proto__', 'unknown-parameter']]],
    ['constructor=1', [['constructor', 'unknown-parameter']]],
    ['cursor=%00', [['cursor', 'invalid']]],
    ['version=latest', [['version', 'invalid']]],
  ])('%s is refused, naming the parameter', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it('leads to the next page with everything else that was asked', () => {
    const url = new URL('https://lists.example/api/v1/x?q=a+b&status=held&status=contested');
    expect(nextLinks(url, 'abc')).toEqual([
      '</api/v1/x?q=a+b&status=held&status=contested&cursor=abc>; rel="next"',
    ]);
    expect(nextLinks(url, null)).toEqual([]);
  });
});
