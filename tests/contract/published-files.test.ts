import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, request as sendRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf, schemaNames, schemaPath } from '~/exports/json-schema';
import { answerFromMemory } from '~/gates/answer-from-memory.server';
import { hostIn } from '~/gates/system.server';
import { createCookies } from '~/platform/cookies.server';
import { environment } from '~/platform/env';
import { setWorld } from '~/platform/world.server';
import * as artifact from '~/routes/api/artifact';
import * as concept from '~/routes/api/concept';
import * as jwks from '~/routes/api/jwks';
import * as latest from '~/routes/api/latest';
import * as schema from '~/routes/api/schema';
import * as taxonomies from '~/routes/api/taxonomies';
import * as versions from '~/routes/api/versions';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { updateCategory } from '~db/repositories/categories.server';
import { storeCategory, storeTaxonomy } from '../factories/stored-taxonomy';
import { testDatabase } from '../support/database';
import { testDeps } from '../support/deps';

const database = testDatabase();

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Params = Readonly<Record<string, string>>;
type Loader = (args: { request: Request; params: Params }) => Promise<Response>;

const ask = (loader: Loader, params: Params, { path, method = 'GET', headers = {} }: Asked) =>
  loader({ request: new Request(`http://lists.test${path}`, { method, headers }), params });

const list = { slug: 'harms' };
const file = (version: string, path: string, asked: Partial<Asked> = {}) =>
  ask(
    artifact.loader,
    { ...list, version, '*': path },
    {
      path: `/t/harms/v/${version}/${path}`,
      ...asked,
    },
  );

const sha256 = (bytes: ArrayBuffer | Uint8Array) =>
  createHash('sha256').update(new Uint8Array(bytes));

let withdrawn = '';
let standing = '';

beforeAll(async () => {
  const deps = testDeps(database.db);
  const cookies = createCookies({ secrets: ['x'], isSecure: false });
  setWorld({ environment: environment(), deps, cookies });
  await storeTaxonomy(deps, { slug: 'private' });
  const taxonomy = await storeTaxonomy(deps, { slug: 'harms' });
  const words = (label: string) => ({
    words: { es: { label, definition: `${label}. `.repeat(40) } },
  });
  standing = await storeCategory(deps, taxonomy, words('Acoso'));
  withdrawn = await storeCategory(deps, taxonomy, words('Otra cosa'));
  const scope = await hostIn(deps, 'harms');
  if (!scope.ok) throw new Error('no taxonomy');
  const publish = async (request = {}) => {
    const input = { requestId: deps.ids.uuid(), ...request };
    const published = await publishSnapshot(deps, scope.value, input);
    if (!published.ok) throw new Error(published.refusal.code);
  };
  await publish();
  const deprecation = { kind: 'withdrawn' as const, reason: '', successors: [] };
  await updateCategory(database.db, {
    id: withdrawn,
    set: { status: 'withdrawn', deprecation, modifiedAt: new Date() },
  });
  await publish();
  await storeCategory(deps, taxonomy, words('Vigilancia'));
  await publish({ candidate: true, reviewUntil: new Date('2100-01-01T00:00:00Z') });
});

