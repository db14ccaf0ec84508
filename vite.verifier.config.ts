import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';

/** The verifier that each instance serves: one file that needs nothing but Node. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'build/client',
    emptyOutDir: false,
    copyPublicDir: false,
    rollupOptions: {
      input: { 'parlance-verify': 'app/verifier/parlance-verify.ts' },
      output: { entryFileNames: '[name].mjs', inlineDynamicImports: true },
    },
  },
});
