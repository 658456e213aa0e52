/** What the site weighs, held to `budgets.yaml`. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { getLibrary } from '../library/current.ts';
import { chapterUrl } from '../library/urls.ts';
import { filesIn } from '../offline/finish.ts';
import { isExternal, readLinks, targetFile } from '../offline/relative.ts';
import { launchChromium } from './browsers.ts';

const SITE = 'dist';
const files = filesIn(SITE);
const budgets = parse(readFileSync('src/e2e/budgets.yaml', 'utf8')) as {
  pages: Record<string, number>;
  scripts: number;
  'first search': number;
  'service worker': number;
  raw: Record<string, number>;
};

test('every budget is a number', () => {
  const all = [budgets.pages, budgets.raw].flatMap((group) => Object.values(group));
  const { scripts, 'first search': search, 'service worker': worker } = budgets;
  for (const budget of [...all, scripts, search, worker]) {
    expect(Number.isInteger(budget)).toBe(true);
  }
});

const read = (file: string) => readFileSync(path.join(SITE, file));
const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;
const raw = (file: string) => statSync(path.join(SITE, file)).size;
const sum = (list: readonly string[], size: (file: string) => number) =>
  list.reduce((total, file) => total + size(file), 0);

/** Files that a name of the budget stands for; those with a line of their own keep to that. */
function filesOf(name: string): string[] {
  return getLibrary().reports.flatMap((report) => {
    const whole = name.replace('<report>', report.id);
    if (!name.includes('<chapter>')) return [whole];
    return report.chapters
      .map((chapter) => chapterUrl(report, chapter).slice(1))
      .filter((file) => !(file in budgets.pages));
  });
}

/** The page with the scripts and styles that it loads by itself. */
function pageWeight(page: string): number {
  return sum([page, ...loadedBy(page)], gzipped);
}

/** Scripts and styles that a page names; what it loads when asked to is not among them. */
function loadedBy(page: string): Set<string> {
  const loaded = readLinks(read(page).toString('utf8'))
    .addresses.map(({ url }) => url)
    .filter((url) => !isExternal(url) && /\.(js|css)$/.test(url))
    .map((url) => targetFile(page, url));
  return new Set(loaded);
}

test.each(Object.entries(budgets.pages))('%s weighs at most %i bytes', (name, most) => {
  const pages = [...new Set(filesOf(name))];
  expect(pages.length).toBeGreaterThan(0);
  const heavy = pages.map((page) => ({ page, weight: pageWeight(page) }));
  expect(heavy.filter(({ weight }) => weight > most)).toEqual([]);
});

test('a chapter that is only read runs little JavaScript', () => {
  for (const page of filesOf('<report>/<chapter>.html')) {
    const scripts = [...loadedBy(page)].filter((file) => file.endsWith('.js'));
    expect(scripts).toEqual(['assets/site.js']);
    expect(sum(scripts, gzipped)).toBeLessThan(budgets.scripts);
  }
});

test('a phone that opens a chapter asks for the page, one script and the icon', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(inject('site'), '')));
    await page.goto(`${inject('site')}pingqiao-2023/part-2.html`, { waitUntil: 'networkidle' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(asked).toEqual(['pingqiao-2023/part-2.html', 'assets/site.js', 'favicon.svg']);
  } finally {
    await browser.close();
  }
});

test('the first search loads no more than its budget', () => {
  const [report] = getLibrary().reports;
  const loaded = files.filter(
    (file) =>
      /^search\/pagefind\/(manifest\.js|engine\.js|wasm\..*)$/.test(file) ||
      file === `search/${report?.id}.js`,
  );
  expect(loaded).toHaveLength(4);
  expect(sum(loaded, gzipped)).toBeLessThan(budgets['first search']);
});

test('the service worker and the files to take away keep to their budgets', () => {
  expect(gzipped('sw.js')).toBeLessThan(budgets['service worker']);
  for (const file of filesOf('<report>/single.html')) {
    expect(raw(file)).toBeLessThan(budgets.raw['<report>/single.html'] ?? 0);
  }
  const whole = files.filter((file) => !file.endsWith('.zip'));
  expect(sum(whole, raw)).toBeLessThan(budgets.raw['whole'] ?? 0);
});
