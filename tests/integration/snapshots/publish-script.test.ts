import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';
import { releasesOf } from '~db/repositories/snapshots.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
let folder = '';
let taxonomy: StoredTaxonomy;

const label = (text: string) => ({ words: { es: { label: text, definition: `${text}.` } } });

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** As npm calls it, from the folder where the person stands. */
function run(script: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run-script.mjs', script, ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      INIT_CWD: folder,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://lists.example',
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlance-publish-'));
  const deps = testDeps(database.db);
  taxonomy = await storeTaxonomy(deps, { slug: 'harms' });
  await storeCategory(deps, taxonomy, label('Acoso'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A mirror behind a web server that knows files and nothing else, at its top or below an address. */
async function serveMirror(root: string, below = ''): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = request.url?.startsWith(`${below}/`) ? request.url.slice(below.length) : '/none';
    readFile(join(root, path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${below}`, server };
}

describe('publishing and checking from the terminal', { timeout: 120_000 }, () => {
  it('says what would be published, publishes, and refuses when nothing changed', async () => {
    const dry = await run('publish', 'harms', '--dry-run');
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('Version 0.1.0') });
    expect(await releasesOf(database.db, taxonomy.taxonomyId)).toHaveLength(0);
    const done = await run('publish', 'harms');
    expect(done).toMatchObject({
      code: 0,
      output: expect.stringContaining('Published https://lists.example/t/harms/v/0.1.0'),
    });
    expect(await run('publish', 'harms')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Nothing has changed'),
    });
    await storeCategory(testDeps(database.db), taxonomy, label('Vigilancia'));
    expect(await run('publish', 'harms', '--candidate')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Say until which day'),
    });
    const review = ['--candidate', '--until', '2100-01-31', '--comment-at', 'https://x.example/c'];
    expect(await run('publish', 'harms', ...review)).toMatchObject({
      code: 0,
      output: expect.stringContaining('/t/harms/v/0.2.0-rc.1'),
    });
    expect(await run('publish', 'harms', '--level', 'major')).toMatchObject({
      code: 1,
      output: expect.stringContaining('0.2.0-rc.1 is open for review until 2100-01-31'),
    });
    const early = ['--level', 'major', '--end-review', 'Nobody had anything to say.'];
    expect(await run('publish', 'harms', ...early)).toMatchObject({
      code: 0,
      output: expect.stringContaining('level minor, raised to major'),
    });
  });

  it('a list with an error is refused, in words, with where it is mended', async () => {
    const deps = testDeps(database.db);
    const flawed = await storeTaxonomy(deps, { slug: 'flawed' });
    const twice = { label: 'Acoso', definition: 'Acoso.', hiddenLabels: ['Acoso'] };
    const id = await storeCategory(deps, flawed, { words: { es: twice } });
    for (const options of [['--dry-run'], []]) {
      const { code, output } = await run('publish', 'flawed', ...options);
      expect(code).toBe(1);
      expect(output).toContain('The same words are two kinds of name in one language (SKOS S13)');
      expect(output).toContain(`https://lists.example/f/taxonomies/flawed/categories/${id}`);
      expect(output).toContain('1 thing in the list has to be mended');
    }
    expect(await releasesOf(database.db, flawed.taxonomyId)).toHaveLength(0);
  });

  it('tells refused from wrong use', async () => {
    const codes = await Promise.all(
      [
        ['publish', '--help'],
        ['publish', 'nowhere'],
        ['publish', 'harms', '--level', 'huge'],
        ['publish', 'harms', '--candidate', '--until', 'soon'],
        ['verify', 'https:///'],
        ['verify', 'http://127.0.0.1:9/t/harms'],
        ['verify', folder],
      ].map(async ([script = '', ...args]) => (await run(script, ...args)).code),
    );
    expect(codes).toEqual([0, 1, 2, 2, 2, 1, 1]);
  });

  it('writes a mirror that is checked offline and from an address, and shows a changed byte', async () => {
    expect(await run('publish', 'harms', '--out', 'mirror')).toMatchObject({ code: 0 });
    const root = join(folder, 'mirror');
    for (const file of [
      ...['parlance-verify.mjs', 'v/0.2.0/parlance.lock.json', 'context/snapshot-1.jsonld'],
      ...['schema/changes-1.json', 'schema/snapshot-1.d.ts'],
    ]) {
      expect((await readFile(join(root, file), 'utf8')).length).toBeGreaterThan(100);
    }
    expect(await run('verify', 'mirror', '--all')).toMatchObject({
      code: 0,
      output: expect.stringContaining('All is well with 0.1.0, 0.2.0-rc.1, 0.2.0.'),
    });
    const { url, server } = await serveMirror(root);
    const elsewhere = await serveMirror(root, '/t/harms');
    try {
      for (const place of [url, `${url}/`, `${url}/v/0.2.0`, elsewhere.url]) {
        expect(await run('verify', place)).toMatchObject({
          code: 0,
          output: expect.stringContaining('All is well with 0.2.0.'),
        });
      }
      expect(await run('verify', `${url}/v/0.1.0/snapshot.json`)).toMatchObject({
        code: 0,
        output: expect.stringContaining('All is well with 0.1.0.'),
      });
      const file = join(root, 'v/0.2.0/snapshot.json');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('Vigilancia', 'Vigilancja'));
      expect(await run('verify', url)).toMatchObject({
        code: 1,
        output: expect.stringContaining('✗ 0.2.0  snapshot.json: IS NOT WHAT THE MANIFEST SAYS'),
      });
    } finally {
      server.close();
      elsewhere.server.close();
    }
  });
});
