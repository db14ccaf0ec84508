import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packageProgram, projectRoot } from './setup/run.mjs';

/**
 * Do the migrations lead to the tables that `db/schema` describes? drizzle-kit is asked to write,
 * in a copy, the migration that is missing. It must say that there is nothing to write: without a
 * terminal it also ends well, and silently, where it would have to ask about a renamed column.
 */
const nothingMissing = 'No schema changes, nothing to migrate';

const copy = mkdtempSync(join(tmpdir(), 'parlance-migrations-'));
try {
  cpSync(join(projectRoot, 'db', 'migrations'), copy, { recursive: true });
  const before = readdirSync(copy).join();
  const [node, drizzleKit] = packageProgram('drizzle-kit');
  const { stdout, stderr } = spawnSync(
    node,
    [
      ...[drizzleKit, 'generate', '--dialect', 'postgresql'],
      ...['--schema', './db/schema/*.ts', '--out', relative(projectRoot, copy)],
    ],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  if (!stdout.includes(nothingMissing) || readdirSync(copy).join() !== before) {
    console.error(`${stdout}\n${stderr}\nThe schema has changes that no migration makes.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}
