// Keeps one page for the time without a network; everything else always comes from the server.
const KEPT = 'offline-1';
const PAGE = '/offline.html';
const FILES = [PAGE, '/offline.css', '/offline.js', '/icons/consulta.svg', '/?v-r=i18n&langtag=fr', '/?v-r=i18n&langtag=en'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name !== KEPT).map((name) => caches.delete(name));
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names))).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { pathname, search } = new URL(event.request.url);
  if (event.request.mode === 'navigate') {
    if (!/^\/(agenda|admin|factures)(\/|$)/.test(pathname)) event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (FILES.includes(pathname + search)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
