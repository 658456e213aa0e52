/** The study page: a sheet of all that can be learnt, from which the questions are made. */
import { expect, test } from 'vitest';
import { bundleScript } from '../../bundle.ts';
import { queriesOf } from '../../library/queries.ts';
import { studyTermsOf } from '../../report/study-terms.ts';
import { hrefFrom } from '../../site/address.ts';
import { termUrl } from '../../site/entry-urls.ts';
import { foundUrl, pageUrl, quotedUrl, urlOf } from '../../site/urls.ts';
import type { StudyTerm } from '../../study/study-term.ts';
import { openPage } from '../browser.ts';
import { library } from '../fixture.ts';

const { termsOf, matcherOf } = queriesOf(library);
const READ = await bundleScript({
  source: `import { studyTermsIn } from './study-terms.ts'; globalThis.terms = studyTermsIn(document);`,
  folder: 'src/browser/study',
});
const byId = (terms: readonly StudyTerm[]) => terms.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test.each(library.reports.map((report) => [report.id, report] as const))(
  '%s: the terms that are read from the page are those of the report',
  async (_, report) => {
    const page = await openPage(urlOf('study', report).slice(1));
    await page.evaluate(READ);
    const read = await page.evaluate(() => (globalThis as unknown as { terms: StudyTerm[] }).terms);
    const href = hrefFrom({ pathname: urlOf('study', report) });
    const own = studyTermsOf(report, termsOf(report), matcherOf(report), {
      passage: ({ page: slug, paragraph, words }) =>
        href(
          words
            ? foundUrl(report, { page: slug, paragraph, words })
            : quotedUrl({ report: report.id, page: slug, paragraph }),
        ),
      entry: (id) => href(termUrl(id, true)),
    });
    expect(own.length).toBeGreaterThan(0);
    expect(byId(read)).toEqual(byId(own));
  },
);

test('without scripts the sheet says it all: chapter by chapter, slogans before words', async () => {
  const page = await openPage('yunxi-2024/study.html', { javaScriptEnabled: false });
  const chapters = await page.$$eval('#sheet ~ section', (sections) =>
    sections.map((section) => [
      ...[...(section.querySelector('h3')?.childNodes ?? [])].map(({ textContent }) => textContent),
      [...section.querySelectorAll('.sheet')].map((list) => list.matches('[data-ordinary]')),
    ]),
  );
  expect(chapters).toEqual([
    ['一、2023年工作回顾', [false, true]],
    ['二、2024年发展目标', [false]],
    ['三、2024年重点工作', '（二）聚焦乡村振兴固根基', [false]],
  ]);
  const counted = page.locator('.sheet > li', { hasText: '另有' });
  expect(await counted.textContent()).toContain('另有 1 项没有证实');
  expect(await counted.textContent()).toContain('4 项，没有证实');
  expect(await page.locator('[data-learn]').isVisible()).toBe(false);
  const place = await counted.locator('p:last-child a').getAttribute('href');
  expect(place).toBe(`${pageUrl({ id: '' }, { slug: 'part-1' }).slice(2)}#p1.0-1`);
});
