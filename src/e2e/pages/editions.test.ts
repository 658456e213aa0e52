/** The editions that are printed: the report's words on the lines of official documents; its notes behind them. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownOf } from '../../model/paragraph.ts';
import type { Report } from '../../report/report.ts';
import { openPage } from '../browser.ts';
import { gridFaults, pagesWithoutRadicals } from '../checks/pdf-lines.ts';
import { CORRECTED, FULL, library, matcherOf } from '../fixture.ts';

const reports = library.reports.map((report) => [report.id, report] as const);
const EDITIONS = ['paper', 'annotated'] as const;
const both = reports.flatMap(([id, report]) =>
  EDITIONS.map((edition) => [id, edition, report] as const),
);

/** Opens an edition as it is printed, on a machine whose pages are dark. */
async function openOnPaper(report: Report, edition: (typeof EDITIONS)[number]): Promise<Page> {
  const page = await openPage(`${report.id}/${edition}.html`, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  return page;
}

/** The report's paragraphs as they stand on a page, without the numbers of notes. */
function wordsOn(page: Page) {
  return page.$$eval('.sheet :is(h1, h2, h3, h4, p)[id^=p]', (all) =>
    all.map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const number of copy.querySelectorAll('sup')) number.remove();
      return { id: element.id.slice(1), text: copy.textContent };
    }),
  );
}

test.each(both)(
  '%s/%s.html has the report’s words to the character',
  async (_, edition, report) => {
    const page = await openPage(`${report.id}/${edition}.html`);
    const expected = ownOf(report.paragraphs).map(({ id, text }) => ({ id, text }));
    expect(await wordsOn(page)).toEqual(expected);
  },
);

test.each(both)('%s/%s.html: headings nest, run-in ones too', async (_, edition, report) => {
  const page = await openPage(`${report.id}/${edition}.html`);
  const levels = await page.$$eval('main :is(h1, h2, h3, h4, [role=heading])', (all) =>
    all.map((heading) => Number(heading.ariaLevel ?? heading.localName.slice(1))),
  );
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});

test.each(reports)(
  '%s/paper.html is printed on 22 lines of 28 characters, with the machine’s own faces',
  async (_, report) => {
    const page = await openOnPaper(report, 'paper');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = await pagesWithoutRadicals(new Uint8Array(pdf));
    // What is ours begins a page behind the text.
    expect(pages.at(-1)?.text).toMatch(/^关于这份文件/);
    expect(gridFaults(pages, ownOf(report.paragraphs))).toEqual([]);
  },
);

test.each(both)(
  '%s/%s.html: on paper stands the sheet alone, black on white',
  async (_, edition, report) => {
    const page = await openOnPaper(report, edition);
    const seen = await page.$$eval('body *', (all) =>
      all
        .filter((one) => one.checkVisibility() && !one.closest('.sheet'))
        .map((one) => one.localName),
    );
    expect(seen).toEqual(['main']);
    const colours = await page.$$eval('html, .sheet, .sheet p', (all) =>
      all.map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor].join()),
    );
    const [root, ...others] = [...new Set(colours)];
    expect(root).toBe('rgb(0, 0, 0),rgb(255, 255, 255)');
    expect(others.map((one) => one.split('),')[0])).not.toContain('rgb(222, 219, 211');
    expect(others.every((one) => one.endsWith('rgba(0, 0, 0, 0)'))).toBe(true);
  },
);

test.each(reports)(
  '%s/annotated.html: each number leads to its note and back',
  async (_, report) => {
    const page = await openPage(`${report.id}/annotated.html`);
    const links = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((link) => [link.textContent, link.getAttribute('href')]),
      );
    const called = await links('.called a');
    const count = new Set(
      ownOf(report.paragraphs).flatMap(({ text }) => matcherOf(report)(text).map(({ id }) => id)),
    ).size;
    const numbers = Array.from({ length: count }, (_, at) => String(at + 1));
    expect(called).toEqual(numbers.map((number) => [number, `#note-${number}`]));
    expect(await links('.notes .number')).toEqual(
      numbers.map((number) => [number, `#call-${number}`]),
    );
  },
);

test('the number of a note is never at a line’s start', async () => {
  const page = await openOnPaper(FULL, 'annotated');
  const kept = await page.$$eval('.called', (all) => all.map((one) => one.getClientRects().length));
  expect(kept.length).toBeGreaterThan(20);
  expect(new Set(kept)).toEqual(new Set([1]));
});

test('the contents lead to all headings of two levels, and to what stands behind the text', async () => {
  const page = await openPage(`${FULL.id}/annotated.html`);
  const lines = await page.$$eval('.front nav a', (all) =>
    all.map((link) => [link.textContent, document.getElementById(link.hash.slice(1))?.textContent]),
  );
  expect(lines.map(([title]) => title)).toEqual(
    expect.arrayContaining(['名词解释', '数据', '结果与目标', '关于这份文件']),
  );
  for (const [title, place] of lines) expect(place?.startsWith(title ?? '?')).toBe(true);
  const headings = await page.$$eval('.body :is(.level-1, .level-2)', (all) => all.length);
  expect(lines).toHaveLength(headings + 4);
});

test('at the end: which text it is, what was corrected in it, where it stands', async () => {
  const page = await openPage(`${CORRECTED.id}/paper.html`);
  const colophon = await page.textContent('.colophon');
  const [erratum] = CORRECTED.errata;
  expect(colophon).toContain(CORRECTED.source.sha256);
  expect(colophon).toContain(`原作“${erratum?.before}”，改作“${erratum?.after}”`);
  expect(colophon).toContain(`${library.site.address}${CORRECTED.id}/index.html`);
  expect(colophon).toContain('不是发文机关印发的文件');
});

test('the button prints; without a script there is none', async () => {
  const page = await openPage(`${FULL.id}/paper.html`);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.click('button:text-is("打印")');
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  const still = await openPage(`${FULL.id}/paper.html`, { javaScriptEnabled: false });
  expect(await still.isVisible('[data-print-page]')).toBe(false);
});

test('rows of a report’s own table stand in columns', async () => {
  const page = await openOnPaper(
    library.reports.find(({ id }) => id === 'qingshan-2021') ?? FULL,
    'paper',
  );
  const lefts = await page.$$eval('.row', (rows) =>
    rows.map((row) =>
      [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)),
    ),
  );
  expect(lefts).toHaveLength(4);
  expect(new Set(lefts.map(String)).size).toBe(1);
});
