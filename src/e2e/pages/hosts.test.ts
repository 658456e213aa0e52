/** Hosts that show a page under another address than its file's. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { newContext } from '../browser.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';
import { type Host, PREFERRED, startHost, startNginx } from '../hosts.ts';
import { listening } from '../pages.ts';

/** Starts a host for this test alone. */
async function open(start: () => Promise<Host>): Promise<string> {
  const { url, close } = await start();
  onTestFinished(close);
  return url;
}

/** Follows a link to a page whose scripts listen. */
async function follow(page: Page, link: string): Promise<void> {
  await page.click(link);
  await page.waitForLoadState();
  await listening(page);
}

test.each([
  ['takes index.html away', '/a/b/'],
  ['takes .html away', '/a/b/'],
  ['takes .html and the slash away', '/a/b/'],
  ['takes .html and the slash away', '/'],
] as const)('a host that %s, with the site under %s', async (manner, mount) => {
  const root = await open(() => startHost(FIXTURE_SITE, { mount, preferred: PREFERRED[manner] }));
  const page = await (await newContext()).newPage();
  await page.goto(`${root}glossary/index.html#san-qing-san-jian`);
  await listening(page);
  expect(await page.locator(':target').count()).toBe(1);
  expect(new URL(page.url()).pathname).toBe(`${mount}glossary/`);
  await page.click('[data-open-search]');
  await page.waitForSelector('dialog [data-search-state]');
  await page.keyboard.press('Escape');
  await follow(page, '.brand');
  expect(new URL(page.url()).pathname).toBe(mount);
  await follow(page, '.library h3 a');
  await follow(page, 'main .primary');
  expect(await page.locator('[data-paragraph]').count()).toBeGreaterThan(0);
  await follow(page, '.running a');
  await follow(page, '.brand');
});

test.each([
  [404, '/'],
  [200, '/a/b/'],
] as const)(
  'a missing page that is answered with %i, with the site under %s',
  async (missing, mount) => {
    const root = await open(() => startHost(FIXTURE_SITE, { mount, missing }));
    const page = await (await newContext()).newPage();
    for (const lost of ['none.html', 'x/y/z/none.html', 'yunxi-2024//none']) {
      await page.goto(root + lost);
      await listening(page);
      const links = await page.$$eval('a', (all) => all.map((link) => link.href));
      expect(links).toEqual(
        ['index.html', 'glossary/index.html', 'search.html'].map((file) => root + file),
      );
    }
    await follow(page, '.actions a');
    expect(await page.textContent('h1')).toBe(library.site.name);
  },
);

test('a missing page behind nginx leads back to the site', async () => {
  const root = await open(() => startNginx(FIXTURE_SITE));
  const page = await (await newContext()).newPage();
  await page.goto(`${root}x/y/z/none.html`);
  await listening(page);
  await follow(page, '.actions a:nth-child(2)');
  expect(page.url()).toBe(`${root}glossary/index.html`);
});

test('a missing page that finds no site, or runs no script, says what to do and has no dead link', async () => {
  const root = await open(() => startHost(FIXTURE_SITE, { missing: 200 }));
  const without = await (await newContext({ javaScriptEnabled: false })).newPage();
  await without.goto(`${root}x/none.html`);
  const lost = await (await newContext()).newPage();
  await lost.route('**/manifest.webmanifest', (route) => route.fulfill({ json: {} }));
  await lost.goto(`${root}x/none.html`);
  await listening(lost);
  for (const page of [without, lost]) {
    expect(await page.locator('a:visible').count()).toBe(0);
    expect(await page.textContent('[data-way]:visible')).toContain('地址栏');
  }
});
