/** The deputy's desk: figures, ledger and commitments, as pages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { labelOf } from '../../cite/label.ts';
import { commitmentsOf, isGeneral } from '../../ledger/commitments.ts';
import { figureParts, figureText, wordsSayMore } from '../../ledger/figure-text.ts';
import { headlinesOf } from '../../ledger/headlines.ts';
import { type LedgerRow, ledgerRows, statesTargetsOf, verdictOf } from '../../ledger/ledger.ts';
import { readCsv } from '../../ledger/testing.ts';
import { FIELDS } from '../../model/figure.ts';
import { NOT_COMPARABLE } from '../../model/ledger.ts';
import { openPage, site, visit } from '../browser.ts';
import { FULL } from '../fixture.ts';
import { listening, shownIds } from '../pages.ts';

const { desk } = FULL;
if (!desk) throw new Error('the full report has no figures');
const { figures } = desk.figures;
const rows = ledgerRows(desk.ledger, figures);
const commitments = commitmentsOf(FULL, figures, desk.commitments);
const pageOf = (file: string) => `${FULL.id}/${file}`;

test('figures: all are there with number, unit and place, with the report’s words where they say more', async () => {
  const page = await openPage(pageOf('figures.html'));
  const shown = await page.$$eval('.figures .entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      words: entry.querySelector('.said')?.textContent,
      number: entry.querySelector('.number')?.textContent,
      unit: entry.querySelector('.unit')?.textContent,
      place: entry.querySelector('td:last-child a')?.textContent,
    })),
  );
  expect(shown).toEqual(
    figures.map((figure) => ({
      id: figure.id,
      words: wordsSayMore(figure) ? figure.words : undefined,
      ...figureParts(figure),
      place: labelOf(FULL, figure.paragraph),
    })),
  );
  await page.click('#gdp-growth-2024 a');
  await page.waitForSelector('mark');
  const words = figures.find(({ id }) => id === 'gdp-growth-2024')?.words ?? '';
  expect(await page.textContent(':target')).toContain(words);
  expect(await page.$$eval('mark', (all) => all.map((mark) => mark.textContent).join(''))).toBe(
    words,
  );
});

test('figures: decimal points stand below each other, and units begin below each other', async () => {
  const page = await openPage(pageOf('figures.html'));
  const measured = await page.$$eval('.figures .entry', (entries) =>
    entries.map((entry) => {
      const text = entry.querySelector('.number')?.firstChild as Text;
      const range = document.createRange();
      const point = text.data.indexOf('.');
      range.setStart(text, 0);
      range.setEnd(text, point < 0 ? text.length : point);
      const unit = entry.querySelector('.unit');
      const unitText = document.createRange();
      if (unit) unitText.selectNodeContents(unit);
      return {
        hasPoint: point >= 0,
        point: range.getBoundingClientRect().right,
        unit: unit?.textContent ? unitText.getBoundingClientRect().left : undefined,
      };
    }),
  );
  expect(measured.filter(({ hasPoint }) => hasPoint).length).toBeGreaterThan(10);
  expect(measured.filter(({ hasPoint }) => !hasPoint).length).toBeGreaterThan(10);
  const spread = (all: number[]) => Math.max(...all) - Math.min(...all);
  expect(spread(measured.map(({ point }) => point))).toBeLessThan(0.5);
  expect(spread(measured.flatMap(({ unit }) => unit ?? []))).toBeLessThan(0.5);
});

test('figures: first those that matter most, each a way to its sentence', async () => {
  const page = await openPage(pageOf('figures.html'));
  const headlines = headlinesOf(desk.figures, desk.ledger);
  expect(headlines.length).toBeGreaterThan(2);
  expect(
    await page.$$eval('.headlines li', (all) =>
      all.map((one) => [
        one.querySelector('b')?.textContent,
        one.querySelector('span')?.textContent,
      ]),
    ),
  ).toEqual(headlines.map((figure) => [figureText(figure), figure.indicator]));
  await page.click('.headlines a >> nth=1');
  await page.waitForSelector('mark');
  expect(await page.$$eval('mark', (all) => all.map((mark) => mark.textContent).join(''))).toBe(
    headlines[1]?.words,
  );
});

test('figures: amounts are ranked, each dot as far out as its number is large', async () => {
  const page = await openPage(pageOf('figures.html'));
  const amounts = figures
    .filter(({ unit }) => unit === '亿元')
    .toSorted((a, b) => Number(b.value) - Number(a.value));
  expect(amounts.length).toBeGreaterThan(2);
  const drawn = await page.$$eval('.amounts li', (rows) =>
    rows.map((row) => {
      const [line, dot] = ['.way', 'circle'].map((part) =>
        row.querySelector(part)?.getBoundingClientRect(),
      );
      const zero = line?.left ?? 0;
      return {
        name: row.querySelector('a')?.textContent,
        number: row.querySelector('text')?.textContent?.trim(),
        length: ((dot?.left ?? 0) + (dot?.right ?? 0)) / 2 - zero,
        styled: row.querySelectorAll('[style]').length,
      };
    }),
  );
  expect(drawn.map(({ name, number }) => [name, number])).toEqual(
    amounts.map((figure) => [figure.indicator, figureText(figure)]),
  );
  const unit = (drawn[0]?.length ?? 0) / Number(amounts[0]?.value);
  for (const [at, { length, styled }] of drawn.entries()) {
    expect(Math.abs(length - unit * Number(amounts[at]?.value))).toBeLessThan(1);
    expect(styled).toBe(0);
  }
});

test('figures: kind, field and unit narrow the list; headings sort it; the keyboard reaches all', async () => {
  const page = await openPage(pageOf('figures.html'));
  await page.selectOption('select[name=kind]', '今年目标');
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
  await page.selectOption('select[name=kind]', '');
  await page.selectOption('select[name=unit]', '');
  await page.selectOption('select[name=field]', '');
  await page.click('th[data-sort=place] button');
  expect(await shownIds(page)).toEqual(figures.map(({ id }) => id));
  await page.click('th[data-sort=field] button');
  const byField = FIELDS.flatMap((field) => figures.filter((figure) => figure.field === field));
  expect(await shownIds(page)).toEqual(byField.map(({ id }) => id));
});

test('figures and ledger: who comes for some rows comes to stand at them', async () => {
  for (const file of ['figures.html', 'ledger.html']) {
    const page = await openPage(`${pageOf(file)}?words=GDP`, { height: 700 });
    const first = page.locator('.entry:visible').first();
    const inSight = () =>
      first.evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inSight).toBe(true);
    await visit(page, pageOf(file));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

/** The words of one or several rows' sides, each once. */
const wordsOf = (side: LedgerRow['results']) => [...new Set([...side].map((one) => one.words))];
const rowsOf = (comparison: LedgerRow['comparison']) =>
  rows.filter((row) => row.comparison === comparison);

