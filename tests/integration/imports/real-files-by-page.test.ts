import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import { projectRoot } from '~/platform/project-root';
import type { Deps } from '~/usecases/deps';
import { categoriesOf } from '~db/repositories/categories.server';
import { taxonomyBySlug } from '~db/repositories/taxonomies.server';
import { source } from '../../contract/exports/exported';
import { buildFacilitator } from '../../factories/build-facilitator';
import { storeTaxonomy } from '../../factories/stored-taxonomy';
import { accountCookie, cookieSecret } from '../../realtime/support/live-server';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { TestServerProcess } from '../../support/server';

const folder = join(projectRoot, '../shared/data/taxonomies');
const database = testDatabase();

let deps: Deps;
let server: TestServerProcess;

beforeAll(async () => {
  deps = testDeps(database.db);
  server = await TestServerProcess.start({
    databaseUrl: database.url,
    env: { COOKIE_SECRET: cookieSecret },
  });
});
afterAll(() => server.stop());

interface List {
  readonly slug: string;
  readonly cookie: string;
}

async function listOf(slug: string): Promise<List> {
  const { taxonomyId } = await storeTaxonomy(deps, { slug });
  const { token } = await buildFacilitator(database.db, { taxonomyId });
  return { slug, cookie: await accountCookie(token) };
}

/** A form as a browser without scripts sends it. */
async function send({ slug, cookie }: List, fields: Readonly<Record<string, string | File>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(`${server.url}/f/taxonomies/${slug}/import`, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { cookie, origin: server.url, 'accept-language': 'en' },
  });
  return { status: response.status, text: textOf(await response.text()) };
}

const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '');

const check = (list: List, name: string, bytes: Uint8Array) =>
  send(list, {
    ...{ intent: 'check', language: 'en', license: '', requestId: deps.ids.uuid() },
    file: new File([Uint8Array.from(bytes)], name),
  });

const confirm = (list: List, page: string, license = '') => {
  const [, uploadId = ''] = /name="uploadId" value="([^"]+)"/.exec(page) ?? [];
  return send(list, { intent: 'import', language: 'en', license, uploadId });
};

const stored = async ({ slug }: List) => {
  const taxonomy = await taxonomyBySlug(database.db, slug);
  if (!taxonomy) throw new Error(`no ${slug}`);
  return { taxonomy, categories: await categoriesOf(database.db, taxonomy.id) };
};

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fact = (page: string, name: string) =>
  new RegExp(`<dt>${name}</dt><dd><bdi>([^<]*)`).exec(page)?.[1];

describe.skipIf(!existsSync(folder))('real files by the page (../shared/data)', () => {
  it.each([
    ['air-bench-2024/risk_mapping.json', 'numbered-json', 371, '1.1.1'],
    ['ai-harm-taxonomy/ai-harm-taxonomy.csv', 'csv', 89, undefined],
    ['coar/coar_resourcetypes_v1.1_skos.ttl', 'skos-turtle', 58, undefined],
    ['dpv/ai-2.3.jsonld', 'skos-json-ld', 241, 'https://w3id.org/dpv/ai#AIAgent'],
    ['ibm-risk-atlas-nexus/ailuminate.yaml', 'linkml-yaml', 15, undefined],
    ['misp/accessnow.machinetag.json', 'misp-machinetag', 22, undefined],
    ['mitre-atlas/ATLAS-v5.6.1.yaml', 'atlas-yaml', 170, 'AML.T0051'],
    ['roost/harm_taxonomy.yaml', 'roost-yaml', 16, 'spam'],
  ])('%s: what it would bring first, then that', async (path, format, total, code) => {
    const bytes = readFileSync(join(folder, path));
    const list = await listOf(`page-${format}`);
    const report = await check(list, basename(path), bytes);
    expect(report.status).toBe(200);
    expect(fact(report.text, 'Format')).toBe(format);
    expect(fact(report.text, 'New')).toBe(String(total));
    expect((await stored(list)).categories).toEqual([]);

    const done = await confirm(list, report.text, 'CC-BY-4.0');
    expect(done.status).toBe(302);
    const { taxonomy, categories } = await stored(list);
    expect(categories).toHaveLength(total);
    expect(taxonomy.derivedFrom).toMatchObject([{ sha256: digest(bytes), license: 'CC-BY-4.0' }]);
    expect(categories.every(({ legacyIds }) => legacyIds.length > 0)).toBe(true);
    if (code !== undefined) {
      expect(categories.flatMap(({ legacyIds }) => legacyIds)).toContain(code);
    }
  });

  it('a file that is no JSON is refused with its line, and its list stays empty', async () => {
    const list = await listOf('page-broken');
    const name = 'ai-harm-taxonomy.json';
    const page = await check(list, name, readFileSync(join(folder, 'ai-harm-taxonomy', name)));
    expect(page.status).toBe(422);
    expect(page.text).toMatch(/line 9/);
    expect((await stored(list)).categories).toEqual([]);
  });
});

