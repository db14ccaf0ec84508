import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type OperationId, operations } from '~/contracts/api/operations';
import { canonicalText } from '~/domain/snapshots/canonical';
import { hostIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { loadApiReference } from '~/usecases/snapshots/load-api-reference.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { withdrawPublishedTexts } from '~/usecases/snapshots/withdraw-published-texts.server';
import { updateCategory } from '~db/repositories/categories.server';
import {
  type StoredTaxonomy,
  storeAnnotation,
  storeCategory,
  storeTaxonomy,
} from '../factories/stored-taxonomy';
import { testDatabase } from '../support/database';
import { testDeps } from '../support/deps';
import { TestServerProcess } from '../support/server';

const database = testDatabase();

let server: TestServerProcess;
let deps: Deps;
let list: StoredTaxonomy;
const ids = { stalking: '', photos: '', merged: '', withdrawn: '', below: '', later: '' };
let example = '';
let standing = '';

const publish = async (request = {}, { slug } = list) => {
  const scope = await hostIn(deps, slug);
  if (!scope.ok) throw new Error('no taxonomy');
  const input = { requestId: deps.ids.uuid(), ...request };
  const published = await publishSnapshot(deps, scope.value, input);
  if (!published.ok) throw new Error(published.refusal.code);
};

const leave = (id: string, status: 'deprecated' | 'withdrawn', successors: string[] = []) =>
  updateCategory(database.db, {
    id,
    set: {
      status,
      deprecation: {
        kind: status === 'withdrawn' ? 'withdrawn' : 'merged',
        reason: '',
        successors,
      },
      modifiedAt: new Date(),
    },
  });

/** Another list, from which nobody took anything back. */
async function fillAnother() {
  const kept = await storeTaxonomy(deps, { slug: 'kept' });
  const categoryId = await storeCategory(deps, kept, { words: { es: { label: 'Despido' } } });
  await storeAnnotation(deps, kept, { categoryId, body: 'Sin aviso' });
  await publish({}, kept);
}

/** Two final versions and a candidate: something is merged, withdrawn and added in between, and an example taken back. */
async function fill() {
  await storeTaxonomy(deps, { slug: 'private' });
  list = await storeTaxonomy(deps, { slug: 'harms' });
  ids.stalking = await storeCategory(deps, list, {
    notation: 'H1',
    legacyIds: ['old/1'],
    facets: { modality: ['text'], actor: ['person'], detection: [], affectedGroups: [] },
    words: {
      es: {
        label: 'Acoso',
        altLabels: ['Persecución'],
        hiddenLabels: ['stalkeo'],
        definition: 'Perseguir a alguien sin descanso.',
      },
      ar: { label: 'التحرش', definition: 'ملاحقة شخص بلا توقف.' },
    },
  });
  ids.photos = await storeCategory(deps, list, {
    words: { es: { label: 'Fotos íntimas', definition: 'Difundirlas sin permiso.' } },
  });
  ids.merged = await storeCategory(deps, list, { words: { es: { label: 'Hostigamiento' } } });
  ids.withdrawn = await storeCategory(deps, list, { words: { es: { label: 'Otra cosa' } } });
  ids.below = await storeCategory(deps, list, {
    parentId: ids.stalking,
    words: { es: { label: 'Acoso en grupo' } },
  });
  const own = { categoryId: ids.stalking, body: 'Me llamaron de noche' };
  example = await storeAnnotation(deps, list, own);
  standing = await storeAnnotation(deps, list, { categoryId: ids.photos, body: 'Las mandaron' });
  await publish();
  await leave(ids.merged, 'deprecated', [ids.stalking]);
  await leave(ids.withdrawn, 'withdrawn');
  await publish();
  ids.later = await storeCategory(deps, list, { words: { es: { label: 'Vigilancia' } } });
  await publish({ candidate: true, reviewUntil: new Date('2100-01-01T00:00:00Z') });
  await deps.db.transaction((tx) =>
    withdrawPublishedTexts(deps, tx, {
      taxonomyId: list.taxonomyId,
      ids: [example],
      now: deps.clock.now(),
    }),
  );
}

let validatorOf: (operation: OperationId, status: number) => ValidateFunction;

beforeAll(async () => {
  server = await TestServerProcess.start({ databaseUrl: database.url });
  deps = testDeps(database.db, { baseUrl: server.url });
  await fill();
  await fillAnother();
  const document: unknown = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'https://api.test/document', ...z.looseObject({}).parse(document) });
  validatorOf = (operation, status) => {
    const path = operations[operation].path.replaceAll('~', '~0').replaceAll('/', '~1');
    const type =
      status >= 400
        ? 'application/problem+json'
        : (operations[operation].mediaType ?? 'application/json');
    const place = `paths/${path}/get/responses/${status}/content/${type.replaceAll('/', '~1')}`;
    const $ref = `https://api.test/document#/${encodeURI(place).replaceAll('+', '%2B')}/schema`;
    return ajv.compile({ $ref });
  };
}, 90_000);

