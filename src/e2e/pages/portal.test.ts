/** A portal over three sites that were built apart and stand on three ports. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { writePortal } from '../../publish/portal.ts';
import { serveSite } from '../../publish/serve.ts';
import { oracle, oracleForm } from '../../search/testing.ts';
import { newContext, openPage } from '../browser.ts';
import { axeViolations } from '../checks/axe.ts';
import { expectNoOverflow } from '../checks/overflow.ts';
import { smallTargets } from '../checks/targets.ts';
import { library } from '../fixture.ts';
import { holdBack, listening } from '../pages.ts';
import { buildShardSites, SHARDS, shardSite } from '../portal-sites.ts';
import { paragraphTexts } from '../truth.ts';

const PORTAL = '.cache/portal/portal';
/** The site that goes down, and its name to readers. */
const DOWN = 2;
const DOWN_NAME = '澄江省明州市柳塘区2022年';
/** Stands in each of the three reports. */
const WORDS = '稳中求进';

const forms = new Map([...paragraphTexts(library)].map(([key, text]) => [key, oracleForm(text)]));
type Served = Awaited<ReturnType<typeof serveSite>>;
let sites: Served[];
let portal: Served;

beforeAll(async () => {
  await buildShardSites();
  sites = await Promise.all(SHARDS.map((_, i) => serveSite({ folder: shardSite(i) })));
  rmSync(PORTAL, { recursive: true, force: true });
  const { site } = library;
  await writePortal(
    PORTAL,
    site,
    sites.map(({ url }) => url),
  );
  portal = await serveSite({ folder: PORTAL });
});
afterAll(() => Promise.all([portal, ...sites].map(({ close }) => close())));

/** Takes a site down for this test; it comes back at the same port. */
async function takeDown(at: number): Promise<() => Promise<void>> {
  const { url, close } = sites[at] as Served;
  await close();
  let isUp = false;
  const bringBack = async () => {
    if (isUp) return;
    isUp = true;
    sites[at] = await serveSite({ folder: shardSite(at), port: Number(new URL(url).port) });
    expect(sites[at]?.url).toBe(url);
  };
  onTestFinished(bringBack);
  return bringBack;
}

/** Where paragraphs with these words stand, as the portal names them; of some sites only. */
function expected(words: string, of = [0, 1, 2]): string[] {
  const reports = ['yunxi-2024', 'yunxi-2023', 'liutang-2022'];
  return oracle(forms, words)
    .map(([key]) => ({ key, at: reports.indexOf(key.split('/')[0] ?? '') }))
    .filter(({ at }) => of.includes(at))
    .map(({ key, at }) => `${sites[at]?.url}${key}`);
}
const hits = (page: Page) =>
  page.$$eval('[data-hit]', (all) => all.map((hit) => hit.getAttribute('data-hit')));
const status = (page: Page) => page.textContent('[data-search-status]');
const settled = (page: Page) => page.waitForSelector('[data-search-state=done]');

test('the reports of all sites stand by place and year, each on its own site', async () => {
  const page = await openPage(`${portal.url}index.html`);
  const links = await page.$$eval('.by-place a', (all) =>
    all.map((link) => [link.textContent, (link as HTMLAnchorElement).href]),
  );
  expect(links).toEqual([
    ['2022年', `${sites[2]?.url}liutang-2022/index.html`],
    ['2024年', `${sites[0]?.url}yunxi-2024/index.html`],
    ['2023年', `${sites[1]?.url}yunxi-2023/index.html`],
  ]);
  expect(await page.locator('.sites a').allTextContents()).toEqual([
    '澄江省明州市云溪县2024年',
    '澄江省明州市云溪县2023年',
    DOWN_NAME,
  ]);
});

test('all sites are asked: the hits are exactly the paragraphs of all their reports', async () => {
  const page = await openPage(`${portal.url}index.html`);
  for (const words of [WORDS, '双控', '的', '37个', 'GDP']) {
    await page.goto(`${portal.url}index.html?q=${encodeURIComponent(words)}`);
    await listening(page);
    await settled(page);
    for (let shown = -1; shown !== (await page.locator('[data-hit]').count()); ) {
      shown = await page.locator('[data-hit]').count();
      if (await page.locator('.search-more button').count()) {
        await page.click('.search-more button');
        await page.waitForFunction(
          (before) => document.querySelectorAll('[data-hit]').length > before,
          shown,
        );
      }
    }
    expect([words, await hits(page)]).toEqual([words, expected(words)]);
    expect(await page.locator('[data-occurrences]').count()).toBe(1);
  }
});

test('a hit says its report, and leads to its place on its site', async () => {
  const page = await openPage(`${portal.url}index.html?q=${WORDS}`);
  await settled(page);
  const names = await page.locator('.of-report').allTextContents();
  expect(new Set(names.map((name) => name.trim()))).toEqual(
    new Set(['云溪县2024年', '云溪县2023年', '柳塘区2022年']),
  );
  const [first = ''] = expected(WORDS);
  await page.click(`[data-hit="${first}"]`);
  await page.waitForURL(`${sites[0]?.url}yunxi-2024/**`);
  await listening(page);
  const paragraph = first.split('/').at(-1);
  expect(await page.textContent(`[data-paragraph="${paragraph}"]`)).toContain(WORDS);
});

test('a site that is down is named, the others’ hits are shown, and it can be asked again', async () => {
  const bringBack = await takeDown(DOWN);
  const page = await openPage(`${portal.url}index.html?q=${WORDS}`);
  await settled(page);
  await expect.poll(() => status(page)).toContain(`已核 2/3 个网站，${DOWN_NAME}没有回答`);
  expect(await hits(page)).toEqual(expected(WORDS, [0, 1]));
  // The count is the least there is.
  expect(await status(page)).toMatch(/^至少/);
  expect(await page.locator('[data-occurrences]').count()).toBe(0);
  await bringBack();
  await page.click('.search-more button:text("再问没有回答的")');
  await expect.poll(() => hits(page)).toEqual(expected(WORDS));
  expect(await status(page)).not.toContain('没有回答');
  expect(await page.locator('.search-more button').count()).toBe(0);
});

