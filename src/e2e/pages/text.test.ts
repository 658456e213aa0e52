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
