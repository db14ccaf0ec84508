import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

export default defineConfig({
  plugins: [tsconfigPaths()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build/workers',
    emptyOutDir: true,
    copyPublicDir: false,
    rollupOptions: {
      input: { opinions: 'app/workers/opinions.ts' },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