describe('a file of a version', () => {
  it('is served as the bytes of its digest, cached for ever, for any origin', async () => {
    const response = await file('0.2.0', 'snapshot.json');
    const bytes = await response.arrayBuffer();
    const { headers } = response;
    expect(response.status).toBe(200);
    expect(headers.get('ETag')).toBe(`"${sha256(bytes).digest('hex')}"`);
    expect(headers.get('Content-Digest')).toBe(`sha-256=:${sha256(bytes).digest('base64')}:`);
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('Vary')).toBe('Accept-Encoding');
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Link')).toBe(
      '</schema/snapshot-1.json>; rel="describedby"; type="application/schema+json", ' +
        '</t/harms/v/0.1.0/snapshot.json>; rel="predecessor-version", ' +
        '</t/harms/latest/snapshot.json>; rel="latest-version", ' +
        '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    );
  });

  it.each([
    ['br', 'br', '-br'],
    ['gzip;q=1, br;q=0.5', 'gzip', '-gz'],
  ])(
    'for %s it comes as %s, with an entity tag and digest of its own',
    async (accepted, encoding, suffix) => {
      const headers = { 'Accept-Encoding': accepted };
      const response = await file('0.2.0', 'snapshot.json', { headers });
      const plain = await (await file('0.2.0', 'snapshot.json')).arrayBuffer();
      const sent = await response.arrayBuffer();
      expect(response.headers.get('Content-Encoding')).toBe(encoding);
      expect(response.headers.get('ETag')).toBe(`"${sha256(plain).digest('hex')}${suffix}"`);
      expect(response.headers.get('Content-Digest')).toBe(
        `sha-256=:${sha256(sent).digest('base64')}:`,
      );
      const decode = encoding === 'br' ? brotliDecompressSync : gunzipSync;
      expect(decode(new Uint8Array(sent)).equals(new Uint8Array(plain))).toBe(true);
      expect(sent.byteLength).toBeLessThan(plain.byteLength);
    },
  );

  it('any of its entity tags is answered by 304 without a body', async () => {
    const etag = (await file('0.2.0', 'snapshot.json')).headers.get('ETag') ?? '';
    const forms = [etag, etag.replace(/"$/, '-br"'), `W/${etag.replace(/"$/, '-gz"')}`, '*'];
    for (const form of forms) {
      const headers = { 'If-None-Match': form, 'Accept-Encoding': 'br' };
      const response = await file('0.2.0', 'snapshot.json', { headers });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(response.headers.get('ETag')).toBe(etag.replace(/"$/, '-br"'));
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    const headers = { 'If-None-Match': '"other"' };
    expect((await file('0.2.0', 'snapshot.json', { headers })).status).toBe(200);
  });

  it('HEAD says the same without the body, OPTIONS lets other origins in, POST is refused', async () => {
    const head = await file('0.2.0', 'snapshot.json', { method: 'HEAD' });
    expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000);
    expect(await head.text()).toBe('');
    const options = await file('0.2.0', 'snapshot.json', { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    expect(options.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    const post = await ask(artifact.action, list, { path: '/t/harms/v/0.2.0/x', method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it.each([
    ['an unknown file', '0.2.0', 'nothing.json'],
    ['an unknown version', '9.9.9', 'snapshot.json'],
    ['a path that climbs', '0.2.0', '../../secret'],
    ['a very long path', '0.2.0', 'x'.repeat(5_000)],
  ])('%s is a problem in the reader’s language (RFC 9457)', async (_, version, path) => {
    const headers = { 'Accept-Language': 'es' };
    const response = await file(version, path, { path: '/t/harms/v/x', headers });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Content-Language')).toBe('es');
    expect(await response.json()).toMatchObject({ status: 404, code: 'not-found' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('X2 a private taxonomy is as unknown as one that never was', async () => {
    const of = async (slug: string) => {
      const response = await ask(versions.loader, { slug }, { path: '/t/x/versions.json' });
      return [response.status, await response.text()];
    };
    expect(await of('private')).toEqual(await of('never-was'));
    expect((await of('private'))[0]).toBe(404);
  });
});

describe('a file that is in memory', () => {
  let server: Server;
  let port = 0;
  const eachAnswer = {
    requestId: () => '0123456789',
    withFiles: {
      'X-Content-Type-Options': 'nosniff',
      'Strict-Transport-Security': 'max-age=31536000',
    },
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (!answerFromMemory(request, response, { db: database.db, ...eachAnswer }))
        response.writeHead(501).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => server.close());

  /** As it goes over the wire: `fetch` would unpack it. */
  const sent = (path: string, { method = 'GET', headers = {} }: Partial<Asked> = {}) =>
    new Promise<{ head: IncomingMessage; body: Buffer }>((resolve, reject) => {
      sendRequest({ port, path, method, headers }, (head) => {
        const chunks: Buffer[] = [];
        head.on('data', (chunk) => chunks.push(chunk));
        head.on('end', () => resolve({ head, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });

  const address = '/t/harms/v/0.2.0/snapshot.json';

  it.each([
    ['uncompressed', {}],
    ['as Brotli', { 'Accept-Encoding': 'gzip, br' }],
    ['as gzip', { 'Accept-Encoding': 'gzip' }],
    ['not at all, where it is known', { 'If-None-Match': '*', 'Accept-Encoding': 'br' }],
  ])(
    'is sent %s as the long way would: the same bytes under the same words',
    async (_, headers) => {
      const long = await file('0.2.0', 'snapshot.json', { headers });
      const { head, body } = await sent(address, { headers });
      expect(head.statusCode).toBe(long.status);
      expect(body.equals(Buffer.from(await long.arrayBuffer()))).toBe(true);
      for (const [name, value] of long.headers) expect(head.headers[name], name).toBe(value);
      if (head.statusCode === 200) expect(head.headers['x-content-type-options']).toBe('nosniff');
      expect(head.headers['strict-transport-security']).toBe('max-age=31536000');
      expect(head.headers['x-request-id']).toBe('0123456789');
      const headOnly = await sent(address, { method: 'HEAD', headers });
      expect(headOnly.body.byteLength).toBe(0);
      expect(headOnly.head.headers['content-length']).toBe(head.headers['content-length']);
    },
  );

  it.each([
    ['what was not asked for yet', '/t/harms/v/0.1.0/voices.json', 'GET'],
    ['what is not published', '/t/private/v/0.1.0/snapshot.json', 'GET'],
    ['another spelling', `${address}?x`, 'GET'],
    ['a path that climbs', '/t/harms/v/0.2.0/../0.2.0/snapshot.json', 'GET'],
    ['anything but reading', address, 'POST'],
    ['a page', '/t/harms', 'GET'],
  ])('leaves %s to the long way', async (_, path, method) => {
    expect((await sent(path, { method })).head.statusCode).toBe(501);
  });
});

describe('addresses that move', () => {
  it('latest leads to the newest version that is no candidate, with CORS and a short cache', async () => {
    const params = { ...list, '*': 'snapshot.json' };
    const response = await ask(latest.loader, params, { path: '/t/harms/latest/snapshot.json' });
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('/t/harms/v/0.2.0/snapshot.json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('the list of versions is the chain, newest first', async () => {
    const response = await ask(versions.loader, list, { path: '/t/harms/versions.json' });
    const { latest: newest, versions: chain } = z
      .object({
        latest: z.string(),
        versions: z.array(
          z.object({
            version: z.string(),
            candidate: z.boolean(),
            manifestSha256: z.string(),
            previousManifestSha256: z.string().nullable(),
          }),
        ),
      })
      .parse(await response.json());
    expect(newest).toBe('0.2.0');
    expect(chain.map(({ version }) => version)).toEqual(['0.3.0-rc.1', '0.2.0', '0.1.0']);
    expect(chain[1]?.previousManifestSha256).toBe(chain[2]?.manifestSha256);
    expect(chain[2]?.previousManifestSha256).toBeNull();
    const etag = response.headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': etag };
    const again = await ask(versions.loader, list, { path: '/t/harms/versions.json', headers });
    expect(again.status).toBe(304);
  });

  it('keys, schemas, context and the list of lists have addresses', async () => {
    const keys = await ask(jwks.loader, {}, { path: '/.well-known/jwks.json' });
    const { keys: published } = z
      .object({ keys: z.array(z.looseObject({ crv: z.string() })) })
      .parse(await keys.json());
    expect(published).toHaveLength(1);
    expect(JSON.stringify(published)).not.toContain('"d"');
    for (const name of schemaNames) {
      const served = await ask(schema.loader, {}, { path: schemaPath(name) });
      expect(await served.json(), name).toEqual(jsonSchemaOf(name, 'http://lists.test'));
    }
    const context = await ask(schema.loader, {}, { path: '/context/snapshot-1.jsonld' });
    expect(context.status).toBe(200);
    expect((await ask(schema.loader, {}, { path: '/schema/__proto__-1.json' })).status).toBe(404);
    const lists = await ask(taxonomies.loader, {}, { path: '/api/v1/taxonomies' });
    expect(await lists.json()).toMatchObject({ taxonomies: [{ slug: 'harms', latest: '0.2.0' }] });
  });

  it('T5 a category stands, or is 410 with its tombstone', async () => {
    const of = (id: string) => ask(concept.loader, { ...list, id }, { path: '/api/v1/x' });
    expect(await (await of(standing)).json()).toMatchObject({ id: standing, status: 'accepted' });
    const gone = await of(withdrawn);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({
      tombstone: { id: withdrawn, since: '0.2.0', lastVersion: '0.1.0' },
    });
    expect((await of('nothing')).status).toBe(404);
  });
});
