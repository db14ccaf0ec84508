import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { staticChecks } from './setup/checks.mjs';
import { findChromium } from './setup/chromium.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { packageProgram, projectRoot, run, stopWith } from './setup/run.mjs';

/**
 * `npm test` runs everything; `npm test -- integration e2e` only the groups named.
 * The last line is the sum: "N passed, N failed, N skipped".
 */
const groups = {
  checks: runChecks,
  unit: () => runVitest('unit'),
  integration: () => runVitest('integration'),
  contract: () => runVitest('contract'),
  realtime: () => runVitest('realtime'),
  e2e: runPlaywright,
};
const needBuild = ['integration', 'contract', 'realtime', 'e2e'];
const failure = { passed: 0, failed: 1, skipped: 0 };

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0) {
  stopWith(`Unknown: ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`, 2);
}
await ensureInstalled();
const chosen = wanted.length > 0 ? wanted : Object.keys(groups);
if (chosen.some((name) => needBuild.includes(name))) await ensureBuilt();

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const name of chosen) {
  console.log(`\n=== ${name} ===`);
  const counts = await groups[name]();
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  console.log(`${name}: ${line(counts)}`);
}
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`\n${line(totals)}`);

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command } of staticChecks()) {
    const hasPassed = (await run(command)) === 0;
    counts[hasPassed ? 'passed' : 'failed'] += 1;
    console.log(`${hasPassed ? '✓' : '✗'} ${name}`);
  }
  return counts;
}

async function runVitest(project) {
  const report = freshReport(project);
  const code = await run([
    ...packageProgram('vitest'),
    ...['run', '--project', project, '--reporter=default'],
    ...['--reporter=json', `--outputFile.json=${report}`],
  ]);
  const result = readReport(report);
  if (!result) return failure;
  const failed = result.numFailedTests || (code === 0 ? 0 : 1);
  const skipped = result.numPendingTests + result.numTodoTests;
  return { passed: result.numPassedTests, failed, skipped };
}

async function runPlaywright() {
  const chromium = await findChromium();
  if (!chromium) {
    console.error('No Chromium was found and none could be installed. Set CHROME_PATH to one.');
    return failure;
  }
  const report = freshReport('e2e');
  const code = await run([...packageProgram('@playwright/test', 'playwright'), 'test'], {
    env: { CHROME_PATH: chromium, E2E_REPORT: report },
  });
  const stats = readReport(report)?.stats;
  if (!stats) return failure;
  const failed = stats.unexpected || (code === 0 ? 0 : 1);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

function freshReport(name) {
  const folder = join(projectRoot, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
