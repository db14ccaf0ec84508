import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const withDatabase = {
  globalSetup: ['tests/support/database-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/**
 * What is pure leaves nothing behind for the next file, and what a process keeps is kept under ids, which each file's
 * own database gives anew; loading everything once a file took as long as a third of the testing.
 */
const loadedOnce = { isolate: false };

/** These know of no database but their own, or of none: another server under the tests changes nothing for them. */
const withoutTestDatabase = ['dependency-rules', 'embedded', 'engine', 'lint-rules', 'start'].map(
  (name) => `tests/integration/platform/${name}.test.ts`,
);

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    // By itself one core is left out; files that ask a database, or start programs, leave theirs idle meanwhile.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,scripts}/**/*.test.{ts,tsx}'],
          ...loadedOnce,
          // Properties try hundreds of cases, on machines that may be slow or busy.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: process.env.TEST_DATABASE_URL === undefined ? [] : withoutTestDatabase,
          ...withDatabase,
          ...loadedOnce,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          ...withDatabase,
          ...loadedOnce,
        },
      },
      {
        // Real servers and fifty clients measure times: they have the machine for themselves.
        extends: true,
        test: {
          name: 'realtime',
          include: ['tests/realtime/**/*.test.ts'],
          ...withDatabase,
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
