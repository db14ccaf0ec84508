import { runStaticChecks } from './setup/checks.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
await ensureInstalled();

const { failed } = await runStaticChecks();
const names = failed.map(({ name }) => name);
console.log(names.length === 0 ? 'All checks passed.' : `Failed: ${names.join(', ')}.`);
process.exitCode = names.length === 0 ? 0 : 1;
