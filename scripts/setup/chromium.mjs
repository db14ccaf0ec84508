import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { longStep, packageProgram, run } from './run.mjs';

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium for the end-to-end tests: one that is there; else Playwright's download;
 * else, for root on Debian, Debian's package. Undefined where none of it works.
 */
export async function findChromium() {
  const present = chromiumOnThisMachine();
  if (present) return present;
  await longStep('Downloading a Chromium for the end-to-end tests', () =>
    run([...packageProgram('@playwright/test', 'playwright'), 'install', 'chromium']),
  );
  const downloaded = playwrightsOwn();
  if (downloaded) return downloaded;
  if (process.getuid && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    await longStep('Installing Debian’s Chromium', installDebianPackage);
  }
  return chromiumOnThisMachine();
}

function chromiumOnThisMachine() {
  const folders = (process.env.PATH || '').split(delimiter);
  const onPath = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH, ...onPath, ...applications].filter(Boolean);
  return candidates.find((path) => existsSync(path) && runs(path)) || playwrightsOwn();
}

function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && runs(path) ? path : undefined;
}

async function installDebianPackage() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
}
