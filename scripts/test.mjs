import { stripVTControlCharacters } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { runStaticChecks } from './setup/checks.mjs';
import { findChromium } from './setup/chromium.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { packageProgram, run, stopWith } from './setup/run.mjs';
import { freshReport, readPlaywright, readVitest } from './setup/test-reports.mjs';

/**
 * `npm test` runs everything; `npm test -- integration e2e` only the groups named.
 * What failed is told once more at the end; the last line is the sum: "N passed, N failed, N skipped".
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
const linesOfFailure = 15;

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0) {
  stopWith(`Unknown: ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`, 2);
}
await ensureInstalled();
const chosen = wanted.length > 0 ? wanted : Object.keys(groups);
if (chosen.some((name) => needBuild.includes(name))) await ensureBuilt();

const results = [];
for (const name of chosen) {
  console.log(`\n=== ${name} ===`);
  const result = await groups[name]();
  results.push({ name, ...result });
  console.log(`${name}: ${line([result])}`);
}
const failed = results.flatMap(({ name, failures }) => failures.map((f) => ({ name, ...f })));
if (failed.length > 0) console.log('\n=== failed ===');
for (const failure of failed) console.log(tell(failure));
process.exitCode = failed.length === 0 ? 0 : 1;
console.log(`\n${line(results)}`);

function line(counted) {
  const sum = (count) => counted.reduce((total, one) => total + count(one), 0);
  const failures = sum((one) => one.failures.length);
  return `${sum((one) => one.passed)} passed, ${failures} failed, ${sum((one) => one.skipped)} skipped`;
}

function tell({ name, title, message }) {
  const words = stripVTControlCharacters(message).trim().split('\n').slice(0, linesOfFailure);
  return [`✗ ${name}: ${title}`, ...words.map((word) => `    ${word}`)].join('\n');
}

async function runChecks() {
  const { passed, failed } = await runStaticChecks();
  const failures = failed.map(({ name, code }) => ({
    title: name,
    message: `It ended with exit code ${code}.`,
  }));
  return { passed, skipped: 0, failures };
}

async function runVitest(project) {
  const report = freshReport(project);
  const code = await run([
    ...packageProgram('vitest'),
    ...['run', '--project', project, '--reporter=default'],
    ...['--reporter=json', `--outputFile.json=${report}`],
  ]);
  return readVitest(report, code);
}

async function runPlaywright() {
  const chromium = await findChromium();
  if (!chromium) {
    const message = 'None was found and none could be installed. Set CHROME_PATH to one.';
    return { passed: 0, skipped: 0, failures: [{ title: 'Chromium', message }] };
  }
  const report = freshReport('e2e');
  const code = await run([...packageProgram('@playwright/test', 'playwright'), 'test'], {
    env: { CHROME_PATH: chromium, E2E_REPORT: report },
  });
  return readPlaywright(report, code);
}
