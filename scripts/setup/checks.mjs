import { packageProgram } from './run.mjs';

/** The checks that need nothing running. Each one counts as one test. */
export function staticChecks() {
  const script = (file, ...args) => [...packageProgram('tsx'), file, ...args];
  return [
    { name: 'types', command: [...packageProgram('typescript', 'tsc'), '--noEmit'] },
    {
      name: 'format and lint',
      command: [...packageProgram('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'],
    },
    {
      name: 'dependency rules',
      command: [
        ...packageProgram('dependency-cruiser', 'depcruise'),
        ...['--config', '.dependency-cruiser.cjs', 'app', 'db', 'scripts', 'tests', 'server.js'],
      ],
    },
    { name: 'texts in every language', command: script('scripts/check-locales.ts') },
    {
      name: 'migrations match the schema',
      command: [process.execPath, 'scripts/check-migrations.mjs'],
    },
    { name: 'dead code', command: packageProgram('knip') },
  ];
}
