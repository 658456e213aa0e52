/** The pages of a library of several reports: its home, its places, the pages of entries and names. */
import { expect, test } from 'vitest';
import { contextOf } from '../../annotate/usage.ts';
import { nameUrl, termUrl } from '../../site/entry-urls.ts';
import { placeUrl, reportUrl } from '../../site/urls.ts';
import { openPage, site, visit } from '../browser.ts';
import { library, nameUsageOf, usageOf } from '../fixture.ts';

const { reports } = library;
const [NEWEST, BEFORE, OTHER, OLDEST] = reports;
const COUNTY = ['澄江省', '明州市', '云溪县'];
const linksIn = (links: HTMLAnchorElement[]) =>
  links.map(({ textContent, href }) => [textContent, decodeURIComponent(new URL(href).pathname)]);

test('the home lists all reports by place and year', async () => {
  const page = await openPage('index.html');
  const links = await page.$$eval('.by-place a', linksIn as (all: Element[]) => unknown);
  expect(links).toEqual([
    ['澄江省', placeUrl('澄江省')],
    ['明州市', placeUrl('澄江省/明州市')],
    ['柳塘区', placeUrl('澄江省/明州市/柳塘区')],
    ['2022年', reportUrl(OTHER ?? { id: '' })],
    ['青山县', placeUrl('澄江省/明州市/青山县')],
    ['2021年', reportUrl(OLDEST ?? { id: '' })],
    ['云溪县', placeUrl('澄江省/明州市/云溪县')],
    ['2024年', reportUrl(NEWEST ?? { id: '' })],
    ['2023年', reportUrl(BEFORE ?? { id: '' })],
  ]);
});

test('a place leads to those above and below it, and has its reports, the newest first', async () => {
  const page = await openPage('yunxi-2024/index.html');
  expect(await page.locator('.trail a').allTextContents()).toEqual(['全部报告', ...COUNTY]);
  await page.click('.trail a:last-child');
  await page.waitForLoadState();
  expect(await page.textContent('h1')).toBe('云溪县');
  expect(await page.locator('.library h3 a').allTextContents()).toEqual(
    [NEWEST, BEFORE].map((report) => report?.title),
  );
  expect(await page.locator('.by-place').count()).toBe(0);
  await page.click('.trail a:last-child');
  await page.waitForLoadState();
  expect(await page.textContent('h1')).toBe('明州市');
  expect(await page.locator('.library').count()).toBe(0);
  expect(await page.textContent('.intro')).toBe('收录 4 份政府工作报告，2021—2024年。');
  await page.click('.by-place >> text=柳塘区');
  expect(await page.textContent('h1')).toBe('柳塘区');
});

test('words are searched for in all reports from the home, in those of a place from its page', async () => {
  for (const [path, place] of [
    ['index.html', null],
    [placeUrl('澄江省/明州市'), '澄江省/明州市'],
  ] as const) {
    const page = await openPage(path);
    await page.fill('.search-field input[type=search]', '营商环境');
    await page.press('.search-field input[type=search]', 'Enter');
    await page.waitForSelector('[data-search-state=done]');
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe('/search.html');
    expect([searchParams.get('q'), searchParams.get('place')]).toEqual(['营商环境', place]);
  }
});

test('without scripts the library’s pages read, and show no field that cannot answer', async () => {
  for (const path of ['index.html', placeUrl('澄江省'), termUrl('gdp', true)]) {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('main :is(button, input):visible').count()).toBe(0);
    expect(await page.locator('main a:visible').count()).toBeGreaterThan(2);
  }
});

/** What a page shows of where something stands: by report, the newest first, no more than three each. */
async function expectUsage(
  path: string,
  usage: ReturnType<typeof usageOf>,
): Promise<ReturnType<typeof openPage>> {
  const page = await openPage(path);
  const shown = await page.$$eval('.usage', (all) =>
    all.map((one) => ({
      report: one.querySelector('p')?.textContent?.trim(),
      passages: [...one.querySelectorAll('.said')].map(({ textContent }) => textContent),
    })),
  );
  expect(shown, path).toEqual(
    usage.map(({ report, occurrences }) => ({
      report: `${report.places.at(-1)}${report.year}年 ${occurrences.length} 处`,
      passages: occurrences.slice(0, 3).map(({ paragraph, start, end }) => {
        const { before, words, after } = contextOf(paragraph.text, start, end);
        return before + words + after;
      }),
    })),
  );
  return page;
}

