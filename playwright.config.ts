import { defineConfig, devices } from '@playwright/test';

const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/browser-setup.ts',
  // Each worker has a server and a database of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  // The longest file is begun first: begun last, one worker would wait for it.
  projects: [
    { name: 'every page', testMatch: '**/every-page.test.ts' },
    { name: 'others', testIgnore: '**/every-page.test.ts' },
  ],
  // How soon others see a change is asserted where it is the rule; everything else may meet a busy machine.
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      // Chromium refuses to run as root with its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
    },
    locale: 'en',
    actionTimeout: 30_000,
    // A trace makes the tests half as long again: `--trace on` where one is wanted.
    screenshot: 'only-on-failure',
  },
});
