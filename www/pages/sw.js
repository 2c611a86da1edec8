// Keeps the whole site for reading without a network. One cache for each version of its bytes; a new
// version waits until the reader asks for it or has closed every page of the old one.
const VERSION = "VERSION";
const FILES = ["FILES"];
const CACHE = `inmail-coach-${VERSION}`;

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forget()));
self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request, url, mode));
});
self.addEventListener('message', ({ data }) => { if (data === 'use') self.skipWaiting(); });

async function keep() {
  const cache = await caches.open(CACHE);
  // Asked of the server, so that a cache between cannot mix two versions.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith('inmail-coach-') && name !== CACHE) await caches.delete(name);
  }
}

async function answer(request, url, mode) {
  const cache = await caches.open(CACHE);
  const path = url.split(/[?#]/)[0];
  const kept = await cache.match(path.endsWith('/') ? `${path}index.html` : path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const lost = mode === 'navigate' && await cache.match('404.html');
    if (lost) return new Response(lost.body, { status: 404, headers: lost.headers });
    throw error;
  }
}
