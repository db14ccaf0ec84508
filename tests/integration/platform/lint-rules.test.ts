import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';

/** The linter reads files of the project only, so the example lies in it while the test runs; not in app/, whose every change asks for a build. */
const example = join(projectRoot, 'scripts', 'lint-example.ts');

function complaints(source: string): string {
  writeFileSync(example, source);
  const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const linted = spawnSync(process.execPath, [biome, 'lint', example], { encoding: 'utf8' });
  return linted.stdout + linted.stderr;
}

describe('lint rules of our own', () => {
  afterEach(() => rmSync(example, { force: true }));

  it.each([
    "export const a = JSON.parse('1') as number;\n",
    "export const a = <number>JSON.parse('1');\n",
    "export const a = JSON.parse('1') as unknown as string;\n",
  ])('refuse a type assertion: %s', (source) => {
    expect(complaints(source)).toContain('No type assertion');
  });

  it.each([
    'export const a = [1, 2] as const;\n',
    "import { join as path } from 'node:path';\nexport const a = path('b');\n",
    'export const a = { b: 1 } satisfies Record<string, number>;\n',
  ])('let pass what is none: %s', (source) => {
    expect(complaints(source)).not.toContain('No type assertion');
  });
});
