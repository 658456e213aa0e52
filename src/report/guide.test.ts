/** What stands before and behind a text: an editor's words where there are some, else what the data tells. */
import { expect, test } from 'vitest';
import { FULL, library, matcherOf } from '../e2e/fixture.ts';
import { wrongAnswer } from '../model/guide.ts';
import { matterOf } from '../model/paragraph.ts';
import { guideOf, type PageGuide, withoutGuide } from './guide.ts';
import { pagesOf } from './pages.ts';
import type { Report } from './report.ts';

function guideTo(report: Report, slug: string): PageGuide | null {
  const page = pagesOf(report).find((one) => one.slug === slug);
  if (!page) throw new Error(`no page ${slug}`);
  return guideOf(report, page, matcherOf(report), library.termById);
}
const reportOf = (id: string) => library.reports.find((one) => one.id === id) as Report;

test('a page has the guides of all its chapters, in their order', () => {
  const guide = guideTo(FULL, 'part-1');
  expect(guide?.about).toHaveLength(2);
  expect(guide?.questions.map(({ paragraph }) => paragraph)).toEqual([
    '0-2',
    '1.1-2',
    '1.3-1',
    '1.0-2',
  ]);
});

test('of several sections the headings, of one what its paragraphs begin with', () => {
  expect(guideTo(FULL, 'part-1')?.leads.map(({ words }) => words)).toEqual([
    '（一）综合实力稳步提升',
    '（二）产业转型步伐加快',
    '（三）城乡面貌持续改善',
    '（四）民生福祉不断增进',
  ]);
  expect(guideTo(FULL, 'part-3-1')?.leads.map(({ id, words }) => `${id} ${words}`)).toEqual([
    '3.1-2 狠抓项目攻坚',
    '3.1-3 强化招商引资',
    '3.1-4 优化营商环境',
    '3.1-5 激发创新活力',
    '3.1-6 深化重点改革',
  ]);
  expect(guideTo(FULL, 'part-2')?.leads).toEqual([]);
});

test('characters as the cover counts them, minutes from 400 a minute to 300', () => {
  const { characters = 0, minutes } = guideTo(FULL, 'part-1') ?? {};
  expect(minutes).toEqual([Math.round(characters / 400), Math.round(characters / 300)]);
  expect(guideTo(reportOf('yunxi-2023'), 'closing')?.minutes).toEqual([1, 1]);
});

test('of many slogans the nearest, counted all, in reading order', () => {
  const { slogans = [], explained } = guideTo(FULL, 'part-1') ?? {};
  expect(slogans.length).toBe(12);
  expect(explained?.slogans).toBeGreaterThan(12);
  const ids = slogans.map(({ id }) => id);
  // The county's and the city's own are among them, words of the trade are none.
  expect(ids).toEqual(expect.arrayContaining(['san-ban', 'yi-xi-liang-an', 'shi-xin-shuang-jie']));
  expect(ids).not.toContain('gdp');
  const text = FULL.paragraphs.map((paragraph) => paragraph.text).join('');
  const at = slogans.map(({ words }) => text.indexOf(words));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('the main figures come before others, and stand in reading order', () => {
  const figures = guideTo(FULL, 'part-1')?.figures ?? [];
  expect(figures.length).toBe(5);
  const ids = figures.map(({ id }) => id);
  expect(ids).toContain('gdp-growth-2023');
  // It stands between two that are held against targets, and is held against none.
  expect(ids).not.toContain('gdp-2023');
  const all = FULL.desk?.figures.figures ?? [];
  const at = figures.map((figure) => all.indexOf(figure));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('where nobody has written questions, figures ask them: each has one right answer', () => {
  const unwritten = pagesOf(FULL).filter(({ chapters }) => chapters.every(({ guide }) => !guide));
  const asked = unwritten.flatMap((page) => {
    const { questions = [] } = guideTo(FULL, page.slug) ?? {};
    for (const question of questions) expect(wrongAnswer(question, page.paragraphs)).toBeNull();
    return questions.map(({ words }) => words);
  });
  expect(asked).toContain('2024年，生产总值（GDP）增速的目标是多少？');
  expect(new Set(asked).size).toBe(asked.length);
  // Two figures of one name and year would be two answers.
  const doubled = structuredClone(FULL);
  const figures = doubled.desk?.figures.figures ?? [];
  const growth = figures.find(({ id }) => id === 'gdp-growth-2024');
  if (growth) figures.push({ ...growth, id: 'other' });
  const again = guideTo(doubled, 'part-2')?.questions.map(({ words }) => words);
  expect(again).not.toContain('2024年，生产总值（GDP）增速的目标是多少？');
});

test('without guides and figures a page has its length, its headings and its slogans, and no questions', () => {
  const guide = guideTo(reportOf('liutang-2022'), 'part-1');
  expect(guide).toMatchObject({ about: [], figures: [], questions: [] });
  expect(guide?.characters).toBeGreaterThan(0);
});

test('what is not the body has no guide', () => {
  const report = reportOf('qingshan-2021');
  for (const page of pagesOf(report)) {
    const isMatter = page.paragraphs.every(({ id }) => matterOf(id) !== null);
    expect(guideTo(report, page.slug) === null, page.slug).toBe(isMatter);
  }
});

test('chapters without a guide are told of a report that has some, and only of its body', () => {
  expect(withoutGuide(FULL).map(({ slug }) => slug)).toEqual([
    'part-2',
    'part-3-2',
    'part-3-3',
    'closing',
  ]);
  const slugs = withoutGuide(reportOf('qingshan-2021')).map(({ slug }) => slug);
  expect(slugs).toEqual(['opening', 'part-2', 'closing']);
  expect(withoutGuide(reportOf('liutang-2022'))).toEqual([]);
});
