import { buildWorkers } from './setup/build.mjs';
import { endWithNpm } from './setup/end-with-npm.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
endWithNpm();
process.env.NODE_ENV = 'development';
await ensureInstalled();
await buildWorkers();
await import('../server.js');
