/** A deputy types words of a passage and stands in front of it (C6). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { quotedPhrases } from '../annotate/quoted.ts';
import { getLibrary } from '../library/current.ts';
import { launchChromium } from './browsers.ts';
import { randomSubstrings } from './substrings.ts';

const { reports } = getLibrary();
/** Key → text of every paragraph. */
const texts = new Map(
  reports.flatMap((report) =>
    report.paragraphs.map(({ id, text }) => [`${report.id}/${id}`, text] as const),
  ),
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${inject('site')}search.html`);
});
afterAll(() => browser.close());

/** Searches as a reader does; the hits' keys in order and the number of occurrences shown. */
async function search(words: string): Promise<{ hits: string[]; occurrences: number }> {
  await page.fill('[data-search] input', words);
  await page.waitForSelector('[data-search-state=done]');
  return readResult();
}

function readResult(): Promise<{ hits: string[]; occurrences: number }> {
  return page.evaluate(() => ({
    hits: [...document.querySelectorAll('[data-match=exact]')].map(
      (hit) => hit.getAttribute('data-hit') ?? '',
    ),
    occurrences: Number(document.querySelector('[data-occurrences]')?.textContent ?? 0),
  }));
}

/**
 * The truth: the paragraphs that contain the words, and how often they stand there; quotation marks in
 * the text do not count, so that 建一 stands in 构建“一区多园”.
 */
function truth(words: string): { hits: string[]; occurrences: number } {
  const hits = [...texts]
    .map(([key, text]) => [key, text.replace(/[“”]/g, '')] as const)
    .filter(([, text]) => text.includes(words));
  return {
    hits: hits.map(([key]) => key),
    occurrences: hits.reduce((sum, [, text]) => sum + text.split(words).length - 1, 0),
  };
}

test('300 random substrings, as they are shown: the hits are exactly the paragraphs that contain them', async () => {
  const queries = randomSubstrings([...texts.values()], {
    count: 300,
    longest: 8,
    seed: 20230226,
  });
  const wrong = await page.evaluate(
    async ({ queries, root }) => {
      // The page's own field is driven without waiting for typing pauses: submit searches at once.
      const input = document.querySelector<HTMLInputElement>('[data-search] input');
      const panel = document.querySelector<HTMLElement>('[data-search]');
      const form = document.querySelector<HTMLFormElement>('[data-search-form]');
      if (!input || !panel || !form) throw new Error(`no search on ${root}`);
      const wrong: string[] = [];
      for (const { words, hits, occurrences } of queries) {
        input.value = words;
        panel.dataset['searchState'] = 'loading';
        form.requestSubmit();
        while (panel.dataset['searchState'] === 'loading')
          await new Promise((go) => setTimeout(go));
        const shown = [...panel.querySelectorAll('[data-match=exact]')].map((hit) =>
          hit.getAttribute('data-hit'),
        );
        const count = Number(panel.querySelector('[data-occurrences]')?.textContent);
        if (shown.join() !== hits.join() || count !== occurrences) {
          wrong.push(
            `${words}: ${shown.join()} (${count}) instead of ${hits.join()} (${occurrences})`,
          );
        }
      }
      return wrong;
    },
    { queries: queries.map((words) => ({ words, ...truth(words) })), root: inject('site') },
  );
  expect(queries).toHaveLength(300);
  expect(wrong).toEqual([]);
}, 600_000);

test('all quoted phrases are found where they stand', async () => {
  const phrases = new Set(
    reports.flatMap((report) => quotedPhrases(report.paragraphs).map(({ phrase }) => phrase)),
  );
  expect(phrases.size).toBeGreaterThanOrEqual(113);
  for (const phrase of phrases)
    expect({ phrase, ...(await search(phrase)) }).toEqual({ phrase, ...truth(phrase) });
}, 600_000);

test('quotation marks, width and case do not matter; digits and signs do', async () => {
  const first = async (words: string) => (await search(words)).hits;
  expect(await first('王字型')).toEqual(['pingqiao-2023/3.7-4']);
  expect(await first('“王”字型')).toEqual(['pingqiao-2023/3.7-4']);
  expect(await first('ＧＤＰ增长３．７％')).toEqual(['pingqiao-2023/1.1-1']);
  expect(await first('gdp增长3.7%')).toEqual(['pingqiao-2023/1.1-1']);
  expect(await first('37个')).not.toContain('pingqiao-2023/1.1-1');
  expect(await first('一般公共预算收入')).not.toContain('pingqiao-2023/1.1-1');
  expect(await first('政 府 工 作 报 告')).toContain('pingqiao-2023/0.0-2');
});

test('empty query, no hit and failed load each say what to do', async () => {
  await page.fill('[data-search] input', '');
  await page.waitForSelector('[data-search-state=idle]');
  expect(await page.textContent('[data-search-status]')).toContain('就能查');
  expect((await search('量子计算')).hits).toEqual([]);
  expect(await page.textContent('[data-search-status]')).toContain('没有');

  const broken = await browser.newPage();
  await broken.route('**/search/**', (route) => route.abort());
  await broken.goto(`${inject('site')}search.html?q=项目`);
  await broken.waitForSelector('[data-search-state=error]');
  expect(await broken.textContent('[data-search-status]')).toContain('请');
  await broken.close();
});

test('a hit opens its paragraph with the words marked and steps through them', async () => {
  await search('项目建设');
  await page.click('[data-hit="pingqiao-2023/1.2-1"]');
  await page.waitForSelector('.steps');
  const marked = await page.$$eval('[data-paragraph] mark', (marks) =>
    marks.map((m) => m.textContent),
  );
  expect(new Set(marked)).toEqual(new Set(['项目建设']));
  expect(await page.textContent('.steps output')).toMatch(/^第 1\/\d+ 处$/);
  await page.click('.steps button:has-text("下一处")');
  expect(await page.textContent('.steps output')).toMatch(/^第 2\//);
  // Marks are ours: the text is the report's all the same.
  expect(await page.textContent('#p1\\.2-1')).toBe(texts.get('pingqiao-2023/1.2-1'));
  await page.keyboard.press('Escape');
  expect(await page.locator('mark').count()).toBe(0);
  await page.goBack();
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.inputValue('[data-search] input')).toBe('项目建设');
});

test('the dialog opens by / and Ctrl+K on a chapter and searches there', async () => {
  await page.goto(`${inject('site')}pingqiao-2023/part-2.html`);
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('招飞');
    await page.waitForSelector('dialog [data-search-state=done] [data-hit="pingqiao-2023/1.6-1"]');
    await page.fill('dialog input', '');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
  }
});
