/** Over HTTP(S) the page asks to be kept, after everything that the reader waits for. */
import { SINGLE_FILE, SITE_ROOT } from './base.ts';
import { loadScript } from './load-script.ts';

/** Names the web app manifest and loads `assets/offline.js`; both are of no use on `file://`. */
export function startKeepingOffline(): void {
  if (SINGLE_FILE || !location.protocol.startsWith('http')) return;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = `${SITE_ROOT}manifest.webmanifest`;
  document.head.append(manifest);
  // Absent over plain HTTP, but for this machine's own address: the site then works as ever.
  if (!('serviceWorker' in navigator)) return;
  const load = () => loadScript('assets/offline.js').catch(() => {});
  if (document.readyState === 'complete') load();
  else addEventListener('load', load);
}