afterAll(() => server?.stop());

interface Question {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

const addressOf = (operation: OperationId, { path = {}, query = {} }: Question): string => {
  const filled = operations[operation].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? (name === 'slug' ? 'harms' : '')),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, given]) =>
      [given].flat().map((value): [string, string] => [name, value]),
    ),
  );
  return `${server.url}${filled}${search.size === 0 ? '' : `?${search}`}`;
};

/** Asks the real server, and holds what it answers to the document. */
async function ask(operation: OperationId, question: Question = {}) {
  const { headers = {}, method = 'GET' } = question;
  const response = await fetch(addressOf(operation, question), { method, headers });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
  if (body !== undefined) {
    const validate = validatorOf(operation, response.status);
    const isRight = validate(body);
    expect(validate.errors ?? [], `${operation} ${response.status}`).toEqual([]);
    expect(isRight).toBe(true);
  }
  return { response, body };
}

const pageShape = z.object({
  version: z.string(),
  total: z.number(),
  concepts: z.array(z.object({ id: z.string(), status: z.string() })),
  matches: z.array(z.object({ id: z.string(), by: z.string() })).optional(),
  nextCursor: z.string().nullable(),
});

const concepts = async (query: Question['query'] = {}) => {
  const { response, body } = await ask('listConcepts', { query });
  expect(response.status).toBe(200);
  return pageShape.parse(body);
};

const idsOf = async (query: Question['query'] = {}) =>
  (await concepts(query)).concepts.map(({ id }) => id).sort();

const errorsOf = async (question: Question, operation: OperationId = 'listConcepts') => {
  const { response, body } = await ask(operation, question);
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  const shape = z.object({
    code: z.literal('invalid-parameters'),
    type: z.string().endsWith('/api/v1#problem-invalid-parameters'),
    errors: z.array(z.object({ parameter: z.string(), code: z.string(), detail: z.string() })),
  });
  return shape.parse(body).errors.map(({ parameter, code }) => `${parameter}: ${code}`);
};

/** One right question for every operation. */
const questions: Readonly<Record<OperationId, () => Question>> = {
  listTaxonomies: () => ({}),
  getTaxonomy: () => ({}),
  listVersions: () => ({}),
  getVersion: () => ({ path: { version: '0.1.0' } }),
  listConcepts: () => ({}),
  getConcept: () => ({ path: { id: ids.stalking } }),
  listUses: () => ({}),
  getSnapshot: () => ({ path: { version: '0.2.0' } }),
  getManifest: () => ({ path: { version: '0.2.0' } }),
  getReleaseChanges: () => ({ path: { version: '0.2.0' } }),
  getQuality: () => ({ path: { version: '0.2.0' } }),
  getExamples: () => ({ path: { slug: 'kept', version: '0.1.0' } }),
  getVoices: () => ({ path: { version: '0.2.0' } }),
  getExport: () => ({ path: { version: '0.2.0', file: 'index.json' } }),
  getExportWithExamples: () => ({
    path: { slug: 'kept', version: '0.1.0', file: 'golden.es.csv' },
  }),
  getRevisedFile: () => ({ path: { version: '0.1.0', revision: '1', file: 'examples.json' } }),
  getRevisedExport: () => ({ path: { version: '0.1.0', revision: '1', file: 'golden.es.csv' } }),
  getLatestFile: () => ({ path: { file: 'snapshot.json' } }),
  getVersionList: () => ({}),
  getLock: () => ({ path: { version: '0.2.0' } }),
  getClasses: () => ({ path: { version: '0.2.0' }, query: { most: '2', language: 'ES' } }),
  getCoverage: () => ({ path: { version: '0.2.0' } }),
  getChanges: () => ({ path: { from: '0.1.0', to: '0.2.0' } }),
  getMigrations: () => ({ path: { from: '0.1.0', to: '0.2.0' } }),
  getUses: () => ({}),
  getKeys: () => ({}),
  getSchema: () => ({ path: { name: 'coverage' } }),
  getContext: () => ({}),
  getDescription: () => ({}),
  getReleaseFeed: () => ({ query: { lng: 'ar' } }),
  getWithdrawalFeed: () => ({}),
  getAllReleasesFeed: () => ({}),
  getAllWithdrawalsFeed: () => ({ query: { lng: 'es' } }),
};

