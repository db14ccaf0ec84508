import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { createCookies } from '~/platform/cookies.server';
import { parseEnvironment } from '~/platform/env';
import { createLogger } from '~/platform/logger.server';
import { setWorld } from '~/platform/world.server';
import { RoomHub } from '~/realtime/hub.server';
import type { Deps } from '~/usecases/deps';
import type { Db } from '~db/client.server';
import { testDeps } from '../../support/deps';
import { cookieSecret } from './live-server';

interface OpenHub {
  readonly url: string;
  readonly hub: RoomHub;
  readonly deps: Deps;
}

/** The hub on a real HTTP server within this process, so that a test may say itself what was committed. */
export function hubInProcess(database: { readonly db: Db }): OpenHub {
  let open: OpenHub | undefined;
  const server = createServer();
  beforeAll(async () => {
    const hub = new RoomHub();
    const log = createLogger({ level: 'error' });
    const deps = testDeps(database.db, { hub, log, clock: { now: () => new Date() } });
    const cookies = createCookies({ secrets: [cookieSecret], isSecure: false });
    setWorld({ environment: parseEnvironment({}), deps, cookies });
    hub.open({ deps, redisUrl: undefined, isOwnOrigin: () => true });
    hub.attach(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    open = { url: `http://127.0.0.1:${port}`, hub, deps };
  });
  afterAll(async () => {
    await open?.hub.close();
    server.close();
  });
  const opened = () => {
    if (!open) throw new Error('The hub is open inside hooks and tests only.');
    return open;
  };
  return {
    get url() {
      return opened().url;
    },
    get hub() {
      return opened().hub;
    },
    get deps() {
      return opened().deps;
    },
  };
}
