import { clearDeviceStore } from './outbox-store';

/** Each copy is one more page for the server to make. */
const copyEvery = 20_000;
let copiedAt = 0;

/**
 * On one's own device the last pages of a session can be opened again without a network. Browsers offer this over
 * https (and on localhost) only; elsewhere answers still wait in the browser, and go out when it is opened again.
 */
export async function keepOfflineCopy(path: string): Promise<void> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  if (Date.now() - copiedAt < copyEvery || !navigator.onLine) return;
  copiedAt = Date.now();
  try {
    await navigator.serviceWorker.register('/offline-worker.js', { scope: '/s/' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'keep', path, assets: assetsInUse() });
  } catch {
    // Switched off by the owner of the device: the page works without.
  }
}

/** Scripts and styles that this page was built from. */
function assetsInUse(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const linked = Array.from(
    document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=modulepreload]'),
    ({ href }) => href,
  );
  const ours = `${window.location.origin}/assets/`;
  return [...new Set([...loaded, ...linked])].filter((name) => name.startsWith(ours));
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
