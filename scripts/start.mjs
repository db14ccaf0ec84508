import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
process.env.NODE_ENV = 'production';
await ensureInstalled();
await ensureBuilt();
await import('../server.js');
