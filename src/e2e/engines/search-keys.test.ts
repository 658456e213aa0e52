/** By keyboard alone to the passage: type, Enter. In a chapter's dialog and on the search page, on every kind of address. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { reportNames } from '../../model/report-name.ts';
import { library } from '../fixture.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { newVisitor, visitorOfTest } from '../visitor.ts';

const READY = 'html[data-ready]';
const names = reportNames(library.reports);

/** The paragraph that the address names and the words that are marked in it, once the hit is open. */
async function opened(page: Page) {
  await page.waitForSelector(`${READY} .steps output:not(:empty)`);
  return page.evaluate(() => ({
    paragraph: location.hash,
    current: document.querySelector('mark.current')?.textContent,
    in: document.querySelector('mark.current')?.closest('[data-paragraph]')?.id,
  }));
}

const activeHit = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const id = field?.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.getAttribute('data-hit');
  });

describe.each([
  ['HTTP', () => inject('site')],
  ['file://', () => `${pathToFileURL(FIXTURE_SITE).href}/`],
])('over %s', (_, root) => {
  const open = async (address: string) => {
    const { page } = await visitorOfTest();
    await page.goto(root() + address);
    await page.waitForSelector(READY);
    return page;
  };

  test('from / in a chapter: Enter opens the first hit, also where the answer is still to come', async () => {
    const page = await open('yunxi-2024/part-2.html');
    await page.keyboard.press('/');
    await page.keyboard.type('招飞');
    await page.keyboard.press('Enter');
    expect(await opened(page)).toEqual({ paragraph: '#p1.4-3', current: '招飞', in: 'p1.4-3' });
  });

  test('on the search page the same', async () => {
    const page = await open('search.html');
    await page.waitForSelector('[data-search-state=idle]');
    await page.keyboard.type('招飞');
    await page.keyboard.press('Enter');
    expect(await opened(page)).toEqual({ paragraph: '#p1.4-3', current: '招飞', in: 'p1.4-3' });
  });

  test('arrows lead through the hits, and Enter opens the one that is active', async () => {
    const page = await open('yunxi-2024/part-2.html');
    await page.keyboard.press('/');
    await page.keyboard.type('项目建设');
    await page.waitForSelector('dialog [data-search-state=done] [data-hit]');
    const keys = await page.$$eval('[data-hit]', (hits) =>
      hits.map((hit) => hit.getAttribute('data-hit')),
    );
    expect(await activeHit(page)).toBe(keys[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await activeHit(page)).toBe(keys[1]);
    await page.keyboard.press('Enter');
    const { paragraph, in: at } = await opened(page);
    expect(paragraph).toBe(`#p${keys[1]?.split('/')[1]}`);
    expect(`#${at}`).toBe(paragraph);
  });

  test('Ctrl+Enter opens all results', async () => {
    const page = await open('yunxi-2024/part-2.html');
    await page.keyboard.press('/');
    await page.keyboard.type('项目建设');
    await page.waitForSelector('dialog [data-search-state=done] [data-hit]');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('main [data-search-state=done] [data-hit]');
    expect(page.url()).toBe(`${root()}search.html?q=${encodeURIComponent('项目建设')}`);
  });

  test('in the text one steps through the whole answer over chapters, and back to the results', async () => {
    const page = await open(`search.html?q=${encodeURIComponent('项目建设')}`);
    await page.waitForSelector('[data-search-state=done] [data-hit]');
    const total = await page.$eval('[data-occurrences]', (count) => Number(count.textContent));
    const chapters = await page.$$eval('[data-hit]', (hits) =>
      hits.map((hit) => new URL((hit as HTMLAnchorElement).href).pathname),
    );
    expect(new Set(chapters).size).toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    const step = async (name: string, at: number) => {
      await page.waitForFunction(
        (text) => document.querySelector('.steps output')?.textContent?.endsWith(` ${text}`),
        {},
        `第 ${at}/${total} 处`,
      );
      const [where, said] = await page.evaluate(() => [
        location.pathname,
        document.querySelector('.steps output')?.textContent ?? '',
      ]);
      seen.push(where ?? '');
      // The pages of reports are alike: the bar says whose this is.
      const own = [...names].find(([id]) => where?.includes(`/${id}/`))?.[1];
      expect(said).toBe(`${own} 第 ${at}/${total} 处`);
      // The page may be left by it: Puppeteer gets its answer first.
      await page.evaluate((name) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.steps button')];
        setTimeout(() => buttons.find(({ textContent }) => textContent === name)?.click());
      }, name);
    };
    for (let at = 1; at <= total; at++) await step('下一处', at);
    expect([...new Set(seen)]).toEqual([...new Set(chapters)]);
    // Behind the last comes the first, and before that the last.
    await step('上一处', 1);
    await step('上一处', total);
    await page.waitForFunction(
      (text) => document.querySelector('.steps output')?.textContent?.endsWith(` ${text}`),
      {},
      `第 ${total - 1}/${total} 处`,
    );
    await page.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>('.steps .results')?.click());
    });
    await page.waitForSelector('main [data-search-state=done] [data-hit]');
    expect(await page.$eval('[data-search] input', (input) => input.value)).toBe('项目建设');
  });
});

test('a tab that knows no answer counts its own page', async () => {
  const { page, leave } = await newVisitor();
  await page.goto(
    `${inject('site')}yunxi-2024/part-1.html?mark=${encodeURIComponent('项目建设')}#p1.1-3`,
  );
  await page.waitForSelector('.steps output:not(:empty)');
  const marks = await page.$$eval('mark', (all) => all.length);
  expect(await page.$eval('.steps output', (output) => output.textContent)).toBe(
    `第 1/${marks} 处`,
  );
  expect(await page.$('.steps .results')).toBeNull();
  await leave();
});
