/** The official text, as it stands in the pages that were built (C1, C2, C3). */
import { expect, test } from 'vitest';
import { pagesOf } from '../../report/pages.ts';
import { pageUrl, reportUrl, urlOf } from '../../site/urls.ts';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { paragraphsOn } from '../pages.ts';

const REPORTS = library.reports.map((report) => [report.id, report] as const);

test.each(REPORTS)('%s: the chapters hold every paragraph, to the character', async (_, report) => {
  const page = await openPage('index.html');
  const found: { id: string; text: string }[] = [];
  for (const one of pagesOf(report)) {
    await visit(page, pageUrl(report, one));
    found.push(...(await paragraphsOn(page)));
  }
  expect(found).toEqual(report.paragraphs.map(({ id, text }) => ({ id, text })));
});

test.each(REPORTS)(
  '%s: the whole-report page holds every paragraph once, with the ids of the chapters',
  async (_, report) => {
    const page = await openPage(urlOf('full', report));
    expect(await paragraphsOn(page)).toEqual(
      report.paragraphs.map(({ id, text }) => ({ id, text })),
    );
  },
);

test.each(REPORTS)(
  '%s: the cover tells what was corrected and what was repaired',
  async (_, report) => {
    const page = await openPage(reportUrl(report));
    const seal = page.locator('.seal-box');
    const corrected = report.errata.length > 0;
    expect((await seal.locator('p').textContent())?.includes('除下面声明的勘误外')).toBe(corrected);
    const repairs = seal.locator('dt:text("排版修整") + dd');
    const expected = Object.entries(report.source.repairs).map(
      ([name, count]) => `${name} ${count} 处`,
    );
    expect((await repairs.textContent())?.trim()).toBe(expected.join('；') || '无');
  },
);

test('the cover tells which file was received, and what was done to draw its text', async () => {
  const drawn = library.reports.filter(({ source }) => source.received);
  expect(drawn.length).toBeGreaterThan(0);
  for (const report of library.reports) {
    const page = await openPage(reportUrl(report));
    const rows = (await page.locator('.seal-box dt').allTextContents()).map((term) => term.trim());
    const { received } = report.source;
    expect(rows).toEqual(
      received
        ? ['收到的文件', '文件 SHA-256', '取出文字时', '取出的文字 SHA-256', '编码', '排版修整']
        : ['原文 SHA-256', '编码', '排版修整'],
    );
    if (!received) continue;
    const told = page.locator('.seal-box dd');
    expect((await told.nth(0).textContent())?.trim()).toBe(`Markdown：${received.name}`);
    expect((await told.nth(1).textContent())?.trim()).toBe(received.sha256);
    expect((await told.nth(2).textContent())?.trim()).toBe('去掉Markdown标记 5');
  }
});
