/**
 * The service worker: keeps the whole site in the browser, so that it opens without a network. Workbox
 * does the work: it installs a version only when every file of it has arrived whole, and the old
 * version stays in use until the reader takes the new one.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Put in by the build. */
declare const PRECACHE: PrecacheEntry[];
declare const self: { skipWaiting(): void } & typeof globalThis;

// `?q=`, `?mark=`, `?v=` are for the page: the file behind them is the same.
precacheAndRoute(PRECACHE, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') self.skipWaiting();
});