test('ledger: every row is there once, in its list, with the words of both sides and what must be known', async () => {
  const page = await openPage(pageOf('ledger.html'));
  const lists = await page.$$eval('.ledger-group', (groups) =>
    groups.map((group) => ({
      title: group.querySelector('h3, summary')?.textContent?.trim() ?? '',
      folded: group.tagName === 'DETAILS',
      rows: [...group.querySelectorAll('.entry')].map((entry) => ({
        id: entry.id,
        said: [...entry.querySelectorAll('.said')].map((said) => said.textContent),
        sides: [...entry.querySelectorAll('td:nth-of-type(-n + 2)')].map((side) =>
          [...side.querySelectorAll('.said')].map((said) => said.textContent),
        ),
        remarks: [...entry.querySelectorAll('.why')].map((why) => why.textContent),
      })),
    })),
  );
  const expected = (['可比', '只看进度', '口径不同', '只见目标', '只见结果'] as const).map(rowsOf);
  expect(lists.map(({ title }) => title)).toEqual([
    `可比 ${expected[0]?.length} 对`,
    `没有数，只看进度 ${expected[1]?.length} 项`,
    `${NOT_COMPARABLE} ${expected[2]?.length} 对`,
    `只见${FULL.year}年目标 ${expected[3]?.length} 项`,
    `只见${FULL.year - 1}年结果 ${expected[4]?.length} 项`,
  ]);
  expect(lists.map(({ folded }) => folded)).toEqual([false, false, true, true, true]);
  expect(lists.map((list) => list.rows.map(({ id }) => id))).toEqual(
    expected.map((own) => own.map(({ id }) => id)),
  );
  expect(lists.flatMap((list) => list.rows)).toHaveLength(rows.length);
  for (const { id, said, sides, remarks } of lists.flatMap((list) => list.rows)) {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Error(id);
    expect(said, id).toEqual([...wordsOf(row.results), ...wordsOf(row.targets)]);
    if (row.results.length === 0 || row.targets.length === 0) continue;
    expect(sides, id).toEqual([wordsOf(row.results), wordsOf(row.targets)]);
    expect(remarks, id).toEqual(verdictOf(row).remarks);
  }
});

