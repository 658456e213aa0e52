/** One folder that works anywhere: the same site, opened in five ways (C7). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEEP, draws } from '../deep.ts';
import { FULL, library } from '../fixture.ts';
import { MOUNTS } from '../mounts.ts';
import { searchFor, shownHits } from '../search-page.ts';
import { randomSubstrings } from '../substrings.ts';
import { paragraphTexts, truth } from '../truth.ts';
import { newVisitor } from '../visitor.ts';

const texts = paragraphTexts(library);
const QUERIES = [
  '项目建设',
  '三清三建',
  '1234',
  ...randomSubstrings([...texts.values()], { count: draws(1, 25), longest: 8, seed: 5 }),
];

/** At the root all other tests have the site, too; the deep run opens it there once more. */
const mounts = Object.keys(MOUNTS).filter((name) => DEEP || name !== 'at the root');

describe.each(mounts)('%s', (name) => {
  let visitor: Awaited<ReturnType<typeof newVisitor>>;
  let root = '';
  let close: () => Promise<void>;
  const listening = () => visitor.page.waitForSelector('html[data-ready]');
  const open = async (address: string) => {
    await visitor.page.goto(root + address);
    await listening();
  };

  beforeAll(async () => {
    const mount = await MOUNTS[name]?.();
    if (!mount) throw new Error(name);
    root = mount.url;
    close = mount.close;
    visitor = await newVisitor();
    await open('index.html');
    await mount.leave?.(visitor.page);
  });
  afterAll(async () => {
    await visitor?.leave();
    await close?.();
  });

  test('links lead from the library to a chapter, which has its style and its script', async () => {
    const { page } = visitor;
    for (const link of ['.library h3 a', 'main .primary']) {
      await Promise.all([page.waitForNavigation(), page.click(link)]);
      await listening();
    }
    expect(page.url()).toBe(`${root}yunxi-2024/part-1.html`);
    // A first visit, and the next page.
    const hint = () => page.$eval('.hint', (one) => getComputedStyle(one).display);
    expect(await hint()).not.toBe('none');
    await page.waitForFunction(() => localStorage.getItem('zhudu.settings')?.includes('seen'));
    await open('yunxi-2024/part-1.html');
    expect(await hint()).toBe('none');
    const look = await page.evaluate(() => ({
      margin: getComputedStyle(document.body).margin,
      hasScript: document.documentElement.classList.contains('js'),
      icon: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
    }));
    expect(look).toEqual({ margin: '0px', hasScript: true, icon: `${root}favicon.svg` });
  });

  test('a term opens its card; a switch is remembered on the next page', async () => {
    const { page } = visitor;
    await page.click('a.term');
    await page.waitForSelector('.card .gloss');
    await page.keyboard.press('Escape');
    const choose = async (value: string) => {
      await page.click('.settings summary');
      await page.waitForSelector('.settings-panel');
      await page.evaluate((value) => {
        document.querySelector<HTMLInputElement>(`[name=marks][value=${value}]`)?.click();
      }, value);
    };
    await choose('none');
    await open('yunxi-2024/part-3-2.html#p3.2-4');
    const marks = () => page.evaluate(() => document.documentElement.getAttribute('data-marks'));
    expect(await marks()).toBe('none');
    await choose('all');
    expect(await marks()).toBe('all');
  });

  test('a deep link has opened the paragraph', async () => {
    const { page } = visitor;
    await page.waitForFunction(() => scrollY > 0);
    const paragraph = await page.$eval(':target', (element) => element.textContent);
    expect(paragraph).toBe(texts.get('yunxi-2024/3.2-4'));
  });

  test('search finds what the text holds, and a hit opens with its words marked', async () => {
    const { page } = visitor;
    await open(`search.html?q=${encodeURIComponent('项目建设')}`);
    await page.waitForSelector('[data-search-state=done]');
    expect(await shownHits(page)).toEqual(truth(texts, '项目建设'));
    const found = [];
    for (const words of QUERIES) found.push({ words, ...(await searchFor(page, words)) });
    expect(found).toEqual(QUERIES.map((words) => ({ words, ...truth(texts, words) })));

    await searchFor(page, '招飞');
    await Promise.all([page.waitForNavigation(), page.click('[data-hit="yunxi-2024/1.4-3"]')]);
    await page.waitForSelector('.steps');
    expect(await page.$eval('[data-paragraph] mark', (mark) => mark.textContent)).toBe('招飞');
  });

  test('the rows that a list shows can be taken along', async () => {
    const { page } = visitor;
    await open(`yunxi-2024/figures.html?kind=${encodeURIComponent('今年目标')}`);
    // What the browser is given to save: both engines save it, each in a folder of its own.
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        blob.text().then((text) => {
          document.body.dataset['saved'] = text;
        });
        return make.call(URL, blob);
      };
    });
    await page.click('.downloads button');
    const saved = await page.waitForSelector('body[data-saved]');
    const text = await saved?.evaluate((body) => (body as HTMLElement).dataset['saved'] ?? '');
    const targets = FULL.desk?.figures.figures.filter(({ kind }) => kind === '目标') ?? [];
    const [, ...lines] = text?.trimEnd().split('\r\n') ?? [];
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(targets.map(({ id }) => id));
  });

  test('nothing was asked of another machine, nothing failed, no policy was broken', () => {
    expect(visitor.requests.filter((url) => !url.startsWith(root))).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
