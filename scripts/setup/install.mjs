import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendDriver } from './mend-driver.mjs';
import { longStep, npm, projectRoot, run, stopWith } from './run.mjs';

const marker = join(projectRoot, 'node_modules', '.parlance-installed');

/** Whether the packages of this very lock file are there, for this system. */
export function isInstalled() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === installationHash();
}

/** Installs the packages unless they are there. */
export async function ensureInstalled() {
  if (!isInstalled()) await install();
  mendDriver();
}

async function install() {
  await longStep('Installing packages (a minute or two the first time)', async () => {
    // With NODE_ENV=production npm leaves the build tools out unless told otherwise.
    const code = await run(npm('ci', '--include=dev', '--no-progress', '--loglevel=error'));
    if (code !== 0) stopWith('The packages could not be installed; npm says why above.', code);
  });
  writeFileSync(marker, installationHash());
}

function installationHash() {
  return createHash('sha256')
    .update(readFileSync(join(projectRoot, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}
