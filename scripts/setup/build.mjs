import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { longStep, packageProgram, projectRoot, run, stopWith } from './run.mjs';

const marker = join(projectRoot, 'build', '.sources');
const sources = [
  ...['app', 'db', 'locales', 'public'],
  ...[
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'vite.workers.config.ts',
    'vite.verifier.config.ts',
    'remix.config.js',
  ],
  'scripts/setup/build.mjs',
];

/** Whether the build of exactly these sources is there. */
export function isBuilt() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === sourcesHash();
}

/** Builds unless that is done. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await longStep('Building the pages', build);
  writeFileSync(marker, sourcesHash());
}

async function build() {
  rmSync(marker, { force: true });
  const remix = [...packageProgram('@remix-run/dev', 'remix'), 'vite:build', '--logLevel', 'error'];
  const code = await run(remix, { env: { NODE_ENV: 'production' } });
  if (code !== 0) stopWith('The build failed; the reason stands above.', code);
  await buildWorkers();
  await buildVerifier();
  compressAssets(join(projectRoot, 'build', 'client', 'assets'));
}

/**
 * What runs in threads of its own: each entry a file that needs no other. Vite's own way of finding workers
 * builds, and then fails in production.
 */
export async function buildWorkers() {
  const config = ['--config', 'vite.workers.config.ts', '--logLevel', 'error'];
  const code = await run([...packageProgram('vite'), 'build', ...config]);
  if (code !== 0) stopWith('The build of the workers failed; the reason stands above.', code);
}

/** The program with which consumers check what they have pinned: one file among those that are served. */
async function buildVerifier() {
  const config = ['--config', 'vite.verifier.config.ts', '--logLevel', 'error'];
  const code = await run([...packageProgram('vite'), 'build', ...config]);
  if (code !== 0) stopWith('The build of the verifier failed; the reason stands above.', code);
}

/** Once and well, so that no request has to wait for it; server.js serves these beside the files themselves. */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const file = join(folder, name);
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesBelow(join(projectRoot, name)))) {
    hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