test('an entry has a page with what it means and where it stands, each report named', async () => {
  for (const id of ['san-qing-san-jian', 'gdp', 'wen-zhong-qiu-jin', 'liu-wen', 'pm25']) {
    const page = await expectUsage(termUrl(id, true), usageOf(id));
    const term = library.termById.get(id);
    expect(await page.textContent('h1')).toBe(term?.term);
    expect(await page.textContent('.whole-entry .meaning')).toBe(term?.meaning);
  }
});

test('an entry with several senses tells each, whose reports it is for, and where all of them stand', async () => {
  const page = await openPage(termUrl('san-ban--liutang', true));
  expect(new URL(page.url()).pathname).toBe('/glossary/san-ban.html');
  expect(await page.locator('.sense > h2').allTextContents()).toEqual(['云溪县', '柳塘区']);
  const meaning = library.termById.get('san-ban--liutang')?.meaning;
  expect(await page.textContent(':target .meaning')).toBe(meaning);
  await expectUsage(termUrl('san-ban', true), [
    ...usageOf('san-ban'),
    ...usageOf('san-ban--liutang'),
  ]);
});

test('a name has a page with where it stands, each report named', async () => {
  for (const id of ['企业-云岭机械', '道路交通-S208', '计划行动-“归雁计划”']) {
    const name = library.names.find((one) => one.id === id);
    if (!name) throw new Error(id);
    const page = await expectUsage(nameUrl(id, true), nameUsageOf(name));
    expect(await page.textContent('h1')).toBe(name.name);
  }
});

test('what is not listed can be had in the search', async () => {
  const page = await openPage(termUrl('san-qing-san-jian', true));
  expect(await page.textContent('.rest')).toContain('还有 1 处没有列出');
  await page.click('.rest a');
  await page.waitForSelector('[data-search-state=done]');
  const all = usageOf('san-qing-san-jian').flatMap(({ occurrences }) => occurrences);
  expect(await page.locator('[data-hit]').count()).toBe(
    new Set(all.map(({ paragraph }) => paragraph)).size,
  );
});

test('an entry tells where it was first seen, and by place and year whether it is there', async () => {
  const rowsOf = async (id: string) => {
    const page = await openPage(termUrl(id, true));
    const rows = await page.$$eval('.coverage tr', (all) =>
      all.map((row) =>
        [...row.children].map(({ textContent }) => textContent?.trim().replace(/\s+/g, ' ')),
      ),
    );
    return [
      await page.textContent('.summed').then((text) => text?.replace(/\s+/g, ' ').trim()),
      ...rows,
    ];
  };
  expect(await rowsOf('fang-guan-fu')).toEqual([
    '2 份报告，3 处；收录的报告里最早见于柳塘区2022年。各地各年',
    ['地方', '见于', '收录而未见', '未收录'],
    ['柳塘区', '2022年 1 处', '', '2023—2024年、2021年'],
    ['青山县', '', '2021年', '2022—2024年'],
    ['云溪县', '2024年 2 处', '2023年', '2021—2022年'],
  ]);
  // It applies to one county's reports alone.
  expect((await rowsOf('yi-xi-liang-an')).slice(1)).toEqual([
    ['地方', '见于'],
    ['云溪县', '2024年 3 处、2023年 1 处'],
  ]);
});

test('a passage of an entry’s page leads to its place in the report', async () => {
  const page = await openPage(termUrl('zhao-fei', true));
  await page.click('.usage li a');
  await page.waitForURL(/yunxi-2024\//);
  expect(await page.textContent(':target')).toContain('招飞');
});

test('a note beside the text leads to the entry’s page, and that to its others', async () => {
  const page = await openPage('yunxi-2024/part-3-2.html', { width: 820, height: 1180 });
  const links = await page.$$eval(
    '.note .more a',
    linksIn as (all: Element[]) => [string, string][],
  );
  expect(links.map(([, path]) => path)).toContain(termUrl('san-qing-san-jian', true));
  await visit(page, new URL(termUrl('san-qing-san-jian', true), site).href);
  await page.click('.related a');
  expect(await page.textContent('h1')).toBe(
    library.termById.get(library.termById.get('san-qing-san-jian')?.see[0] ?? '')?.term,
  );
});
