import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '~/platform/project-root';

/** One import each that the table of the architecture refuses, and the rule that has to say so. */
const violations = [
  ['row-domain', 'app/domain/a.ts', 'node:crypto'],
  ['row-domain', 'app/domain/b.ts', 'zod'],
  ['row-domain', 'app/domain/c.ts', '../contracts/target'],
  ['row-contracts', 'app/contracts/a.ts', '../usecases/target'],
  ['row-contracts', 'app/contracts/b.ts', 'yaml'],
  ['row-exports', 'app/exports/a.ts', '../usecases/target'],
  ['row-imports', 'app/imports/a.ts', '../../db/target'],
  ['row-db-schema', 'db/schema/a.ts', '../target'],
  ['row-db', 'db/repositories/a.ts', '../../app/usecases/target'],
  ['row-db', 'db/a.ts', '../app/platform/target'],
  ['row-usecases', 'app/usecases/a.ts', '../../db/target'],
  ['row-usecases', 'app/usecases/b.ts', '../gates/target'],
  ['row-usecases-types-only', 'app/usecases/c.ts', '../../db/client.server'],
  ['row-gates', 'app/gates/a.ts', '../routes/participants/target'],
  ['row-gates', 'app/gates/b.ts', '../../db/repositories/target'],
  ['row-jobs', 'app/jobs/a.ts', '../gates/target'],
  ['row-realtime-client', 'app/realtime/client/a.ts', '../target'],
  ['row-realtime-server', 'app/realtime/a.ts', '../../db/repositories/target'],
  ['row-components-ui', 'app/components/ui/a.ts', '../../domain/target'],
  ['row-components', 'app/components/a.ts', '../usecases/target'],
  ['row-routes', 'app/routes/builders/a.ts', '../../../db/repositories/target'],
  ['row-i18n', 'app/i18n/a.ts', '../components/target'],
  ['row-platform', 'app/platform/a.ts', '../gates/target'],
  ['row-workers', 'app/workers/a.ts', '../usecases/target'],
  ['row-verifier', 'app/verifier/a.ts', '../usecases/target'],
  ['row-platform-types-only', 'app/platform/c.ts', '../usecases/deps'],
  ['database-driver-only-in-db', 'app/gates/c.ts', 'drizzle-orm'],
  ['database-driver-only-in-db', 'app/platform/b.ts', 'postgres'],
  ['remix-only-at-the-edge', 'app/usecases/d.ts', '@remix-run/node'],
  ['remix-only-at-the-edge', 'db/b.ts', '@remix-run/node'],
  ['scopes-are-minted-in-gates', 'app/usecases/e.ts', '../gates/mint.server'],
  ['scopes-are-minted-in-gates', 'scripts/a.ts', '../app/gates/mint.server'],
  ['routes-keep-to-their-audience', 'app/routes/builders/b.ts', '../participants/target'],
  ['server-loads-the-build', 'server.js', './app/platform/target.ts'],
  ['scripts-go-in-by-the-system-gate', 'scripts/b.ts', '../app/gates/target'],
  ['setup-needs-no-package', 'scripts/c.mjs', 'zod'],
  ['nothing-rests-on-tests-or-scripts', 'app/gates/d.ts', '../../scripts/target'],
  ['no-development-package-in-the-application', 'app/gates/e.ts', 'fast-check'],
  ['no-unlisted-package', 'app/gates/f.ts', 'mime-types'],
  ['no-circle', 'app/gates/circle-a.ts', './circle-b'],
  ['no-dangling-import', 'app/gates/g.ts', './nowhere'],
] as const;

const allowed = [
  ['app/domain/d.ts', 'semver'],
  ['app/usecases/f.ts', '../../db/repositories/target'],
  ['app/routes/participants/a.ts', '../../usecases/target'],
  ['tests/factories/a.ts', '../../app/gates/mint.server'],
] as const;

const targets = [
  ...[
    'contracts',
    'domain',
    'gates',
    'platform',
    'realtime',
    'routes/participants',
    'usecases',
  ].map((folder) => `app/${folder}/target.ts`),
  ...[
    'app/components/target.ts',
    'app/gates/mint.server.ts',
    'app/usecases/deps.ts',
    'db/target.ts',
    'scripts/target.ts',
  ],
  ...['db/repositories/target.ts', 'db/client.server.ts'],
];

const reportShape = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const rulesShape = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

describe('dependency rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlance-rules-'));
  let found: ReadonlySet<string> = new Set();

  beforeAll(() => {
    for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
      cpSync(join(projectRoot, name), join(folder, name));
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const file of targets) write(file, 'export const target = 1;\n');
    write('app/gates/circle-b.ts', "import './circle-a';\n");
    for (const [file, imported] of allowed) write(file, `import '${imported}';\n`);
    for (const [, file, imported] of violations) write(file, `import '${imported}';\n`);
    found = violationsFound();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  function write(file: string, content: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }

  function violationsFound(): ReadonlySet<string> {
    const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout } = spawnSync(
      process.execPath,
      [program, '--output-type', 'json', ...['app', 'db', 'scripts', 'tests', 'server.js']],
      { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    const report = reportShape.parse(JSON.parse(stdout));
    return new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  }

  it('each have a violation here that shows that they can fail', () => {
    const file = join(projectRoot, '.dependency-cruiser.cjs');
    const { forbidden } = rulesShape.parse(createRequire(import.meta.url)(file));
    const shown = new Set<string>(violations.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(violations)('%s refuses %s importing %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(allowed)('lets %s import %s', (file) => {
    expect([...found].filter((entry) => entry.endsWith(` ${file}`))).toEqual([]);
  });
});
