import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';
import { categoriesOf } from '~db/repositories/categories.server';
import { taxonomyBySlug } from '~db/repositories/taxonomies.server';
import { testDatabase } from '../../support/database';

const database = testDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlance-import-'));
  await writeFile(join(folder, 'a.csv'), 'id,label,parent\na,Hate,\nb,Slurs,a\n');
  await writeFile(join(folder, 'circle.csv'), 'id,label,parent\na,Hate,b\nb,Slurs,a\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** As npm calls it, from the folder where the person stands. */
function run(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run-script.mjs', 'import', ...args], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder, NODE_ENV: 'production' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => child.once('close', (code) => done({ code, output })));
}

it('the script says what would happen, imports, and tells done from refused and from wrong use', {
  timeout: 120_000,
}, async () => {
  const dry = await run('a.csv', '--taxonomy', 'harms', '--dry-run');
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('2 levels: 1 → 1') });
  expect(await taxonomyBySlug(database.db, 'harms')).toBeUndefined();

  expect(await run('a.csv', '--taxonomy', 'harms', '--license', 'CC0-1.0')).toMatchObject({
    code: 0,
  });
  const taxonomy = await taxonomyBySlug(database.db, 'harms');
  expect(taxonomy?.license).toBe('CC0-1.0');
  expect(await categoriesOf(database.db, taxonomy?.id ?? '')).toHaveLength(2);

  const refused = await run('circle.csv', '--taxonomy', 'harms');
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('a → b → a') });
  expect(refused.output, 'no tree can be drawn').toMatch(/categories {2}2$/m);
  expect(await run('a.csv', '--taxonomy', 'harms', '--frobnicate')).toMatchObject({ code: 2 });
  expect(await run('none.csv', '--taxonomy', 'harms')).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no file '),
  });
});
