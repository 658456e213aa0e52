/** The ways in which one and the same site is opened (C7). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { serveSite } from '../publish/serve.ts';
import { FIXTURE_SITE as SITE } from './fixture-site.ts';
import { type Host, startNginx } from './hosts.ts';

/** Name → how the site is put there. `leave` is called once the first page has been visited. */
export const MOUNTS: Record<
  string,
  () => Promise<Host & { leave?: (page: Page) => Promise<void> }>
> = {
  'at the root': () => serveSite({ folder: SITE }),
  'under /a/b/': () => serveSite({ folder: SITE, mount: '/a/b/' }),
  'by double click': async () => ({
    url: `${pathToFileURL(path.resolve(SITE))}/`,
    close: async () => {},
  }),
  'behind nginx': () => startNginx(SITE),
  'offline after one visit': async () => {
    const { url, close } = await serveSite({ folder: SITE, mount: '/a/b/' });
    return { url, close: async () => {}, leave: (page) => kept(page).then(close) };
  },
};

/** Waits until the browser says that the site is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });
}
