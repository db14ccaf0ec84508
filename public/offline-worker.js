/**
 * Keeps the last pages of a session on one's own device, so that a tab can be closed and opened again without a
 * network. Registered by pages of people who said "this is my phone"; of the pages of sessions (`/s/…`) it keeps those that
 * say whose they are, and no page of anybody else stays beside them. Pages come from the network as long as there is
 * one. Answers wait in the page's own storage, not here.
 */
const pagesCache = 'parlance-pages-1';
const assetsCache = 'parlance-assets-1';
const owner = 'Offline-Copy-For';
const mostPages = 20;
const mostAssets = 200;
/** A network that says nothing for this long is none, in milliseconds. */
const patience = 8000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  // Their names hold a hash of what is in them: what was once fetched is right for ever.
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

self.addEventListener('message', (event) => {
  const { type, path, assets } = event.data ?? {};
  if (type === 'keep') event.waitUntil(keep(path, assets));
});

async function page(request, url) {
  try {
    const response = await withPatience(fetch(request));
    await keepPage(url, response.clone());
    return response;
  } catch {
    return (await copyOf(url)) ?? Response.error();
  }
}

/** The same page as it was, or another of the same session: by a redirect, because a page knows its own address. */
async function copyOf(url) {
  const cache = await caches.open(pagesCache);
  const own = await cache.match(url.href);
  if (own) return own;
  const sameSession = (await cache.keys()).filter(
    (kept) => sessionOf(new URL(kept.url)) === sessionOf(url),
  );
  const latest = sameSession[sameSession.length - 1];
  return latest && Response.redirect(latest.url);
}

/** `/s/CODE/…` → CODE */
const sessionOf = ({ pathname }) => pathname.split('/')[2];

async function keepPage(url, response) {
  if (!response.ok || response.redirected || !response.headers.has(owner)) return;
  const cache = await caches.open(pagesCache);
  await dropOthers(cache, url, response.headers.get(owner));
  // Takes the place of the earlier one, at the end, only once it has arrived whole: a network lost meanwhile loses no copy.
  await cache.put(url.href, response);
  await prune(cache, mostPages);
}

/** Somebody else was in this session on this device before. */
async function dropOthers(cache, url, ownerId) {
  for (const kept of await cache.keys()) {
    if (sessionOf(new URL(kept.url)) !== sessionOf(url)) continue;
    const copy = await cache.match(kept);
    if (copy && copy.headers.get(owner) !== ownerId) await cache.delete(kept);
  }
}

async function asset(request) {
  const cache = await caches.open(assetsCache);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

/**
 * A page that was reached without loading it whole, and what it was built from before this worker was there. The page
 * last: without its scripts a copy could be read, but would know nothing of the answers that wait.
 */
async function keep(path, assets) {
  const url = new URL(path, self.location.origin);
  const cache = await caches.open(assetsCache);
  const missing = [];
  for (const name of assets) if (!(await cache.match(name))) missing.push(name);
  await Promise.all(missing.map((name) => cache.add(name)));
  await prune(cache, mostAssets);
  await keepPage(url, await fetch(url, { credentials: 'same-origin' }));
}

async function prune(cache, most) {
  const kept = await cache.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(request);
}

function withPatience(answer) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), patience);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
