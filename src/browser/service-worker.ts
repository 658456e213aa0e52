/**
 * The service worker: the site opens without a network. Workbox does the work: it installs a version only
 * when every file of it has arrived whole, and the old version stays in use until the reader takes the
 * new one. The only report of a site is kept whole; of several, `worker-library.ts` keeps what is read.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { keepLibrary } from './worker-library.ts';

/** Put in by the build. */
declare const PRECACHE: PrecacheEntry[];
/** Whether `PRECACHE` names the whole site. */
declare const IS_WHOLE: boolean;
declare const self: { skipWaiting(): void } & typeof globalThis;

// `?q=` and `?mark=` are for the page: the file behind them is the same.
precacheAndRoute(PRECACHE, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();
if (!IS_WHOLE) keepLibrary();

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') self.skipWaiting();
});
