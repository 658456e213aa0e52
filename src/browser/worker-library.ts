/**
 * What the service worker of a library does with all that it has not kept from the first visit on: reports
 * that the reader keeps come from what is kept, at once, and are brought up to date behind it; all else
 * comes from the network, and is kept for a while in case that there is none the next time.
 */
import { cacheNames, type RouteHandlerCallback, type WorkboxPlugin } from 'workbox-core';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { KEPT, keepReport, keptList, keptReports, offeredList } from './kept.ts';

/** An event that ends when what it waits for has ended. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
declare const self: { registration: { scope: string } } & typeof globalThis;

const VISITED = 'zhudu-visited';
/** Files that are kept of what was visited; those that were got longest ago go first. */
const MOST_VISITED = 200;
/** How long to wait for the network where there is a copy, in seconds. */
const PATIENCE = 4;

const root = self.registration.scope;
/** Address of the pages' code, which they name with its version. */
const CODE = `${root}assets/`;

/** Without `?q=` and `?mark=`, which are for the page; a version belongs to the file. */
function keyOf(address: string): string {
  const url = new URL(address);
  if (!url.searchParams.has('v')) url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

const visiting: { cacheName: string; plugins: WorkboxPlugin[] } = {
  cacheName: VISITED,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url),
      cacheDidUpdate: async () => {
        const cache = await caches.open(VISITED);
        const keys = await cache.keys();
        for (const key of keys.slice(0, -MOST_VISITED)) await cache.delete(key);
      },
    },
  ],
};
const byVersion = new CacheFirst(visiting);
const byAddress = new NetworkFirst({ ...visiting, networkTimeoutSeconds: PATIENCE });

/** What is kept under an address: code of that very version, and files of whatever version is kept. */
async function kept(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(KEPT);
  return cache.match(keyOf(url.href), { ignoreSearch: !url.href.startsWith(CODE) });
}

const answer: RouteHandlerCallback = async (options) => {
  const { url, request, event } = options;
  const own = await kept(url);
  if (own && request.mode === 'navigate') event.waitUntil(renew(reportOf(url)));
  if (own) return own;
  return (url.searchParams.has('v') ? byVersion : byAddress).handle(options);
};

/** The report whose folder an address lies in. */
function reportOf(url: URL): string {
  return decodeURI(url.href.slice(root.length).split('/')[0] ?? '');
}

/** Reports that are up to date, as far as this worker knows since it woke up. */
const renewed = new Set<string>();

/** Brings a kept report up to date; one that is away now stays as it was. */
async function renew(report: string): Promise<void> {
  if (renewed.has(report) || !(await keptList(root, report))) return;
  renewed.add(report);
  await update(report).catch(() => renewed.delete(report));
}

async function update(report: string): Promise<void> {
  await keepReport(root, report, await offeredList(root, report));
}

/** Kept pages name the code that they were made with: it stays when a new version of the site comes. */
async function keepCode(): Promise<void> {
  if ((await keptReports(root)).length === 0) return;
  const [from, to] = await Promise.all([caches.open(cacheNames.precache), caches.open(KEPT)]);
  for (const request of await from.keys()) {
    if (!request.url.startsWith(CODE)) continue;
    const response = await from.match(request);
    if (response) await to.put(request, response);
  }
}

/** After a new version of the site, all that is kept is brought up to date; then old code goes. */
async function renewAll(): Promise<void> {
  for (const report of await keptReports(root)) await update(report);
  const cache = await caches.open(KEPT);
  for (const { url } of await cache.keys()) if (url.startsWith(CODE)) await cache.delete(url);
}

/** Starts all of it; call it when the files that are kept from the first visit on have their routes. */
export function keepLibrary(): void {
  addEventListener('install', (event) => (event as Lasting).waitUntil(keepCode()));
  // Nobody waits for it: the pages of the new version are there already.
  addEventListener('activate', () => renewAll().catch(() => {}));
  registerRoute(
    // `no-store` asks past the worker: what is being kept.
    ({ url, request }) => url.href.startsWith(root) && request.cache !== 'no-store',
    answer,
  );
  setCatchHandler(async ({ request, url }) => {
    // Without a network code of another version is better than none.
    if (url.href.startsWith(CODE))
      return (await caches.match(url.href, { ignoreSearch: true })) ?? Response.error();
    if (request.mode !== 'navigate') return Response.error();
    return Response.redirect(`${root}kept/index.html?away=${encodeURIComponent(url.href)}`);
  });
}
