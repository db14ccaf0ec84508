import { clearDeviceStore } from './outbox-store';

/**
 * On one's own device the last pages of a session can be opened again without a network. Browsers offer this over
 * https (and on localhost) only; elsewhere answers still wait in the browser, and go out when it is opened again.
 */
export function keepOfflineCopies(): void {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register('/offline-worker.js', { scope: '/s/' })
    .catch(() => undefined /* Switched off by the owner of the device: the page works without. */);
}

/** Removes everything that this browser keeps of a session: answers that wait, and copies of pages. */
export async function forgetSession(sessionCode: string): Promise<void> {
  try {
    clearDeviceStore(sessionCode, window.localStorage);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  if (!('caches' in window)) return;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (new URL(url).pathname.startsWith(`/s/${sessionCode}`)) await cache.delete(url);
    }
  }
}
