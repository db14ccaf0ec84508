import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

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
          // What is pure leaves nothing behind for the next file; loading it once a file took longer than testing it.
          isolate: false,
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
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...withDatabase },
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
