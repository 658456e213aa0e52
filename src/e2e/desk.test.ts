/** The deputy's desk: figures, ledger, names and commitments, as pages. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contextOf } from '../annotate/usage.ts';
import { commitmentsOf } from '../ledger/commitments.ts';
import { ledgerRows } from '../ledger/ledger.ts';
import { deskPaths, getLibrary, nameUsageOf } from '../library/current.ts';
import { NEXT_REPORT_ABSENT, NO_RESULT, NO_TARGET, NOT_COMPARABLE } from '../model/ledger.ts';
import { launchChromium } from './browsers.ts';

const { names } = getLibrary();
const desk = deskPaths()[0]?.props;
if (!desk) throw new Error('no report has figures');
const { report } = desk;
const { figures } = desk.desk.figures;
const rows = ledgerRows(desk.desk.ledger, figures);
const commitments = commitmentsOf(report, figures, desk.desk.commitments);
const url = (file: string) => `${inject('site')}${report.id}/${file}`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const shownIds = () =>
  page.$$eval('.entry:not([hidden])', (entries) => entries.map(({ id }) => id));

test('figures: all are there with the report’s words, and each leads to them', async () => {
  await page.goto(url('figures.html'));
  const shown = await page.$$eval('.figures .entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      words: entry.querySelector('.said')?.textContent,
      paragraph: entry.querySelector('td:last-child a')?.textContent,
    })),
  );
  expect(shown).toEqual(figures.map(({ id, words, paragraph }) => ({ id, words, paragraph })));
  await page.click('#gdp-growth-2023 a');
  expect(await page.textContent(':target')).toContain('生产总值增长7%以上');
  await page.waitForSelector('mark');
  expect(await page.$$eval('mark', (all) => all.map((mark) => mark.textContent).join(''))).toBe(
    '生产总值增长7%以上',
  );
  await page.keyboard.press('Escape');
});

test('figures: kind, field and unit narrow the list; headings sort it; the keyboard reaches all', async () => {
  await page.goto(url('figures.html'));
  await page.selectOption('select[name=kind]', '目标');
  await page.selectOption('select[name=unit]', '%');
  const expected = figures.filter(({ kind, unit }) => kind === '目标' && unit === '%');
  expect(expected.length).toBeGreaterThan(3);
  expect(await shownIds()).toEqual(expected.map(({ id }) => id));
  await page.selectOption('select[name=field]', '经济');
  await page.focus('th[data-sort=value] button');
  await page.keyboard.press('Enter');
  const values = expected.filter(({ field }) => field === '经济').map(({ value }) => Number(value));
  const shown = async () =>
    page.$$eval('.entry:not([hidden]) .number', (cells) =>
      cells.map((cell) => Number.parseFloat(cell.textContent ?? '')),
    );
  expect(await shown()).toEqual([...values].sort((a, b) => a - b));
  expect(await page.getAttribute('th[data-sort=value]', 'aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual([...values].sort((a, b) => b - a));
});

test('ledger: every row states both sides or says that there is none, and whether they compare', async () => {
  await page.goto(url('ledger.html'));
  const shown = await page.$$eval('.ledger .entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      sides: [1, 2].map((at) =>
        [...(entry.children[at]?.querySelectorAll('.said') ?? [])].map((said) => said.textContent),
      ),
      cells: [...entry.children].map((cell) => cell.textContent ?? ''),
    })),
  );
  expect(shown.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  for (const [at, row] of rows.entries()) {
    const { sides = [], cells = [] } = shown[at] ?? {};
    const words = (list: typeof row.results) => [...new Set(list.map((figure) => figure.words))];
    expect(sides, row.id).toEqual([words(row.results), words(row.targets)]);
    if (row.results.length === 0) expect(cells[1]).toContain(NO_RESULT);
    if (row.targets.length === 0) expect(cells[2]).toContain(NO_TARGET);
    expect(cells[3]?.includes(NOT_COMPARABLE), row.id).toBe(row.comparison === '不可比');
    if (row.why) expect(cells[3]).toContain(row.why);
    expect(cells[4]?.trim()).toBe(NEXT_REPORT_ABSENT);
  }
});

test('ledger: the traps say why they must not be compared', async () => {
  await page.goto(url('ledger.html'));
  for (const [id, why] of [
    ['budget-revenue', '财政'],
    ['special-bond-amount', '争取'],
    ['policy-funds', '增速'],
  ]) {
    const cell = page.locator(`#${id} td[data-label=能否比较]`);
    expect(await cell.textContent()).toContain(NOT_COMPARABLE);
    expect(await cell.textContent()).toContain(why);
  }
});

test('pictures: comparable pairs only, named for screen readers, with a table of the same numbers', async () => {
  await page.goto(url('ledger.html'));
  const comparable = rows.filter(({ comparison }) => comparison === '可比');
  const drawn = await page.$$eval('svg.chart', (charts) =>
    charts.map((chart) => ({
      role: chart.getAttribute('role'),
      label: chart.getAttribute('aria-label'),
      bars: chart.querySelectorAll('rect').length,
      styled: chart.querySelectorAll('[style], style').length,
    })),
  );
  expect(drawn.reduce((sum, { bars }) => sum + bars, 0)).toBe(comparable.length * 2);
  for (const chart of drawn) {
    expect(chart).toMatchObject({ role: 'img', styled: 0 });
    expect(chart.label).toContain('单位');
  }
  expect(await page.locator('.chart-table tbody tr').count()).toBe(comparable.length);
  await page.goto(url('figures.html'));
  const counts = await page.$$eval('.chart-table td', (cells) =>
    cells.map((cell) => Number(cell.textContent)),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(figures.length);
});

test('figures and ledger can be had as files for Excel', async () => {
  for (const [pageFile, file, count] of [
    ['figures.html', 'figures.csv', figures.length],
    ['ledger.html', 'ledger.csv', rows.length],
  ] as const) {
    await page.goto(url(pageFile));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.downloads a'),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
  }
});

test('names: at least 150, each with every passage, filed by pinyin; a passage leads to its place', async () => {
  await page.goto(`${inject('site')}names/index.html`);
  const shown = await page.$$eval('.entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      passages: [...entry.querySelectorAll('.usage .said')].map(({ textContent }) => textContent),
    })),
  );
  expect(shown.length).toBeGreaterThanOrEqual(150);
  expect(shown).toEqual(
    names.map((name) => ({
      id: name.id,
      passages: nameUsageOf(name).flatMap(({ occurrences }) =>
        occurrences.map(({ paragraph, start, end }) => {
          const { before, words, after } = contextOf(paragraph.text, start, end);
          return before + words + after;
        }),
      ),
    })),
  );
  for (const { id, passages } of shown) expect(passages.length, id).toBeGreaterThan(0);
  await page.fill('input[name=words]', 'xingang');
  expect(await shownIds()).toContain('企业-信钢');
  await page.click('[id="企业-信钢"] .usage a');
  expect(await page.textContent(':target')).toContain('信钢');
});

test('commitments: all are there; field, tick and words narrow them', async () => {
  await page.goto(url('commitments.html'));
  expect(
    await page.$$eval('[data-commitment]', (all) =>
      all.map((one) => [
        one.getAttribute('data-commitment'),
        one.querySelector('.said')?.textContent,
      ]),
    ),
  ).toEqual(commitments.map(({ id, words }) => [id, words]));
  await page.selectOption('select[name=field]', '教育');
  const expected = commitments.filter(({ field }) => field === '教育').map(({ id }) => `c${id}`);
  expect(expected.length).toBeGreaterThan(0);
  expect(await shownIds()).toEqual(expected);
});

test('commitments: ticks and notes stay in this browser, and travel in a file', async () => {
  const context = await browser.newContext();
  const own = await context.newPage();
  const asked: string[] = [];
  own.on('request', (request) => asked.push(request.url()));
  await own.goto(url('commitments.html'));
  expect(await own.isVisible('.stays')).toBe(true);
  expect(await own.textContent('.stays')).toContain('只存在这台设备的这个浏览器里');
  const [first, second] = commitments;
  if (!first || !second) throw new Error('no commitments');
  const item = (id: string) => own.locator(`[data-commitment="${id}"]`);
  const before = asked.length;
  await item(first.id).locator('input[type=checkbox]').focus();
  await own.keyboard.press('Space');
  await item(second.id).locator('.add-note').click();
  await own.keyboard.type('五月问过发改委');
  await own.reload();
  expect(await item(first.id).locator('input').isChecked()).toBe(true);
  expect(await item(second.id).locator('textarea').inputValue()).toBe('五月问过发改委');
  expect(await item(second.id).locator('textarea').isVisible()).toBe(true);
  expect(asked.slice(before).every((one) => one.startsWith(inject('site')))).toBe(true);
  const [download] = await Promise.all([own.waitForEvent('download'), own.click('[data-export]')]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(first.words);

  const other = await (await browser.newContext()).newPage();
  await other.goto(url('commitments.html'));
  expect(await other.locator('[data-commitment] input:checked').count()).toBe(0);
  await other.setInputFiles('[data-import]', file);
  await other.waitForFunction(() =>
    document.querySelector('[data-keeping-status]')?.textContent?.includes('已导入 2 条'),
  );
  expect(await other.locator(`[data-commitment="${first.id}"] input`).isChecked()).toBe(true);
  expect(await other.locator('textarea:visible').inputValue()).toBe('五月问过发改委');
  await other.setInputFiles('[data-import]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"else"}'),
  });
  await other.waitForFunction(() =>
    document.querySelector('[data-keeping-status]')?.textContent?.includes('没有导入'),
  );
  await other.context().close();
  await context.close();
});

test('without JavaScript the lists are whole and nothing pretends to work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  for (const [file, count] of [
    ['figures.html', figures.length],
    ['ledger.html', rows.length],
    ['commitments.html', commitments.length],
  ] as const) {
    await bare.goto(url(file));
    expect(await bare.locator('.entry:visible').count(), file).toBe(count);
    expect(await bare.locator('main :is(button, input, select):visible').count(), file).toBe(0);
  }
  await context.close();
});
