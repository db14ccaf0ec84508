import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  const [refused, misnamed, misused, absent] = await Promise.all([
    run('circle.csv', '--taxonomy', 'harms'),
    run('a.csv', '--taxonomy', 'Harms!'),
    run('a.csv', '--taxonomy', 'harms', '--frobnicate'),
    run('none.csv', '--taxonomy', 'harms'),
  ]);
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('a → b → a') });
  expect(refused.output, 'no tree can be drawn').toMatch(/categories {2}2$/m);
  expect(misnamed).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^--taxonomy Harms!: /m),
  });
  expect(misused).toMatchObject({ code: 2 });
  expect(absent).toMatchObject({ code: 1, output: expect.stringContaining('There is no file ') });
});

const nexus = '../shared/data/taxonomies/ibm-risk-atlas-nexus';

/** Each file with what it holds: its format, its levels, and all of it new. */
const held = [
  ['tests/contract/golden/snapshot.json', 'snapshot-json', '3 on 2 levels: 2 → 1', 3],
  [`${nexus}/ailuminate.yaml`, 'linkml-yaml', '15 on 2 levels: 3 → 12', 15],
  [`${nexus}/air_2024_data.yaml`, 'linkml-yaml', '373 on 3 levels: 16 → 43 → 314', 373],
] as const;

describe.concurrent('a dry run prints what a file holds, and makes no list', () => {
  for (const [path, format, categories, added] of held) {
    const file = join(projectRoot, path);
    it.skipIf(!existsSync(file))(path, { timeout: 120_000 }, async ({ expect }) => {
      const slug = `dry-${added}`;
      const { code, output } = await run(file, '--taxonomy', slug, '--dry-run');
      expect(code, output).toBe(0);
      expect(output).toContain(`(${format}, `);
      expect(output).toContain(`  categories  ${categories}\n`);
      expect(output).toContain(
        `  new ${added}, changed 0, unchanged 0, missing from the file 0, retired 0\n`,
      );
      expect(output).toContain('Dry run: nothing was written.');
      expect(await taxonomyBySlug(database.db, slug)).toBeUndefined();
    });
  }
});
