/** The deputy's desk: figures, ledger and commitments, as pages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { commitmentsOf } from '../../ledger/commitments.ts';
import { figureText } from '../../ledger/figure-text.ts';
import { type LedgerRow, ledgerRows, verdictOf } from '../../ledger/ledger.ts';
import { NEXT_REPORT_ABSENT, NO_RESULT, NO_TARGET, NOT_COMPARABLE } from '../../model/ledger.ts';
import { openPage, site, visit } from '../browser.ts';
import { FULL } from '../fixture.ts';
import { listening } from '../pages.ts';

const { desk } = FULL;
if (!desk) throw new Error('the full report has no figures');
const { figures } = desk.figures;
const rows = ledgerRows(desk.ledger, figures);
const commitments = commitmentsOf(FULL, figures, desk.commitments);
const pageOf = (file: string) => `${FULL.id}/${file}`;

const shownIds = (page: Page) =>
  page.$$eval('.entry:not([hidden])', (entries) => entries.map(({ id }) => id));

test('figures: all are there with the report’s words, and each leads to them', async () => {
  const page = await openPage(pageOf('figures.html'));
  const shown = await page.$$eval('.figures .entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      words: entry.querySelector('.said')?.textContent,
      number: entry.querySelector('td.number')?.textContent,
      paragraph: entry.querySelector('td:last-child a')?.textContent,
    })),
  );
  expect(shown).toEqual(
    figures.map((figure) => {
      const { id, words, paragraph } = figure;
      return { id, words, number: figureText(figure), paragraph };
    }),
  );
  await page.click('#gdp-growth-2024 a');
  await page.waitForSelector('mark');
  const words = figures.find(({ id }) => id === 'gdp-growth-2024')?.words ?? '';
  expect(await page.textContent(':target')).toContain(words);
  expect(await page.$$eval('mark', (all) => all.map((mark) => mark.textContent).join(''))).toBe(
    words,
  );
});

test('figures: kind, field and unit narrow the list; headings sort it; the keyboard reaches all', async () => {
  const page = await openPage(pageOf('figures.html'));
  await page.selectOption('select[name=kind]', '目标');
  await page.selectOption('select[name=unit]', '%');
  const expected = figures.filter(({ kind, unit }) => kind === '目标' && unit === '%');
  expect(expected.length).toBeGreaterThan(3);
  expect(await shownIds(page)).toEqual(expected.map(({ id }) => id));
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
  const page = await openPage(pageOf('ledger.html'));
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
    const words = (side: LedgerRow['results']) => [...new Set([...side].map((one) => one.words))];
    expect(sides, row.id).toEqual([words(row.results), words(row.targets)]);
    if (row.results.length === 0) expect(cells[1]).toContain(NO_RESULT);
    if (row.targets.length === 0) expect(cells[2]).toContain(NO_TARGET);
    expect(cells[3]?.includes(NOT_COMPARABLE), row.id).toBe(row.comparison === '不可比');
    const { verdict, remarks } = verdictOf(row);
    for (const text of [verdict, ...remarks]) expect(cells[3], row.id).toContain(text);
    expect(cells[4]?.trim()).toBe(NEXT_REPORT_ABSENT);
  }
});

test('ledger: works without a number stand by their stages, can be had alone, and lead to their words', async () => {
  const page = await openPage(pageOf('ledger.html'));
  await page.selectOption('select[name=comparison]', '只看进度');
  const progress = rows.filter(({ comparison }) => comparison === '只看进度');
  expect(await shownIds(page)).toEqual(progress.map(({ id }) => id));
  const bridge = page.locator('#wangjiadu-bridge');
  expect(await bridge.textContent()).toContain('没有写到哪一步 → 建成');
  await bridge.locator('a').last().click();
  await page.waitForSelector('mark');
  const [said] = progress.find(({ id }) => id === 'wangjiadu-bridge')?.targets ?? [];
  expect(await page.$$eval('mark', (all) => all.map((mark) => mark.textContent).join(''))).toBe(
    said?.words,
  );
});

test('ledger: the traps say why they must not be compared', async () => {
  const page = await openPage(pageOf('ledger.html'));
  for (const [id, why] of [
    ['budget-revenue', '增速'],
    ['income-growth', '分开'],
    ['energy', '没有写数'],
  ]) {
    const cell = page.locator(`#${id} td[data-label=能否比较]`);
    expect(await cell.textContent()).toContain(NOT_COMPARABLE);
    expect(await cell.textContent()).toContain(why);
  }
});

test('pictures: comparable pairs only, named for screen readers, with a table of the same numbers', async () => {
  const page = await openPage(pageOf('ledger.html'));
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
  await visit(page, pageOf('figures.html'));
  const counts = await page.$$eval('.chart-table td', (cells) =>
    cells.map((cell) => Number(cell.textContent)),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(figures.length);
});

test('figures and ledger can be had as files for Excel', async () => {
  const page = await openPage(pageOf('index.html'));
  for (const [pageFile, file, count] of [
    ['figures.html', 'figures.csv', figures.length],
    ['ledger.html', 'ledger.csv', rows.length],
  ] as const) {
    await visit(page, pageOf(pageFile));
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

test('commitments: all are there; field, tick and words narrow them', async () => {
  const page = await openPage(pageOf('commitments.html'));
  expect(
    await page.$$eval('[data-commitment]', (all) =>
      all.map((one) => [
        one.getAttribute('data-commitment'),
        one.querySelector('.said')?.textContent,
      ]),
    ),
  ).toEqual(commitments.map(({ id, words }) => [id, words]));
  const idsOf = (some: typeof commitments) => some.map(({ id }) => `c${id}`);
  await page.selectOption('select[name=field]', '乡村');
  const rural = commitments.filter(({ field }) => field === '乡村');
  expect(rural.length).toBeGreaterThan(1);
  expect(await shownIds(page)).toEqual(idsOf(rural));
  const [first] = rural;
  await page.fill('input[name=words]', first?.words ?? '');
  await expect.poll(() => shownIds(page)).toEqual(idsOf(rural.slice(0, 1)));
  await page.locator('.entry:visible input').check();
  await page.fill('input[name=words]', '');
  await page.selectOption('select[name=done]', 'no');
  await expect.poll(() => shownIds(page)).toEqual(idsOf(rural.slice(1)));
});

test('commitments: a number is shown, and narrows the list, only where it is a target', async () => {
  const page = await openPage(pageOf('commitments.html'));
  const asked = (ids: string[]) =>
    figures.filter(
      ({ id, kind, value }) => ids.includes(id) && kind === '目标' && value !== undefined,
    );
  const shown = await page.$$eval('[data-commitment]', (all) =>
    all.map((one) => [...one.querySelectorAll('.stated b')].map((number) => number.textContent)),
  );
  expect(shown).toEqual(commitments.map((one) => asked(one.figures).map(figureText)));
  await page.selectOption('select[name=numbers]', '有目标数');
  const withTarget = commitments.filter((one) => asked(one.figures).length > 0);
  expect(withTarget.length).toBeLessThan(
    commitments.filter((one) => one.figures.length > 0).length,
  );
  expect(await shownIds(page)).toEqual(withTarget.map(({ id }) => `c${id}`));
});

test('commitments: ticks and notes stay in this browser, and travel in a file', async () => {
  const own = await openPage(pageOf('commitments.html'));
  const asked: string[] = [];
  own.on('request', (request) => asked.push(request.url()));
  expect(await own.isVisible('.stays')).toBe(true);
  expect(await own.textContent('.stays')).toContain('只存在这台设备的这个浏览器里');
  const [first, second] = commitments;
  if (!first || !second) throw new Error('no commitments');
  const item = (id: string) => own.locator(`[data-commitment="${id}"]`);
  await item(first.id).locator('input[type=checkbox]').focus();
  await own.keyboard.press('Space');
  await item(second.id).locator('.add-note').click();
  await own.keyboard.type('五月问过发改委');
  await own.reload();
  await listening(own);
  expect(await item(first.id).locator('input').isChecked()).toBe(true);
  expect(await item(second.id).locator('textarea').inputValue()).toBe('五月问过发改委');
  expect(await item(second.id).locator('textarea').isVisible()).toBe(true);
  expect(asked.filter((one) => !one.startsWith(site))).toEqual([]);
  const [download] = await Promise.all([own.waitForEvent('download'), own.click('[data-export]')]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(first.words);

  const other = await openPage(pageOf('commitments.html'));
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
});

test('without JavaScript the lists are whole and nothing pretends to work', async () => {
  for (const [file, count] of [
    ['figures.html', figures.length],
    ['ledger.html', rows.length],
    ['commitments.html', commitments.length],
  ] as const) {
    const bare = await openPage(pageOf(file), { javaScriptEnabled: false });
    expect(await bare.locator('.entry:visible').count(), file).toBe(count);
    expect(await bare.locator('main :is(button, input, select):visible').count(), file).toBe(0);
  }
});
