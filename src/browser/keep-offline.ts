/** Over HTTP(S) the site is kept in the browser, and a new version is offered, never forced. */
import { Workbox } from 'workbox-window';
import { SINGLE_FILE, SITE_ROOT } from './base.ts';

/** Registers the service worker and the web app manifest, both of no use on `file://`. */
export function startKeepingOffline(): void {
  if (SINGLE_FILE || !location.protocol.startsWith('http')) return;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = `${SITE_ROOT}manifest.webmanifest`;
  document.head.append(manifest);
  // Absent over plain HTTP, but for this machine's own address: the site then works as ever.
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox(`${SITE_ROOT}sw.js`);
  workbox.addEventListener('waiting', () => offerNewVersion(workbox));
  workbox.register().catch(() => {}); // E.g. forbidden by the reader: nothing is lost but offline use.
}

function offerNewVersion(workbox: Workbox): void {
  const message = document.createElement('section');
  message.className = 'new-version';
  message.setAttribute('aria-label', '网站的新版本');
  // Said aloud is what changes in a status that is already there; the buttons are no part of it.
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  message.append(
    status,
    button('换用新版本', () => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
    button('以后再说', () => {
      message.remove();
      document.documentElement.classList.remove('with-new-version');
    }),
  );
  document.body.append(message);
  document.documentElement.classList.add('with-new-version');
  setTimeout(() => {
    status.textContent = '网站有了新版本，已经下载好。';
  });
}

function button(text: string, act: () => void): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = text;
  node.addEventListener('click', act);
  return node;
}
