/** Over HTTP(S) the site is kept in the browser, after everything that the reader waits for. */
import { SINGLE_FILE, SITE_ROOT } from './base.ts';
import { loadScript } from './load-script.ts';

/** Names the web app manifest and registers the service worker; both are of no use on `file://`. */
export function startKeepingOffline(): void {
  if (SINGLE_FILE || !location.protocol.startsWith('http')) return;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = `${SITE_ROOT}manifest.webmanifest`;
  document.head.append(manifest);
  // Absent over plain HTTP, but for this machine's own address: the site then works as ever.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  addEventListener('load', () => {
    // A refusal, e.g. by the reader's settings, loses nothing but offline use.
    container?.register(`${SITE_ROOT}sw.js`).then(watch, () => {});
  });
}

/** Loads the code that offers a new version when one waits; a first visit has none. */
function watch(registration: ServiceWorkerRegistration | undefined): void {
  if (!registration) return; // Some browsers that forbid workers say neither yes nor no.
  const offer = () => {
    // What the first visit installs waits for a moment, too, but there is nothing to change from.
    const isNew = registration.waiting && navigator.serviceWorker.controller;
    if (isNew) loadScript('assets/new-version.js').catch(() => {});
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}
