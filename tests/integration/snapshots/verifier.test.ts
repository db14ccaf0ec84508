import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builderLines } from '~/domain/snapshots/builder-lines';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { loadTaxonomyPage } from '~/usecases/snapshots/load-taxonomy-page.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { withdrawPublishedTexts } from '~/usecases/snapshots/withdraw-published-texts.server';
import { writeMirror } from '~/usecases/snapshots/write-mirror.server';
import { updateCategory } from '~db/repositories/categories.server';
import { goldenStates } from '../../contract/golden-state';
import { publishStates, sha256 } from '../../factories/published-releases';
import {
  type StoredTaxonomy,
  storeAnnotation,
  storeCategory,
  storeTaxonomy,
} from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { freePort } from '../../support/free-port';
import { TestServerProcess } from '../../support/server';

const database = testDatabase();
let deps: Deps;
let taxonomy: StoredTaxonomy;
let server: TestServerProcess;
let folder = '';
let program = '';
const ids = { withdrawn: '', merged: '', kept: '' };

const named = (label: string) => ({ words: { es: { label, definition: `${label}.` } } });

async function publish(): Promise<void> {
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
}

/** Runs what the instance serves, as a consumer's CI does. */
const verify = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [program, ...args], { cwd: folder }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      done({ code, output: `${stdout}${stderr}` });
    });
  });

const list = () => `${server.url}/t/${taxonomy.slug}`;

async function take(address: string, file: string): Promise<string> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const path = join(folder, file);
  await writeFile(path, await response.text());
  return path;
}

const pin = (version: string) =>
  take(`${list()}/v/${version}/parlance.lock.json`, 'parlance.lock.json');

