/** `assets/new-version.js`, loaded when a new version waits: it is offered, never forced. */
import { Workbox } from 'workbox-window';
import css from '../../styles/new-version.css?raw';
import { SITE_ROOT } from '../base.ts';
import { button, element } from '../element.ts';
import { addStyles } from '../styles.ts';

const workbox = new Workbox(`${SITE_ROOT}sw.js`);
workbox.addEventListener('waiting', offerNewVersion);
workbox.register().catch(() => {}); // Then the version comes with the next visit.

function offerNewVersion(): void {
  addStyles(css);
  const message = element('section', 'new-version');
  message.setAttribute('aria-label', '网站的新版本');
  // Said aloud is what changes in a status that is already there; the buttons are no part of it.
  const status = element('p', '');
  status.setAttribute('role', 'status');
  message.append(
    status,
    button('刷新', () => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    }),
    button('稍后', () => {
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
