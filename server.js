import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import helmet from 'helmet';

/**
 * The web server. It loads the built application and knows nothing of its parts, so that pages and
 * sockets share one module graph: the application opens itself (`startInstance`) and is handed the server.
 */
const isDevelopment = process.env.NODE_ENV === 'development';
const bodyLimit = 20 * 1024 * 1024;

const vite = isDevelopment
  ? await import('vite').then(({ createServer: createVite }) =>
      createVite({ server: { middlewareMode: true }, appType: 'custom' }),
    )
  : undefined;

const loadBuild = () =>
  vite ? vite.ssrLoadModule('virtual:remix/server-build') : import('./build/server/index.js');

const { startInstance } = (await loadBuild()).entry.module;
const starting = startInstance();
/** Milliseconds that are waited for answers under way, and for a start that is broken off, when all is to end. */
const patience = { answers: 3_000, start: 10_000 };
let server;
let isEnding = false;

/** Told to stop while it makes the database or changes tables, it finishes that first: nothing is left running. */
async function end(code) {
  if (isEnding) return;
  isEnding = true;
  server?.close();
  // Browsers open connections that they may never use; nobody waits for those.
  setTimeout(() => server?.closeAllConnections(), patience.answers).unref();
  const started = starting.catch(() => undefined);
  const instance = await (server ? started : Promise.race([started, delay(patience.start)]));
  await instance?.close();
  await vite?.close();
  process.exit(code);
}
process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

const untilTheEnd = new Promise(() => undefined);
const instance = await starting.catch((error) => {
  if (isEnding) return untilTheEnd;
  const isForPeople = ['EnvironmentProblem', 'DatabaseProblem'].includes(error.name);
  // A failed query's own message holds what it would have stored: secrets, at a first start.
  console.error(isForPeople ? error.message : (error.cause ?? error));
  process.exit(1);
});
if (isEnding) await untilTheEnd;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', 'loopback');

app.get('/health', (_request, response) => response.type('text/plain').send('ok\n'));
app.get('/ready', async (_request, response) => {
  const isReady = await instance.isReady();
  response
    .status(isReady ? 200 : 503)
    .type('text/plain')
    .send(isReady ? 'ready\n' : 'not ready\n');
});

app.use((_request, response, next) => {
  instance.inRequest((requestId) => {
    response.set('X-Request-Id', requestId);
    next();
  });
});

// `same-origin` and not `no-referrer`: with that, Chromium sends `Origin: null` with forms.
const everywhere = {
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: instance.isSecure,
  crossOriginOpenerPolicy: instance.isSecure,
  originAgentCluster: false,
};

/** With every answer that is for programs and no page: the same each time, so it is put together once. */
const withFiles = headersOf(
  helmet({
    ...everywhere,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  }),
);

/** Addresses that never answer with a page. They may be read from anywhere, everything else by our own pages only. */
const forPrograms = [
  /^\/t\/([^/]+\/)?(versions|uses|releases|withdrawals)\.[a-z]+$/,
  /^\/t\/[^/]+\/(v\/[^/]+|latest|compare\/[^/]+)\/.+\.[a-z]+$/,
  /^\/(api\/v1|schema|context)\/./,
  /^\/\.well-known\/jwks\.json$/,
];

app.use((request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  // A foreign page must not write in somebody's name. Remix would answer with an error page, and what
  // was typed would be lost: it is let through without its Origin, and the gate refuses it with the form refilled.
  delete request.headers['x-foreign-origin'];
  request.headers['x-client-address'] = request.ip ?? '';
  if (request.method !== 'GET' && request.method !== 'HEAD' && !instance.isOwnOrigin(request)) {
    request.headers['x-foreign-origin'] = '1';
    delete request.headers.origin;
  }
  // Nobody reads a body that is too large, or of a size that is not said before: the gate refuses it in the reader's language.
  delete request.headers['x-too-large'];
  const isUnbounded = request.headers['transfer-encoding'] !== undefined;
  if (isUnbounded || Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    request.headers['x-too-large'] = '1';
  }
  next();
});

const withPages = helmet({
  ...everywhere,
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", (_request, response) => `'nonce-${response.locals.nonce}'`],
      styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
});

app.use((request, response, next) => {
  if (forPrograms.some((address) => address.test(request.path))) {
    response.set(withFiles);
    return next();
  }
  withPages(request, response, next);
});

if (vite) {
  app.use(vite.middlewares);
} else {
  app.use('/assets', preferCompressed('build/client/assets'));
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
  app.use(express.static('build/client', { maxAge: '1h' }));
}
app.use(compression());
app.all(
  '*',
  createRequestHandler({
    build: vite ? loadBuild : await loadBuild(),
    getLoadContext: (_request, response) => ({ nonce: response.locals.nonce }),
  }),
);

// What never changes and is in memory already needs nothing of the above.
server = createServer((request, response) => {
  if (!instance.answerFromMemory(request, response, withFiles)) app(request, response);
});
instance.attach(server);
server.on('error', (error) => {
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${instance.port} on ${instance.host} is in use. Stop what uses it, or choose another with PORT.`
      : `The server could not listen on ${instance.host}:${instance.port} (${error.code}). Choose another HOST or PORT.`;
  console.error(reason);
  void end(1);
});
server.listen(instance.port, instance.host, async () => {
  await instance.announce(server.address());
});

/** Points a request for an asset at the file that the build compressed, where the browser can read it. */
function preferCompressed(folder) {
  const files = new Set(readdirSync(folder));
  const endings = { br: '.br', gzip: '.gz' };
  return (request, response, next) => {
    const name = request.path.slice(1);
    // Asked one by one: asked together, browsers that name gzip first would get the larger file.
    const encoding = ['br', 'gzip'].find((each) => request.acceptsEncodings(each));
    if (encoding && files.has(`${name}${endings[encoding]}`)) {
      request.url = `${request.path}${endings[encoding]}`;
      response.type(extname(name)).set('Content-Encoding', encoding);
    }
    response.vary('Accept-Encoding');
    next();
  };
}

/** The headers that a middleware sets, whatever the request. */
function headersOf(middleware) {
  const headers = {};
  const response = {
    setHeader: (name, value) => {
      headers[name] = value;
    },
    removeHeader: () => undefined,
  };
  middleware({}, response, () => undefined);
  return headers;
}
