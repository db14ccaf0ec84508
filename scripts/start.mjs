import { ensureBuilt } from './setup/build.mjs';
import { endWithNpm } from './setup/end-with-npm.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
endWithNpm();
process.env.NODE_ENV = 'production';
await ensureInstalled();
await ensureBuilt();
await import('../server.js');
