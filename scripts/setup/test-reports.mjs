import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './run.mjs';

/** Where a group of tests writes its report; an older one is gone afterwards. */
export function freshReport(group) {
  const folder = join(projectRoot, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${group}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Counts and failures of a vitest run; without a report, or ended badly without a failed test, one failure. */
export function readVitest(file, code) {
  const report = readReport(file);
  if (!report) return brokenOff(code);
  const failures = report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') {
      return [{ title: relative(projectRoot, name), message }];
    }
    return failed.map((test) => ({
      title: `${relative(projectRoot, name)} › ${test.fullName}`,
      message: test.failureMessages.join('\n'),
    }));
  });
  const { numPassedTests: passed, numPendingTests, numTodoTests } = report;
  return orBrokenOff({ passed, skipped: numPendingTests + numTodoTests, failures }, code);
}

/** Counts and failures of a Playwright run; without a report, or ended badly without a failed test, one failure. */
export function readPlaywright(file, code) {
  const report = readReport(file);
  if (!report) return brokenOff(code);
  const failures = report.suites.flatMap(specsOf).flatMap(({ file: name, title, tests }) =>
    tests
      .filter((test) => test.status === 'unexpected')
      .map((test) => ({
        title: `${name} › ${title}`,
        message: test.results
          .flatMap(({ errors }) => errors.map((error) => error.message ?? ''))
          .join('\n'),
      })),
  );
  const { expected, flaky, skipped } = report.stats;
  return orBrokenOff({ passed: expected + flaky, skipped, failures }, code);
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const orBrokenOff = (counts, code) =>
  code === 0 || counts.failures.length > 0
    ? counts
    : { ...counts, failures: brokenOff(code).failures };

const brokenOff = (code) => ({
  passed: 0,
  skipped: 0,
  failures: [{ title: 'the run itself', message: `It ended with exit code ${code}.` }],
});

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
