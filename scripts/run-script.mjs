import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { projectRoot, stopWith } from './setup/run.mjs';

// `npm run import` and its like: runs scripts/NAME.ts from its source, in this same process, so
// that Ctrl-C and exit codes are its own.
requireNode();
await ensureInstalled();
const [node, , name, ...args] = process.argv;
const file = join(projectRoot, 'scripts', `${name}.ts`);
if (!existsSync(file)) stopWith(`There is no script ${file}.`, 2);
process.argv = [node, file, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(file).href).catch((error) => {
  const isForPeople = ['EnvironmentProblem', 'DatabaseProblem'].includes(error.name);
  stopWith(isForPeople ? error.message : error);
});