/** The list as a folder. */
async function writeMirrorTo(name: string): Promise<string> {
  const scope = await publishedIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('not published');
  await writeMirror(deps, scope.value, async (path, bytes) => {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
  return join(folder, name);
}

/** Somebody between the consumer and the instance who changes what passes. */
type Meddling = Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | string>>;

async function meddle(changes: Meddling) {
  const between: Server = createServer(async (request, response) => {
    const answer = await fetch(`${server.url}${request.url}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [, change] =
      Object.entries(changes).find(([path]) => request.url?.endsWith(`/${path}`)) ?? [];
    response.writeHead(answer.status);
    response.end(change ? change(bytes) : bytes);
  });
  const port = await freePort();
  await new Promise<void>((ready) => between.listen(port, '127.0.0.1', ready));
  try {
    return await verify('--from', `http://127.0.0.1:${port}/t/${taxonomy.slug}`);
  } finally {
    between.close();
  }
}

/** What a guard model's server answers, by the protocol that they share. */
async function startGuard() {
  const heard: { asked: unknown } = { asked: undefined };
  const guard: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url === '/v1/chat/completions')
      heard.asked = JSON.parse(`${Buffer.concat(chunks)}`);
    const message = { role: 'assistant', content: '{"label":"acoso.1"}' };
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }] }));
  });
  const port = await freePort();
  await new Promise<void>((ready) => guard.listen(port, '127.0.0.1', ready));
  return {
    server: guard,
    url: `http://127.0.0.1:${port}`,
    get asked() {
      return heard.asked;
    },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlance-verifier-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  deps = testDeps(database.db, { baseUrl });
  taxonomy = await storeTaxonomy(deps, { slug: 'pinned' });
  ids.withdrawn = await storeCategory(deps, taxonomy, named('Acoso'));
  ids.merged = await storeCategory(deps, taxonomy, named('Vigilancia'));
  ids.kept = await storeCategory(deps, taxonomy, named('Voz copiada'));
  await publish();
  await database.sql`update taxonomies set title = '{"es":"Daños"}' where id = ${taxonomy.taxonomyId}`;
  await publish();
  await storeCategory(deps, taxonomy, named('Despido'));
  await publish();
  const modifiedAt = new Date('2026-04-01T00:00:00Z');
  const deprecation = { kind: 'merged' as const, reason: '', successors: [ids.kept] };
  const set = { status: 'deprecated' as const, deprecation, modifiedAt };
  await updateCategory(database.db, { id: ids.merged, set });
  await publish();
  server = await TestServerProcess.start({
    databaseUrl: database.url,
    port,
    env: { PUBLIC_URL: baseUrl },
  });
  program = await take(`${server.url}/parlance-verify.mjs`, 'parlance-verify.mjs');
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('what an instance serves to check a lock', { timeout: 60_000 }, () => {
  it('says by its exit status what is newer than what is pinned', async () => {
    await pin('0.3.0');
    expect(await verify()).toMatchObject({
      code: 0,
      output: '✓ 0.3.0 is as it was pinned, and nothing is newer.\n',
    });
    const known = { '0.2.0': [11, 'major'], '0.1.1': [11, 'major'] } as const;
    for (const [version, [code, status]] of Object.entries(known)) {
      await pin(version);
      const { code: exit, output } = await verify('--json');
      expect({ exit, ...JSON.parse(output) }).toMatchObject({
        ...{ exit: code, status, pinned: version, newest: '0.3.0', faults: [], updated: false },
      });
    }
    expect(await verify('--nonsense')).toMatchObject({ code: 2 });
    expect(await verify('missing.json')).toMatchObject({ code: 2 });
  });

  it('works from a folder without a network, where an older state of the list shows minor and patch', async () => {
    const index = join(await writeMirrorTo('mirror'), 'versions.json');
    const whole: { versions: { version: string }[] } = JSON.parse(await readFile(index, 'utf8'));
    const until = async (version: string) => {
      const at = whole.versions.findIndex((one) => one.version === version);
      await writeFile(index, JSON.stringify({ versions: whole.versions.slice(at) }));
    };
    await pin('0.1.0');
    const offline = ['--from', 'mirror'];
    await until('0.1.1');
    expect(await verify(...offline)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/only corrects/),
    });
    await until('0.2.0');
    expect(await verify(...offline)).toMatchObject({ code: 10 });
    const file = join(folder, 'mirror/v/0.1.0/exports/concepts.csv');
    const csv = await readFile(file, 'utf8');
    await writeFile(file, csv.replace('Acoso', 'Acaso'));
    expect(await verify(...offline)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/concepts\.csv/),
    });
  });

  it('a changed byte, a rewritten past and a hidden version are failed checks, not updates', async () => {
    const lock = await readFile(await pin('0.2.0'), 'utf8');
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const changed = await meddle({
      'v/0.2.0/snapshot.json': (bytes) => text(bytes).replace('Despido', 'Despida'),
    });
    expect(changed).toMatchObject({ code: 1, output: expect.stringContaining('snapshot.json') });
    const unsigned = await meddle({
      'v/0.1.0/manifest.json': (bytes) => `${text(bytes)} `,
    });
    expect(unsigned).toMatchObject({ code: 1, output: expect.stringContaining('wrong-signature') });
    const hidden = await meddle({
      'versions.json': () =>
        JSON.stringify({ versions: [{ version: '0.3.0' }, { version: '0.2.0' }] }),
    });
    expect(hidden).toMatchObject({ code: 1, output: expect.stringContaining('chain') });
    expect(await readFile(join(folder, 'parlance.lock.json'), 'utf8')).toBe(lock);
    const foreign = JSON.parse(lock);
    await writeFile(join(folder, 'parlance.lock.json'), JSON.stringify({ ...foreign, keys: [] }));
    expect(await verify('--update')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/unknown-key/),
    });
    const other = { ...foreign, sha256: '0'.repeat(64) };
    await writeFile(join(folder, 'parlance.lock.json'), JSON.stringify(other));
    expect(await verify()).toMatchObject({
      code: 1,
      output: expect.stringMatching(/not the one that was pinned/),
    });
  });

  it('a past rewritten by whoever holds the key breaks the chain', async () => {
    await pin('0.3.0');
    const address = `${list()}/v/0.1.0/manifest.json`;
    const manifest = await (await fetch(address)).json();
    const forged = canonicalBytes({ ...manifest, artifacts: manifest.artifacts.slice(1) });
    const signature = await deps.signer.sign(forged);
    const rewritten = await meddle({
      'v/0.1.0/manifest.json': () => forged,
      'v/0.1.0/manifest.jws': () => signature,
    });
    expect(rewritten).toMatchObject({ code: 1, output: expect.stringContaining('0.1.1: chain') });
  });

  it('says when something was withdrawn, and pins the newest when asked', async () => {
    await pin('0.2.0');
    const set = { status: 'withdrawn' as const, modifiedAt: new Date('2026-04-02T00:00:00Z') };
    await updateCategory(database.db, { id: ids.withdrawn, set });
    await publish();
    expect(await verify()).toMatchObject({
      code: 12,
      output: expect.stringContaining(ids.withdrawn),
    });
    expect(await verify('--update')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/now pins 0\.4\.0/),
    });
    const lock = JSON.parse(await readFile(join(folder, 'parlance.lock.json'), 'utf8'));
    expect(lock).toMatchObject({ version: '0.4.0', uri: `${list()}/v/0.4.0` });
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('every line that builders copy runs as it stands', async () => {
    const scope = await publishedIn(deps, taxonomy.slug);
    if (!scope.ok) throw new Error('not published');
    const wish = { readerLanguages: ['es'], query: '' };
    const loaded = await loadTaxonomyPage(deps, scope.value, wish);
    if (!loaded.ok) throw new Error('no page');
    const { uri, shown, sha256, chosen, files } = loaded.value;
    const lines = builderLines({
      ...{ uri, sha256, version: shown.version, language: chosen },
      paths: files.map(({ path }) => path),
    });
    const work = await mkdtemp(join(folder, 'work-'));
    const said = new Map<string, string>();
    const guard = await startGuard();
    try {
      for (const { name, command } of lines) {
        const own = command.replace('http://127.0.0.1:11434', guard.url);
        // A version that is named stays what it is; the newest is behind a redirect.
        const newest = own.replace(/\/v\/[^/]+\/exports/, '/latest/exports');
        const { stdout } = await promisify(execFile)('sh', ['-ec', newest], { cwd: work });
        if (newest !== own) await promisify(execFile)('sh', ['-ec', own], { cwd: work });
        said.set(name, stdout);
      }
    } finally {
      guard.server.close();
    }
    const policy = await readFile(join(work, 'policy.md'), 'utf8');
    expect(guard.asked).toEqual({
      model: 'gpt-oss-safeguard:20b',
      messages: [
        { role: 'system', content: policy },
        { role: 'user', content: 'the text to judge' },
      ],
    });
    expect(said.get('ask')).toBe('{"label":"acoso.1"}\n');
    const redteam: unknown = parse(await readFile(join(work, 'promptfooconfig.yaml'), 'utf8'));
    expect(redteam).toMatchObject({
      targets: [{ id: 'openai:gpt-5', label: 'mine' }],
      redteam: { language: 'es', plugins: expect.arrayContaining([]) },
    });
    expect(said.get('curl')).toBe('snapshot.json: OK\n');
    for (const name of ['javascript', 'python']) expect(said.get(name)).toContain('Voz copiada');
    expect(said.get('check')).toContain('nothing is newer');
    const took = await readdir(work);
    for (const file of [
      ...['snapshot-1.d.ts', 'policy.md', 'categories.txt', 'promptfooconfig.yaml'],
      ...['label-config.xml', 'parlance.lock.json'],
    ]) {
      expect(took).toContain(file);
    }
    expect(await readFile(join(work, 'categories.txt'), 'utf8')).toContain('S1: ');
  });

  it('R5 says when a file was withdrawn, from its address or from a folder that says so, and believes it of no other file', async () => {
    const body = 'Me llamaron de noche';
    const id = await storeAnnotation(deps, taxonomy, { categoryId: ids.kept, body });
    await publish();
    await pin('0.5.0');
    expect(await verify()).toMatchObject({ code: 0 });
    const now = new Date();
    const { taxonomyId } = taxonomy;
    await database.db.transaction((tx) =>
      withdrawPublishedTexts(deps, tx, { taxonomyId, ids: [id], now }),
    );
    const said = { code: 12, output: expect.stringContaining('examples.json') };
    expect(await verify()).toMatchObject(said);
    const root = await writeMirrorTo('emptied');
    expect(await verify('--from', 'emptied')).toMatchObject(said);
    const plain = createServer(async (request, response) => {
      const bytes = await readFile(join(root, request.url ?? '')).catch(() => undefined);
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    const port = await freePort();
    await new Promise<void>((ready) => plain.listen(port, '127.0.0.1', ready));
    expect(await verify('--from', `http://127.0.0.1:${port}/`)).toMatchObject(said);
    plain.close();
    const list = join(root, 'withdrawn.json');
    const { files } = JSON.parse(await readFile(list, 'utf8'));
    expect(files).toContain('v/0.5.0/examples.json');
    const [gone, path] = ['exports/index.json', 'v/0.5.0/exports/index.json'];
    await rm(join(root, path));
    await writeFile(list, JSON.stringify({ files: [...files, path] }));
    const failed = { code: 1, output: expect.stringContaining(`present: ${gone}`) };
    expect(await verify('--from', 'emptied')).toMatchObject(failed);
    await rm(list);
    expect(await verify('--from', 'emptied')).toMatchObject({
      code: 1,
      output: expect.stringContaining('present: examples.json'),
    });
  });

  it('D3 works every outcome out again from its numbers, whoever signed it', async () => {
    const { files, versions, signer } = await publishStates(goldenStates);
    const version = versions.at(-1) ?? '';
    const root = join(folder, 'golden');
    const put = async (path: string, bytes: Uint8Array | string) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), bytes);
    };
    for (const [path, bytes] of files) await put(path, bytes);
    const newestFirst = versions.toReversed().map((one) => ({ version: one }));
    await put('versions.json', JSON.stringify({ versions: newestFirst }));
    const at = (path: string) => `v/${version}/${path}`;
    const whole = files.get(at('snapshot.json')) ?? new Uint8Array();
    const pinAt = (bytes: Uint8Array) => {
      const { uri } = JSON.parse(new TextDecoder().decode(whole));
      const lock = { uri, version, sha256: sha256(bytes), keys: [signer.publicKey] };
      return writeFile(join(folder, 'parlance.lock.json'), JSON.stringify(lock));
    };
    await pinAt(whole);
    expect(await verify('--from', 'golden')).toMatchObject({ code: 0 });

    const snapshot = JSON.parse(new TextDecoder().decode(whole));
    const decided = snapshot.concepts.find((one: { decision?: object }) => one.decision);
    decided.decision.outcome = 'agreed';
    const forged = canonicalBytes(snapshot);
    const manifest = JSON.parse(new TextDecoder().decode(files.get(at('manifest.json'))));
    const entry = manifest.artifacts.find((one: { path: string }) => one.path === 'snapshot.json');
    Object.assign(entry, { sha256: sha256(forged), bytes: forged.byteLength });
    const signed = canonicalBytes(manifest);
    await put(at('snapshot.json'), forged);
    await put(at('manifest.json'), signed);
    await put(at('manifest.jws'), await signer.sign(signed));
    await pinAt(forged);
    expect(await verify('--from', 'golden')).toMatchObject({
      code: 1,
      output: expect.stringContaining(`decisions: ${decided.id}`),
    });
  });

  it('needs nothing but Node', async () => {
    const text = await readFile(program, 'utf8');
    const sources = [...text.matchAll(/^import .* from "([^"]+)"/gm)].map(([, source]) => source);
    expect(sources.every((source) => source?.startsWith('node:'))).toBe(true);
  });
});
