/** The ways in which one and the same site is opened (C7). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { serveSite } from '../publish/serve.ts';
import { library, FIXTURE_SITE as SITE } from './fixture.ts';
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
  'offline, with all reports kept': async () => {
    const { url, close } = await serveSite({ folder: SITE, mount: '/a/b/' });
    return { url, close: async () => {}, leave: (page) => keepAll(page, url).then(close) };
  },
};

/** Keeps every report in the browser, as a reader does, and goes back to where the page was. */
async function keepAll(page: Page, root: string): Promise<void> {
  const address = page.url();
  for (const { id } of library.reports) {
    await page.goto(`${root}${id}/index.html`);
    await page.waitForSelector('[data-keep-state=offered]');
    await page.click('[data-keep] button');
    await page.waitForSelector('[data-keep-state=kept]');
  }
  await page.evaluate(async () => {
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });
  await page.goto(address);
}