test('ledger: the lead says that nobody can tell whether the year before did what it should', async () => {
  const page = await openPage(pageOf('ledger.html'));
  const says = (await page.textContent('.intro'))?.includes(
    `本报告没有写${FULL.year - 1}年的目标，所以不能判断是否完成`,
  );
  expect(says).toBe(!statesTargetsOf(FULL.year - 1, figures));
});

test('ledger: what is folded unfolds while it is looked for, and when it is linked to', async () => {
  const page = await openPage(pageOf('ledger.html'));
  expect(await page.locator('details.ledger-group[open]').count()).toBe(0);
  const [target] = rowsOf('只见目标');
  await page.fill('input[name=words]', wordsOf(target?.targets ?? []).join());
  const row = page.locator(`[id="${target?.id}"]`);
  await row.waitFor({ state: 'visible' });
  // What is hidden is not seen, whatever lays out its list.
  expect(await page.locator('.entry:visible').count()).toBe((await shownIds(page)).length);
  await page.fill('input[name=words]', '');
  await row.waitFor({ state: 'hidden' });
  expect(await page.locator('details.ledger-group[open]').count()).toBe(0);
  await visit(page, `${pageOf('ledger.html')}#${target?.id}`);
  await row.waitFor({ state: 'visible' });
  await expect
    .poll(() => row.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
    .toBe(true);
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
  const page = await openPage(`${pageOf('ledger.html')}?comparison=口径不同`);
  for (const [id, why] of [
    ['budget-revenue', '增速'],
    ['income-growth', '分开'],
    ['energy', '没有写数'],
  ]) {
    const row = page.locator(`details:has(summary:text("${NOT_COMPARABLE}")) #${id} .why`);
    expect(await row.isVisible()).toBe(true);
    expect(await row.textContent()).toContain(why);
  }
});

test('ledger: each comparable pair is drawn on a scale of its own, from its dot to its arrow', async () => {
  const page = await openPage(pageOf('ledger.html'));
  const comparable = rowsOf('可比').flatMap((row) =>
    row.comparison === '可比' ? [{ ...row, result: row.results[0], target: row.targets[0] }] : [],
  );
  const byChange = comparable.toSorted(
    (a, b) =>
      Number(b.target?.value) / Number(b.result?.value) -
      Number(a.target?.value) / Number(a.result?.value),
  );
  const drawn = await page.$$eval('.pair', (pairs) =>
    pairs.map((pair) => {
      const box = (selector: string) => pair.querySelector(selector)?.getBoundingClientRect();
      const middle = (rect: DOMRect | undefined) => ((rect?.left ?? 0) + (rect?.right ?? 0)) / 2;
      const zero = box('.scale')?.left ?? 0;
      const dot = middle(box('circle')) - zero;
      const way = pair.querySelector<SVGLineElement>('.way');
      const end = way ? way.x2.baseVal.value - way.x1.baseVal.value + dot : dot;
      return {
        says: pair.querySelector('figcaption')?.textContent?.trim(),
        labels: [...pair.querySelectorAll('text')].map((text) => text.textContent?.trim()),
        dot,
        end,
        open: pair.querySelectorAll('.open').length,
        styled: pair.querySelectorAll('[style], style').length,
      };
    }),
  );
  expect(drawn.map(({ says }) => says)).toEqual(
    byChange.map(({ indicator, result, target }) =>
      result && target
        ? `${indicator}：${FULL.year - 1}年${figureText(result)}，${FULL.year}年要${figureText(target)}`
        : '',
    ),
  );
  for (const [at, { dot, end, open, labels, styled }] of drawn.entries()) {
    const { id, result, target } = byChange[at] ?? {};
    if (!result || !target) throw new Error('no pair');
    expect(labels, id).toEqual([figureText(result), figureText(target)]);
    // The ring of numbers that are all but alike stands at the target, within a few pixels.
    expect(Math.abs(end / dot - Number(target.value) / Number(result.value)), id).toBeLessThan(
      0.05,
    );
    const ends = [result, target].map(({ comparator }) =>
      comparator === '等于' ? 0 : comparator === '左右' ? 2 : 1,
    );
    expect(open, id).toBe(ends.reduce<number>((sum, one) => sum + one, 0));
    expect(styled).toBe(0);
  }
});

test('figures and ledger can be had as files for Excel, whole or as they are narrowed', async () => {
  const page = await openPage(pageOf('index.html'));
  for (const [pageFile, file, name, count, counter, narrow] of [
    ['figures.html', 'figures.csv', '数据', figures.length, '个', ['kind', '今年目标']],
    ['ledger.html', 'ledger.csv', '结果与目标', rows.length, '项', ['comparison', '口径不同']],
  ] as const) {
    await visit(page, pageOf(pageFile));
    const read = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      return { file: download.suggestedFilename(), lines: text.slice(1).trimEnd().split('\r\n') };
    };
    expect(await page.isVisible('.downloads button')).toBe(false);
    expect(await page.textContent('.downloads a')).toBe(`全部 ${count} ${counter}`);
    const whole = await read('.downloads a');
    expect(whole.file).toBe(file);
    expect(whole.lines).toHaveLength(count + 1);

    await page.selectOption(`select[name=${narrow[0]}]`, narrow[1]);
    const shown = await shownIds(page);
    expect(shown.length).toBeGreaterThan(2);
    expect(await page.textContent('.downloads button')).toBe(`这 ${shown.length} ${counter}`);
    const some = await read('.downloads button');
    expect(some.file).toBe(`${name}（${shown.length}${counter}）.csv`);
    const ids = (pageFile === 'figures.html' ? figures : rows).map(({ id }) => id);
    expect(some.lines).toEqual([
      whole.lines[0],
      ...shown.map((id) => whole.lines[ids.indexOf(id) + 1]),
    ]);
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
  expect(table.map(([, words, , , field]) => [field, words])).toEqual(
    rural.map(({ words }) => ['乡村', words]),
  );
  expect(table[0]?.slice(5)).toEqual(['没做到', expect.stringMatching(/^\d{4}-/), '问过']);
  await page.click('[data-copy-text]');
  await expect
    .poll(() => page.textContent('[data-keeping-status]'))
    .toBe(`已复制 ${rural.length} 条。`);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe(`云溪县2024年要做的事（乡村，${rural.length} 条）`);
  for (const { words } of rural) expect(text).toContain(words);
  expect(text).toContain('备注：问过');
  const printed = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const line = document.querySelector('h1 + .narrowed')?.textContent;
      dispatchEvent(new Event('afterprint'));
      return line;
    });
  expect(await printed()).toBe(`筛选：乡村，${rural.length} 条`);
  // The whole list is nothing to be told.
  await page.click('[data-show-all]');
  expect(await printed()).toBeUndefined();
});

test('without JavaScript the lists are whole and nothing pretends to work', async () => {
  for (const [file, count] of [
    ['figures.html', figures.length],
    ['ledger.html', rows.length],
    ['commitments.html', commitments.length],
  ] as const) {
    const bare = await openPage(pageOf(file), { javaScriptEnabled: false });
    for (const summary of await bare.locator('main summary').all()) await summary.click();
    expect(await bare.locator('.entry:visible').count(), file).toBe(count);
    expect(await bare.locator('main :is(button, input, select):visible').count(), file).toBe(0);
  }
});