test('nothing found is no nothing while a site does not answer', async () => {
  const bringBack = await takeDown(DOWN);
  // Stands on the site that is down only.
  const words = '一湖两翼';
  const page = await openPage(`${portal.url}index.html?q=${words}`);
  await settled(page);
  expect(await status(page)).toContain(`${DOWN_NAME}没有回答`);
  expect(await status(page)).toContain('核过的部分里');
  await bringBack();
  await page.click('.search-leads button:text("再问没有回答的")');
  await expect.poll(() => hits(page)).toEqual(expected(words));
});

test('a site that keeps silent holds up none of the others', async () => {
  const page = await (await newContext()).newPage();
  const letGo = await holdBack(page, `${sites[DOWN]?.url}**`);
  await page.goto(`${portal.url}index.html?q=${WORDS}`, { waitUntil: 'commit' });
  await settled(page);
  expect(await hits(page)).toEqual(expected(WORDS, [0, 1]));
  expect(await status(page)).toContain(`${DOWN_NAME}没有回答`);
  // It is waited for a while: nobody need press anything.
  letGo();
  await expect.poll(() => hits(page)).toEqual(expected(WORDS));
  expect(await status(page)).not.toContain('没有回答');
});

test.each([1440, 390])(
  'it can be used by everybody at %i px, also while a site is down',
  async (width) => {
    await takeDown(DOWN);
    const page = await openPage(`${portal.url}index.html?q=${WORDS}`, {
      width,
      bypassCSP: true,
      reducedMotion: 'reduce',
      hasTouch: width < 1000,
      isMobile: width < 1000,
    });
    await settled(page);
    await expect.poll(() => status(page)).toContain('没有回答');
    const small = width < 1000 ? await smallTargets(page) : [];
    expect([...(await axeViolations(page)), ...small]).toEqual([]);
    await expectNoOverflow(page, 'portal', width < 1000 ? [390, 320] : [1440, 820]);
  },
);

test('without scripts its reports can be read, and no field is shown that cannot answer', async () => {
  const page = await openPage(`${portal.url}index.html`, { javaScriptEnabled: false });
  expect(await page.locator('.by-place a').count()).toBe(3);
  expect(await page.locator('[data-search]').isVisible()).toBe(false);
  expect(await page.locator('noscript').isVisible()).toBe(true);
});

test('what one site says is never taken for another’s, though their reports have the same ids', async () => {
  const folder = '.cache/portal/same-ids';
  rmSync(folder, { recursive: true, force: true });
  cpSync(shardSite(0), path.join(folder, 'other'), { recursive: true });
  const text = path.join(folder, 'other/yunxi-2024/text.js');
  writeFileSync(text, readFileSync(text, 'utf8').replaceAll(WORDS, '另一句话'));
  const other = await serveSite({ folder: path.join(folder, 'other') });
  onTestFinished(other.close);
  await writePortal(path.join(folder, 'portal'), library.site, [other.url, sites[0]?.url ?? '']);
  const both = await serveSite({ folder: path.join(folder, 'portal') });
  onTestFinished(both.close);
  const page = await (await newContext()).newPage();
  // It comes when the same report of the first has been read.
  const letGo = await holdBack(page, `${other.url}**`);
  await page.goto(`${both.url}index.html?q=${WORDS}`, { waitUntil: 'commit' });
  await settled(page);
  expect(await hits(page)).toEqual(expected(WORDS, [0]));
  letGo();
  await page.waitForSelector('[data-occurrences]');
  expect(await hits(page)).toEqual(expected(WORDS, [0]));
});

test('the policy lets in the scripts of exactly these sites', async () => {
  const page = await openPage(`${portal.url}index.html`);
  const policy = await page.getAttribute('meta[http-equiv]', 'content');
  const scripts = policy?.split('; ').find((one) => one.startsWith('script-src ')) ?? '';
  const origins = scripts.split(' ').filter((source) => source.startsWith('http'));
  expect(origins).toEqual(sites.map(({ url }) => new URL(url).origin));
});

test('nobody is asked for anything before the reader searches, and then only the sites', async () => {
  const page = await (await newContext()).newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${portal.url}index.html?q=${WORDS}`);
  await settled(page);
  await expect.poll(() => hits(page)).toEqual(expected(WORDS));
  const known = [portal, ...sites].map(({ url }) => url);
  expect(asked.filter((url) => !known.some((base) => url.startsWith(base)))).toEqual([]);
  // One version built all of them: Pagefind comes once.
  expect(asked.filter((url) => url.includes('/search/engine.js'))).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('folders become part of the portal, which then works by double click, too', async () => {
  const folder = '.cache/portal/of-folders';
  rmSync(folder, { recursive: true, force: true });
  await writePortal(folder, library.site, [shardSite(0), shardSite(1)]);
  expect(existsSync(path.join(folder, 'site-0/index.html'))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(
    ['assets', 'favicon.svg', 'index.html', 'site-0', 'site-1'].sort(),
  );
  const page = await openPage(`file://${path.resolve(folder, 'index.html')}?q=${WORDS}`);
  await settled(page);
  const keys = expected(WORDS, [0, 1]).map((key) => key.replace(/^.*\/(?=\w+-\d+\/)/, ''));
  await expect
    .poll(async () => (await hits(page)).map((key) => key?.replace(/^.*\/(?=\w+-\d+\/)/, '')))
    .toEqual(keys);
});
