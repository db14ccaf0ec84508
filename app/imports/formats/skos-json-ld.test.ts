import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findingsOf, refused, taken, treeOf } from '../read.fixture';

const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
};
const concept = (name: string, more: object = {}) => ({
  '@id': `urn:list:${name}`,
  '@type': 'skos:Concept',
  prefLabel: { en: name.toUpperCase(), es: `${name} en español` },
  ...more,
});
const file = (graph: readonly unknown[], more: object = {}) =>
  JSON.stringify({ '@context': { ...context, ...more }, '@graph': graph });

describe('SKOS in JSON-LD', () => {
  it('is read with the context in the file: aliases, language maps, reversed and inner entries', async () => {
    const content = file([
      {
        '@id': 'urn:list',
        '@type': 'skos:ConceptScheme',
        'dct:title': 'List',
        'dct:license': { '@id': 'https://spdx.org/licenses/MIT.html' },
      },
      concept('a', { '@reverse': { 'skos:broader': concept('b') } }),
      concept('c', { broader: ['urn:list:a', 'urn:list:b'], 'skos:notation': 7 }),
    ]);
    const list = await taken('a.jsonld', content);
    expect(list).toMatchObject({ format: 'skos-json-ld', title: { en: 'List' }, license: 'MIT' });
    expect(treeOf(list)).toEqual([
      'urn:list:b<urn:list:a',
      'urn:list:a',
      'urn:list:c<urn:list:a+urn:list:b',
    ]);
    expect(list.categories[2]).toMatchObject({ notation: '7', at: { path: '@graph[2]' } });
    expect(list.languages).toEqual(['en', 'es']);
    expect(findingsOf(list)).toEqual([]);
  });

  it('is read in expanded form', async () => {
    const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`;
    const content = JSON.stringify([
      {
        '@id': 'urn:a',
        '@type': [skos('Concept')],
        [skos('prefLabel')]: [{ '@value': 'A', '@language': 'ar' }],
        'http://www.w3.org/2002/07/owl#deprecated': [{ '@value': true }],
      },
    ]);
    const [category] = (await taken('a.json', content)).categories;
    expect(category).toMatchObject({
      sourceId: 'urn:a',
      originalLanguage: 'ar',
      status: 'deprecated',
    });
  });

  it('says which words mean nothing by the file’s own context', async () => {
    const list = await taken('a.jsonld', file([concept('a', { colour: 'red' })]));
    expect(list.findings).toContainEqual({
      severity: 'warning',
      path: '',
      code: 'import-terms-unknown',
      params: { fields: 'colour' },
    });
  });

  it('names the entry where something is wrong', async () => {
    const list = await taken(
      'a.jsonld',
      file([concept('a'), concept('b', { broader: 'urn:list:b' })]),
    );
    expect(list.findings[0]).toMatchObject({ code: 'import-own-parent', path: '@graph[1]' });
  });
});

describe('JSON-LD that is broken or hostile', () => {
  it('never fetches a context from elsewhere: the file is refused and nobody was asked', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://127.0.0.1:${port}/context.jsonld`;
    const inner = { p: { '@id': 'urn:p', '@context': url } };
    for (const content of [
      JSON.stringify({ '@context': url, '@graph': [concept('a')] }),
      JSON.stringify({ '@context': [context, url], '@graph': [concept('a')] }),
      JSON.stringify({ '@context': { ...context, '@import': url }, '@graph': [concept('a')] }),
      file([concept('a', { p: { '@id': 'urn:x' } })], inner),
      file([concept('a', { '@context': url })]),
    ]) {
      expect(await refused('a.jsonld', content)).toEqual({
        code: 'import-remote-context',
        params: { address: url },
      });
    }
    expect(asked).toBe(0);
  });

  it.each([
    ['broken before all', '{"@context": {', 'import-json-broken'],
    [
      'nested without end',
      `{"@graph":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'import-too-nested',
    ],
    ['a context that is none', '{"@context": 5, "@id": "urn:a"}', 'import-json-ld-broken'],
    [
      'terms that mean each other',
      file([concept('a')], { p: 'q:x', q: 'p:x' }),
      'import-json-ld-broken',
    ],
    [
      'a prefix of a megabyte',
      file([concept('a')], { p: `http://${'x'.repeat(1_000_000)}` }),
      'import-address-too-long',
    ],
    [
      'a context of 3,000 terms',
      file([concept('a')], Object.fromEntries(terms(3000))),
      'import-context-too-large',
    ],
    [
      'contexts within contexts, read again for each of many entries',
      file(
        Array.from({ length: 10_000 }, (_, n) => concept(`c${n}`, { '@type': `T${n % 2}` })),
        Object.fromEntries(
          terms(2).map(([name, at]) => [
            name,
            { '@id': at, '@context': Object.fromEntries(terms(900)) },
          ]),
        ),
      ),
      'import-context-too-large',
    ],
    [
      'without categories',
      '{"@context": {}, "@id": "urn:a", "urn:p": "x"}',
      'import-nothing-found',
    ],
  ])('is refused: %s', async (_, content, code) => {
    expect(await refused('a.jsonld', content)).toMatchObject({ code });
  });
});

function terms(count: number): [string, string][] {
  return Array.from({ length: count }, (_, n) => [`T${n}`, `urn:t:${n}`]);
}
