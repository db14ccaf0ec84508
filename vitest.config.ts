import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/**
 * What is kept in a module says whose it is, so that nothing is left behind for the next file; loading everything once a
 * file took as long as a quarter of the tests.
 */
const loadedOnce = { isolate: false };

const withDatabase = {
  globalSetup: ['tests/support/database-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

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
          ...loadedOnce,
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          ...loadedOnce,
          ...withDatabase,
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