const isId = (id: string): id is OperationId => Object.hasOwn(operations, id);
const all = Object.keys(operations).filter(isId);
const answering = all.filter((id) => !('isRedirect' in operations[id]));

describe('every documented operation', () => {
  it.each(answering)(
    '%s answers as the document says, may be kept, and is 304 when unchanged',
    async (id) => {
      const question = questions[id]();
      const { response } = await ask(id, question);
      const { headers } = response;
      expect(response.status).toBe(200);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toContain('Link');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
      expect(headers.get('Cache-Control')).toContain('public');
      expect(headers.get('Vary')).toContain('Accept-Encoding');
      const again = { ...question, headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
      const unchanged = await ask(id, again);
      expect(unchanged.response.status).toBe(304);
      expect(unchanged.body).toBeUndefined();
    },
  );

  it.each(all)('%s answers HEAD and OPTIONS, and refuses to be written', async (id) => {
    const question = questions[id]();
    const head = await ask(id, { ...question, method: 'HEAD' });
    expect(head.response.status).toBe(200);
    expect(head.response.headers.get('ETag')).toBeTruthy();
    const preflight = await ask(id, { ...question, method: 'OPTIONS' });
    expect(preflight.response.status).toBe(204);
    expect(preflight.response.headers.get('Access-Control-Allow-Methods')).toContain('GET');
    const written = await fetch(addressOf(id, question), { method: 'POST' });
    expect(written.status).toBe(405);
    expect(await written.json()).toMatchObject({ code: 'method-not-allowed' });
  });

  it.each(all.filter((id) => !('isFile' in operations[id])))(
    '%s names parameters that it does not know and those given twice',
    async (id) => {
      const query = { nonsense: '1', ...questions[id]().query };
      expect(await errorsOf({ ...questions[id](), query }, id)).toEqual([
        'nonsense: unknown-parameter',
      ]);
    },
  );

  it.each(all.filter((id) => operations[id].path.includes('{slug}')))(
    'X2 %s tells a private list from one that never was by nothing',
    async (id) => {
      await Promise.all(
        ['private', 'never-was'].map(async (slug) => {
          const path = { ...questions[id]().path, slug };
          const { response, body } = await ask(id, { ...questions[id](), path });
          expect(response.status).toBe(404);
          expect(body).toMatchObject({ code: 'not-found', status: 404 });
        }),
      );
    },
  );
});

describe('a file of a version', () => {
  it('has a documented address, whatever it is, if it is JSON or CSV', async () => {
    const shape = z.object({ files: z.array(z.object({ uri: z.url(), mediaType: z.string() })) });
    const patterns = all.map(
      (id) =>
        new RegExp(`^${operations[id].path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const { body } = await ask('getVersion', { path: { version: '0.1.0' } });
    const files = shape.parse(body).files.filter(({ mediaType }) => /json|csv/.test(mediaType));
    expect(files.length).toBeGreaterThan(10);
    const unknown = files.filter(
      ({ uri }) => !patterns.some((pattern) => pattern.test(new URL(uri).pathname)),
    );
    expect(unknown).toEqual([]);
  });

  it('comes with the same headers whether it is in memory or not, strict ones where people come by https', async () => {
    const env = { PUBLIC_URL: 'https://lists.example' };
    const secure = await TestServerProcess.start({ databaseUrl: database.url, env });
    try {
      const headersAt = async (path: string) => {
        const { status, headers } = await fetch(secure.url + path);
        expect(status).toBe(200);
        expect(headers.get('X-Request-Id')).toMatch(/^\d{10}$/);
        const changing = ['date', 'x-request-id', 'connection', 'keep-alive'];
        return [...headers].filter(([name]) => !changing.includes(name)).toSorted();
      };
      for (const path of ['snapshot.json', 'exports/concepts.csv', 'manifest.jws']) {
        const address = `/t/harms/v/0.2.0/${path}`;
        const long = await headersAt(`${address}?long`);
        expect(await headersAt(address)).toEqual(long);
        expect(Object.fromEntries(long)).toMatchObject({
          'strict-transport-security': expect.stringContaining('max-age='),
          'content-security-policy': "default-src 'none';frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'cross-origin',
        });
      }
    } finally {
      await secure.stop();
    }
  });

  it('of the newest one is where a redirect leads that may soon lead elsewhere', async () => {
    const address = addressOf('getLatestFile', { path: { file: 'quality.json' } });
    const { status, headers } = await fetch(address, { redirect: 'manual' });
    expect(status).toBe(302);
    expect(headers.get('Location')).toBe('/t/harms/v/0.2.0/quality.json');
    expect(headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('a page that programs can have as data', () => {
  const asked = async (path: string, accept: string) => {
    const address = `${server.url}${path}`;
    const response = await fetch(address, { headers: { Accept: accept }, redirect: 'manual' });
    const { status, headers } = response;
    await response.body?.cancel();
    return { status, headers, location: headers.get('Location') };
  };
  const html = 'text/html,application/xhtml+xml,*/*;q=0.8';

  it.each([
    ['/t/harms', 'application/json', '/t/harms/latest/snapshot.json'],
    ['/t/harms/v/0.2.0', 'application/json', '/t/harms/v/0.2.0/snapshot.json'],
    ['/t/harms/v/0.2.0', 'text/turtle, */*;q=0.1', '/t/harms/v/0.2.0/exports/skos.ttl'],
    ['/t/harms/v/0.2.0', 'application/ld+json', '/t/harms/v/0.2.0/exports/skos.jsonld'],
    [
      '/t/harms/v/0.2.0',
      'text/csv;q=0.9, text/html;q=0.5',
      '/t/harms/v/0.2.0/exports/concepts.csv',
    ],
    ['/t/harms/latest', 'text/turtle', '/t/harms/v/0.2.0/exports/skos.ttl'],
    ['/t/harms/coverage', 'application/json', '/t/harms/latest/coverage.json'],
    ['/t/harms/v/0.2.0/coverage', 'application/json', '/t/harms/v/0.2.0/coverage.json'],
    [
      '/t/harms/compare/0.1.0...0.2.0',
      'application/json',
      '/t/harms/compare/0.1.0...0.2.0/changes.json',
    ],
    ['/api/v1', 'application/json', '/api/v1/openapi.json'],
  ])('leads from %s for %s to %s, and no cache gives that to others', async (path, accept, to) => {
    const led = await asked(path, accept);
    expect([led.status, led.location]).toEqual([302, to]);
    expect(led.headers.get('Vary')).toBe('Accept');
    expect(led.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const response = await fetch(`${server.url}${path}`, { headers: { Accept: accept } });
    expect(response.status).toBe(200);
    const [type = ''] = accept.split(/[;,]/);
    expect(response.headers.get('Content-Type')).toContain(type.replace('application/', ''));
    const page = await asked(path, html);
    if (path.endsWith('/latest')) return expect(page.location).toBe('/t/harms/v/0.2.0');
    expect(page.status).toBe(200);
    expect(page.headers.get('Vary')?.split(', ')).toContain('Accept');
  });

  it('is the concept of the API for one concept, wherever it went', async () => {
    const of = async (id: string) => (await fetch(`${server.url}/t/harms/c/${id}`, json)).status;
    const json = { headers: { Accept: 'application/json' } };
    expect(await of(ids.stalking)).toBe(200);
    expect(await of(ids.withdrawn)).toBe(410);
  });

  it.each([
    ['json', 'application/json'],
    ['jsonld', 'application/ld+json'],
    ['ttl', 'text/turtle'],
    ['csv', 'text/csv'],
  ])('is had with .%s behind a version, whatever is accepted', async (ending, type) => {
    for (const accept of ['*/*', html, 'application/json', 'text/turtle']) {
      const address = `${server.url}/t/harms/v/0.2.0.${ending}`;
      const response = await fetch(address, { headers: { Accept: accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toContain(type);
    }
  });

  it.each([
    '/t/never-was',
    '/t/private',
    '/t/harms/v/9.9.9',
    '/t/harms/c/nothing',
    '/t/never-was/coverage',
    '/t/harms/compare/1...2',
  ])('is a problem to a program where there is nothing, as at %s', async (path) => {
    const response = await fetch(server.url + path, { headers: { Accept: 'application/json' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-found' });
    expect((await asked(path, html)).headers.get('Content-Type')).toContain('text/html');
  });
});

describe('classes that are asked for', () => {
  it.each<[Question['query'], string[]]>([
    [{ most: '0' }, ['most: too-little']],
    [{ most: '201' }, ['most: too-much']],
    [{ most: ['2', '3'] }, ['most: repeated-parameter']],
    [{ for: 'machines' }, ['for: not-a-choice']],
    [{ language: 'no language' }, ['language: language-tag-invalid']],
    [{ size: '8' }, ['size: unknown-parameter']],
  ])('are refused for %j, naming the parameter', async (query, expected) => {
    const question = { path: { version: '0.2.0' }, query };
    expect(await errorsOf(question, 'getClasses')).toEqual(expected);
  });
});

describe('the list of concepts', () => {
  it('goes through all of them a page at a time, each once, whatever is published meanwhile', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Question['query'] = { limit: '2', version: '0.1.0', ...(cursor && { cursor }) };
      const { response, body } = await ask('listConcepts', { query });
      const page = pageShape.parse(body);
      expect(page.total).toBe(5);
      seen.push(...page.concepts.map(({ id }) => id));
      const link = response.headers.get('Link') ?? '';
      expect(link.includes('rel="next"')).toBe(page.nextCursor !== null);
      expect(link).toContain('</api/v1/openapi.json>; rel="describedby"');
      cursor = page.nextCursor;
    } while (cursor !== null);
    const { stalking, photos, merged, withdrawn, below } = ids;
    expect(seen).toEqual([stalking, photos, merged, withdrawn, below].sort());
  });

  it('a cursor keeps its version, and fits no other list', async () => {
    const { nextCursor } = await concepts({ limit: '1' });
    const cursor = nextCursor ?? '';
    expect((await concepts({ limit: '1', cursor })).version).toBe('0.2.0');
    const others: Question['query'][] = [
      { cursor, q: 'acoso' },
      { cursor, version: '0.1.0' },
      { cursor: 'bm9uZQ' },
    ];
    for (const query of others) {
      expect(await errorsOf({ query })).toEqual(['cursor: cursor-invalid']);
    }
  });

  it('holds concepts exactly as the snapshot does', async () => {
    const [{ body: page }, { body: snapshot }] = await Promise.all([
      ask('listConcepts', { query: { version: '0.2.0' } }),
      ask('getSnapshot', { path: { version: '0.2.0' } }),
    ]);
    const shape = z.looseObject({ concepts: z.array(z.looseObject({})) });
    const [listed, published] = [shape.parse(page), shape.parse(snapshot)];
    expect(canonicalText(listed.concepts)).toBe(canonicalText(published.concepts));
  });

  it.each<[string, () => [Question['query'], string[]]]>([
    ['the newest version that is no candidate', () => [{}, [ids.stalking, ids.photos, ids.below]]],
    [
      'a candidate that is asked for',
      () => [{ version: '0.3.0-rc.1', q: 'vigilancia' }, [ids.later]],
    ],
    ['a language, in any spelling', () => [{ language: 'AR' }, [ids.stalking]]],
    ['several values of a facet', () => [{ modality: ['text', 'image'] }, [ids.stalking]]],
    ['a facet that nothing states', () => [{ detection: 'input' }, []]],
    ['what is right below one', () => [{ parent: ids.stalking }, [ids.below]]],
    ['the top', () => [{ parent: 'top' }, [ids.stalking, ids.photos]]],
    ['a notation', () => [{ notation: 'H1' }, [ids.stalking]]],
    ['a code of another list', () => [{ legacyId: 'old/1' }, [ids.stalking]]],
    ['what has left', () => [{ status: ['deprecated', 'withdrawn'] }, [ids.merged, ids.withdrawn]]],
    [
      'what changed since a version, departures and what took something in included',
      () => [{ changedSince: '0.1.0' }, [ids.stalking, ids.merged, ids.withdrawn]],
    ],
    [
      'everything since a day before the first version',
      () => [
        { changedSince: '2020-01-01' },
        [ids.stalking, ids.photos, ids.below, ids.merged, ids.withdrawn],
      ],
    ],
    ['nothing since a later day', () => [{ changedSince: '2090-01-01' }, []]],
    ['a word of a label, without accents', () => [{ q: 'intimas' }, [ids.photos]]],
    ['a word in another script', () => [{ q: 'التحرش' }, [ids.stalking]]],
    ['a word of a definition', () => [{ q: 'descanso' }, [ids.stalking]]],
    ['words of one language only', () => [{ q: 'acoso', language: 'ar' }, []]],
  ])('filters by %s', async (_, wanted) => {
    const [query, expected] = wanted();
    expect(await idsOf(query)).toEqual([...expected].sort());
  });

  it('T3 finds by a search-only label without telling it, names before definitions', async () => {
    const { matches } = await concepts({ q: 'stalkeo' });
    expect(matches).toEqual([{ id: ids.stalking, by: 'hidden-label' }]);
    const named = await concepts({ q: 'acoso' });
    expect(named.concepts.map(({ id }) => id)).toEqual([ids.stalking, ids.below]);
    expect(named.matches?.map(({ by }) => by)).toEqual(['label', 'label']);
  });

  it.each<[Question['query'], string[]]>([
    [{ limit: '0' }, ['limit: too-little']],
    [{ limit: '201' }, ['limit: too-much']],
    [{ limit: '1e2' }, ['limit: invalid']],
    [{ limit: ['1', '2'] }, ['limit: repeated-parameter']],
    [{ q: 'x'.repeat(201) }, ['q: too-long']],
    [{ language: 'no language' }, ['language: language-tag-invalid']],
    [{ modality: 'smell' }, ['modality: not-a-choice']],
    [{ parent: '01890000-0000-7000-8000-000000000000' }, ['parent: concept-unknown']],
    [{ version: '9.9.9' }, ['version: version-unknown']],
    [{ version: 'newest' }, ['version: invalid']],
    [{ changedSince: 'yesterday' }, ['changedSince: invalid']],
    [{ changedSince: '9.9.9' }, ['changedSince: version-unknown']],
    [{ limit: '0', lng: 'es' }, ['limit: too-little', 'lng: unknown-parameter']],
  ])('refuses %j, naming the parameter', async (query, expected) => {
    expect(await errorsOf({ query })).toEqual(expected);
  });
});

describe('one concept', () => {
  it('T5 leads from a merged one to what stands', async () => {
    const { response, body } = await ask('getConcept', { path: { id: ids.merged } });
    expect(response.status).toBe(200);
    expect(body).toMatchObject({ kind: 'merged', since: '0.2.0', successors: [ids.stalking] });
    expect(response.headers.get('Link')).toContain(
      `</api/v1/taxonomies/harms/concepts/${ids.stalking}>; rel="successor-version"`,
    );
  });

  it('T5 is 410 with its tombstone where it was withdrawn, and stands in the version before', async () => {
    const gone = await ask('getConcept', { path: { id: ids.withdrawn } });
    expect(gone.response.status).toBe(410);
    expect(gone.body).toMatchObject({
      code: 'concept-withdrawn',
      tombstone: { id: ids.withdrawn, lastVersion: '0.1.0' },
    });
    const query = { version: '0.1.0' };
    const before = await ask('getConcept', { path: { id: ids.withdrawn }, query });
    expect(before.body).toMatchObject({ id: ids.withdrawn, status: 'accepted' });
  });

  it('is found by its id and by no code or short name', async () => {
    for (const id of ['H1', 'old/1', 'acoso', 'nothing']) {
      expect((await ask('getConcept', { path: { id } })).response.status).toBe(404);
    }
  });
});

describe('versions', () => {
  it('come newest first, a page at a time, chained', async () => {
    const shape = z.object({
      versions: z.array(
        z.object({
          version: z.string(),
          manifestSha256: z.string(),
          previousManifestSha256: z.string().nullable(),
        }),
      ),
      nextCursor: z.string().nullable(),
    });
    const first = shape.parse((await ask('listVersions', { query: { limit: '2' } })).body);
    const query = { limit: '2', cursor: first.nextCursor ?? '' };
    const second = shape.parse((await ask('listVersions', { query })).body);
    const chain = [...first.versions, ...second.versions];
    expect(chain.map(({ version }) => version)).toEqual(['0.3.0-rc.1', '0.2.0', '0.1.0']);
    expect(second.nextCursor).toBeNull();
    for (const [place, { previousManifestSha256 }] of chain.entries()) {
      expect(previousManifestSha256).toBe(chain[place + 1]?.manifestSha256 ?? null);
    }
  });

  it('R5 a file whose words were taken back is 410 with its digest, and its version says where to go', async () => {
    const { body: manifest } = await ask('getManifest', { path: { version: '0.1.0' } });
    const shape = z.object({
      artifacts: z.array(z.object({ path: z.string(), sha256: z.string() })),
    });
    const signed = shape
      .parse(manifest)
      .artifacts.find(({ path }) => path === 'examples.json')?.sha256;
    const response = await fetch(`${server.url}/t/harms/v/0.1.0/examples.json`);
    expect(response.status).toBe(410);
    const replacement = `${server.url}/t/harms/v/0.1.0/revisions/1/examples.json`;
    const problem: unknown = await response.json();
    expect(problem).toMatchObject({
      ...{ code: 'file-withdrawn', sha256: signed, replacement, withdrawnTexts: [example] },
    });
    expect(response.headers.get('Link')).toBe(`<${replacement}>; rel="successor-version"`);
    const revised = await fetch(replacement);
    expect(revised.headers.get('Cache-Control')).toContain('must-revalidate');
    expect(await revised.json()).toMatchObject({ examples: [{ id: standing }] });
    const { body } = await ask('getVersion', { path: { version: '0.1.0' } });
    expect(body).toMatchObject({
      files: expect.arrayContaining([
        expect.objectContaining({ path: 'examples.json', bytes: null, replacement }),
      ]),
    });
  });
});

describe('feeds', () => {
  it('of releases tell level and changes in words, and lead to what changed', async () => {
    const { body } = await ask('getReleaseFeed', {});
    expect(body).toMatchObject({
      language: 'en',
      items: [
        { tags: ['minor', 'candidate'] },
        {
          id: `${server.url}/t/harms/v/0.2.0`,
          url: `${server.url}/t/harms/compare/0.1.0...0.2.0`,
          tags: ['major'],
        },
        { id: `${server.url}/t/harms/v/0.1.0`, content_text: 'The first version.' },
      ],
    });
  });

  it('R5 of withdrawals tell ids and never words', async () => {
    for (const id of ['getWithdrawalFeed', 'getAllWithdrawalsFeed'] as const) {
      const { body } = await ask(id, {});
      expect(body).toMatchObject({ items: [{ id: `urn:uuid:${example}`, tags: ['example'] }] });
      expect(JSON.stringify(body)).not.toContain('Me llamaron');
    }
  });

  it.each([
    '/t/harms/releases.atom',
    '/t/harms/withdrawals.atom',
    '/t/releases.atom',
    '/t/withdrawals.atom?lng=ar',
  ])('%s is the same as Atom', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(xml).toContain(`<id>${server.url}${path.split('?')[0]}</id>`);
    expect(xml).toMatch(/<entry>[\s\S]*<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/);
    expect(xml).not.toContain('Me llamaron');
  });
});

describe('addresses that there are not', () => {
  it('below /api/v1 are problems, in the reader’s language', async () => {
    const headers = { 'Accept-Language': 'ar' };
    const response = await fetch(`${server.url}/api/v1/nothing/here`, { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Language')).toBe('ar');
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });
});

/** The examples of the reference, each with what it says of the answer. */
async function shownExamples(slug = 'harms') {
  const { topics } = await loadApiReference(deps, { slug });
  return topics
    .flatMap(({ operations: some }) => some)
    .map(({ id, answer, examples }) => ({
      ...{ id, answer },
      address: /"([^"]+)"/.exec(examples.curl)?.[1] ?? '',
    }));
}

describe('the reference', () => {
  it('shows every operation and problem without JavaScript, with requests that work as they stand', async () => {
    const headers = { Accept: 'text/html', 'Accept-Language': 'es' };
    const response = await fetch(`${server.url}/api/v1`, { headers });
    expect(response.headers.get('Vary')).toContain('Accept');
    const page = await response.text();
    expect(page).toContain('<html lang="es"');
    for (const id of all) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('id="problem-invalid-parameters"');
    const requests = [...page.matchAll(/>curl -fsSL &quot;([^<]+)&quot;</g)];
    expect(requests.map(([, address = '']) => address.replaceAll('&amp;', '&'))).toEqual(
      (await shownExamples()).map(({ address }) => address),
    );
  });

  it('gives examples that work here, and says of the others what they are answered with', async () => {
    const shown = await shownExamples();
    expect(shown).toHaveLength(all.length);
    const answers = await Promise.all(
      shown.map(async ({ id, address }) => ({ id, answer: (await fetch(address)).status })),
    );
    expect(answers).toEqual(shown.map(({ id, answer }) => ({ id, answer })));
    expect(answers.filter(({ answer }) => answer !== 200)).toEqual([
      // Somebody took words out of these.
      { id: 'getExamples', answer: 410 },
      { id: 'getExportWithExamples', answer: 410 },
    ]);
  });

  it('says so, where there is nothing of a kind, and takes what is left from another list', async () => {
    const answersIn = async (slug: string) =>
      new Map((await shownExamples(slug)).map(({ id, ...shown }) => [id, shown]));
    const kept = await answersIn('kept');
    expect(kept.get('getExamples')).toMatchObject({ answer: 200 });
    expect(kept.get('getRevisedFile')).toMatchObject({
      answer: 200,
      address: expect.stringMatching(/\/t\/harms\/v\/[^/]+\/revisions\/1\//),
    });
  });

  it('leads programs to the document', async () => {
    const headers = { Accept: 'application/json' };
    const response = await fetch(`${server.url}/api/v1`, { headers, redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('/api/v1/openapi.json');
  });

  it('has forms that lead to the address that was filled in, without empty fields', async () => {
    const led = async (query: string) => {
      const address = `${server.url}/api/v1/try?${query}`;
      const { status, headers } = await fetch(address, { redirect: 'manual' });
      return [status, headers.get('Location')];
    };
    expect(await led('operation=listConcepts&slug=harms&q=&limit=2&status=held')).toEqual([
      302,
      '/api/v1/taxonomies/harms/concepts?limit=2&status=held',
    ]);
    expect(await led('operation=getConcept&slug=a%2F..%2Fb&id=//evil.test')).toEqual([
      302,
      '/api/v1/taxonomies/a%2F..%2Fb/concepts/%2F%2Fevil.test',
    ]);
    expect(await led('operation=constructor')).toEqual([404, null]);
  });
});