it('our own snapshot: what it would bring first, then that', async () => {
  const list = await listOf('page-snapshot');
  const bytes = canonicalBytes(source.snapshot);
  const report = await check(list, 'snapshot.json', bytes);
  expect(fact(report.text, 'Format')).toBe('snapshot-json');
  const done = await confirm(list, report.text);
  expect(done.status).toBe(302);
  const { taxonomy, categories } = await stored(list);
  expect(categories.map(({ legacyIds }) => legacyIds[0]).sort()).toEqual(
    source.snapshot.concepts.map(({ id }) => id),
  );
  expect(taxonomy.derivedFrom).toMatchObject([
    { version: source.snapshot.version, sha256: digest(bytes), license: 'CC-BY-4.0' },
  ]);
});

const nexus = join(folder, 'ibm-risk-atlas-nexus');

/** As npm calls it. */
function runImport(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/run-script.mjs', 'import', ...args], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: database.url, INIT_CWD: nexus, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

describe.skipIf(!existsSync(folder))('crosswalks in SSSOM (../shared/data)', () => {
  it('come to the list that they speak of: one by the script, one by the page, each looked at first', {
    timeout: 180_000,
  }, async () => {
    const list = await listOf('crosswalked');
    const risks = await check(
      list,
      'risk_atlas_data.yaml',
      readFileSync(join(nexus, 'risk_atlas_data.yaml')),
    );
    expect((await confirm(list, risks.text, 'Apache-2.0')).status).toBe(302);
    const mapped = async () => (await stored(list)).categories.flatMap(({ mappings }) => mappings);
    expect(await mapped()).toEqual([]);

    const into = ['ibm2nistgenai.tsv', '--taxonomy', list.slug];
    const dry = await runImport(...into, '--dry-run');
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('Dry run') });
    expect(dry.output).toContain('licence     Apache-2.0');
    expect(dry.output).toMatch(/line 93: Nothing stands in the column object_id/);
    expect(await mapped()).toEqual([]);
    expect(await runImport(...into)).toMatchObject({ code: 0 });
    const nist = await mapped();
    expect(nist.filter(({ predicate }) => predicate === 'no-match')).toHaveLength(3);
    expect(new Set(nist.map(({ source: system }) => system))).toEqual(new Set(['nist-ai-600-1']));
    expect(nist).toContainEqual(
      expect.objectContaining({ object: 'information-security', predicate: 'broad' }),
    );

    const name = 'mit-ai-risk-repository_ibm-risk-atlas.tsv';
    const report = await check(list, name, readFileSync(join(nexus, name)));
    expect(fact(report.text, 'Format')).toBe('sssom-tsv');
    expect(report.text).toContain('mit-ai-risk-repository-causal');
    expect(await mapped()).toHaveLength(nist.length);
    expect((await confirm(list, report.text)).status).toBe(302);
    const all = await mapped();
    expect(all.length).toBeGreaterThan(nist.length + 150);
    expect(all).toContainEqual(
      expect.objectContaining({ source: 'mit-ai-risk-repository-2025-04', object: '2.2' }),
    );
  });
});
