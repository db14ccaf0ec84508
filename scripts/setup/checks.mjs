import { packageProgram, runBeside } from './run.mjs';

/** How many run side by side: the types take about as long as all others together. */
const lanes = 2;

/**
 * The checks that need nothing running; each counts as one test. Tells of each as it ends, and resolves with the names of
 * those that failed and their exit codes.
 */
export async function runStaticChecks() {
  const waiting = staticChecks();
  const failed = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await runBeside(check.command);
      if (code !== 0) failed.push({ name: check.name, code });
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name}\n${output.trim()}\n`);
    }
  };
  const count = waiting.length;
  await Promise.all(Array.from({ length: lanes }, lane));
  return { passed: count - failed.length, failed };
}

function staticChecks() {
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
