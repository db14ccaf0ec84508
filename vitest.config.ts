import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

const withDatabase = {
  globalSetup: ['tests/support/database-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,scripts}/**/*.test.{ts,tsx}'],
          // Properties try hundreds of cases, on machines that may be slow or busy.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...withDatabase },
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
