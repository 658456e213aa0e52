/** The deputy's desk: figures, ledger and commitments, as pages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { labelOf } from '../../cite/label.ts';
import { commitmentsOf, isGeneral } from '../../ledger/commitments.ts';
import { figureText } from '../../ledger/figure-text.ts';
import { type LedgerRow, ledgerRows, verdictOf } from '../../ledger/ledger.ts';
import { readCsv } from '../../ledger/testing.ts';
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

/** In the order of the page: what has a target, what has none, what only sets the direction. */
const targetsOf = (ids: string[]) =>
  figures.filter(({ id, kind }) => ids.includes(id) && kind === '目标');
const hasTarget = (one: (typeof commitments)[number]) => targetsOf(one.figures).length > 0;
const inOrder = [
  ...commitments.filter((one) => !isGeneral(one) && hasTarget(one)),
  ...commitments.filter((one) => !isGeneral(one) && !hasTarget(one)),
  ...commitments.filter(isGeneral),
];
const itemIds = (some: typeof commitments) => some.map(({ id }) => `c${id}`);

/** Opens a line of the page and chooses what was found. */
async function check(page: Page, id: string, state: string): Promise<void> {
  await page.click(`[data-commitment="${id}"] .said`);
  await page.check(`[data-commitment="${id}"] input[value=${state}]`);
}

test('commitments: all are there, those with targets first and the general ones last', async () => {
  const page = await openPage(pageOf('commitments.html'));
  expect(
    await page.$$eval('[data-commitment]', (all) =>
      all.map((one) => [
        one.getAttribute('data-commitment'),
        one.querySelector('.said')?.textContent,
        one.querySelector('.about a')?.textContent,
      ]),
    ),
  ).toEqual(inOrder.map(({ id, paragraph, words }) => [id, words, labelOf(FULL, paragraph)]));
  expect(inOrder.filter(isGeneral).length).toBeGreaterThan(0);
  expect(await page.locator('.commitments > section > h2').allTextContents()).toEqual([
    '写明目标的',
    '没有写明目标的',
    '总体要求',
  ]);
});

test('commitments: field, target, state and words narrow them; each leads to its words', async () => {
  const page = await openPage(pageOf('commitments.html'));
  const rural = inOrder.filter(({ field }) => field === '乡村');
  await page.selectOption('select[name=field]', '乡村');
  expect(rural.length).toBeGreaterThan(1);
  expect(await shownIds(page)).toEqual(itemIds(rural));
  const [first] = rural;
  if (!first) throw new Error('no commitment of the field');
  await page.fill('input[name=words]', first.words);
  await expect.poll(() => shownIds(page)).toEqual(itemIds([first]));
  await check(page, first.id, '已做到');
  await page.fill('input[name=words]', '');
  await page.selectOption('select[name=state]', '未核对');
  await expect.poll(() => shownIds(page)).toEqual(itemIds(rural.slice(1)));
  await page.selectOption('select[name=state]', '');
  await page.selectOption('select[name=field]', '');
  await page.selectOption('select[name=target]', '写了目标');
  await expect.poll(() => shownIds(page)).toEqual(itemIds(inOrder.filter(hasTarget)));
  await page.click(`[data-commitment="${inOrder[0]?.id}"] .about a`);
  await page.waitForSelector('mark');
  expect((await page.locator('mark').allTextContents()).join('')).toBe(inOrder[0]?.words);
});

test('commitments: the numbers that stand out are those of the targets, and no others', async () => {
  const page = await openPage(pageOf('commitments.html'));
  const shown = await page.$$eval('[data-commitment]', (all) =>
    all.map((one) => [...one.querySelectorAll('.said b')].map((number) => number.textContent)),
  );
  const numbers = inOrder.map((one) =>
    targetsOf(one.figures)
      .filter(({ value }) => value !== undefined)
      .map(figureText),
  );
  expect(numbers.flat().length).toBeGreaterThan(5);
  expect(shown.map((some) => some.toSorted())).toEqual(numbers.map((some) => some.toSorted()));
});

test('commitments: results and notes stay in this browser, and travel in a file', async () => {
  const own = await openPage(pageOf('commitments.html'));
  const asked: string[] = [];
  own.on('request', (request) => asked.push(request.url()));
  expect(await own.textContent('.stays')).toContain('只存在这个浏览器里');
  const [first, second] = inOrder;
  if (!first || !second) throw new Error('no commitments');
  const item = (page: Page, id: string) => page.locator(`[data-commitment="${id}"]`);
  await check(own, first.id, '已做到');
  await item(own, second.id).locator('.said').click();
  await item(own, second.id).locator('textarea').fill('五月问过发改委');
  expect(await own.textContent('[data-checked]')).toBe(
    `${inOrder.length} 条中核对了 1 条：已做到 1。`,
  );
  await own.reload();
  await listening(own);
  expect(await item(own, first.id).getAttribute('data-state')).toBe('已做到');
  expect(await item(own, first.id).locator('.finding').textContent()).toMatch(
    /^已做到 · \d+月\d+日$/,
  );
  expect(await item(own, second.id).locator('.own-note').textContent()).toBe('五月问过发改委');
  expect(asked.filter((one) => !one.startsWith(site))).toEqual([]);
  const [download] = await Promise.all([own.waitForEvent('download'), own.click('[data-backup]')]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(first.words);

  const other = await openPage(pageOf('commitments.html'));
  expect(await other.textContent('[data-checked]')).toContain('都还没有核对');
  await other.setInputFiles('[data-restore]', file);
  const said = () => other.textContent('[data-keeping-status]');
  await expect.poll(said).toBe('已恢复 2 条。');
  expect(await item(other, first.id).getAttribute('data-state')).toBe('已做到');
  expect(await item(other, second.id).locator('.own-note').textContent()).toBe('五月问过发改委');
  await other.setInputFiles('[data-restore]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"else"}'),
  });
  await expect.poll(said).toContain('没有恢复');
});

test('commitments: table, text and print hold what is narrowed, and say so', async () => {
  const page = await openPage(pageOf('commitments.html'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const rural = inOrder.filter(({ field }) => field === '乡村');
  const [first] = rural;
  if (!first) throw new Error('no commitment of the field');
  await check(page, first.id, '没做到');
  await page.fill('.checking textarea', '问过');
  await page.selectOption('select[name=field]', '乡村');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-export]'),
  ]);
  expect(download.suggestedFilename()).toBe('云溪县2024年要做的事.csv');
  const [, ...table] = readCsv(readFileSync(await download.path(), 'utf8'));
  expect(table.map(([field, words]) => [field, words])).toEqual(
    rural.map(({ words }) => ['乡村', words]),
  );
  expect(table[0]?.slice(4)).toEqual(['没做到', expect.stringMatching(/^\d{4}-/), '问过']);
  await page.click('[data-copy-text]');
  await expect
    .poll(() => page.textContent('[data-keeping-status]'))
    .toBe(`已复制 ${rural.length} 条。`);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe(`云溪县2024年要做的事（乡村，${rural.length} 条）`);
  for (const { words } of rural) expect(text).toContain(words);
  expect(text).toContain('备注：问过');
  const heading = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('h1 + .narrowed')?.textContent;
  });
  expect(heading).toBe(`乡村，${rural.length} 条`);
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
