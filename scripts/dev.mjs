import { ensureInstalled } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
process.env.NODE_ENV = 'development';
await ensureInstalled();
await import('../server.js');
