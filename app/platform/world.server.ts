import type { Deps } from '~/usecases/deps';
import type { Cookies } from './cookies.server';
import type { Environment } from './env';

/** What this process runs with, once it has started. */
export interface World {
  readonly environment: Environment;
  readonly deps: Deps;
  readonly cookies: Cookies;
}

// On globalThis, because a reload while developing makes new modules, and there must be one pool and one hub.
declare global {
  var parlanceWorld: World | undefined;
}

export function world(): World {
  if (!globalThis.parlanceWorld) throw new Error('the instance has not been started');
  return globalThis.parlanceWorld;
}

export function setWorld(next: World): void {
  globalThis.parlanceWorld = next;
}
