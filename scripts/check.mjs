import { staticChecks } from './setup/checks.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { run } from './setup/run.mjs';

requireNode();
await ensureInstalled();

const failed = [];
for (const { name, command } of staticChecks()) {
  console.log(`— ${name}`);
  if ((await run(command)) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
