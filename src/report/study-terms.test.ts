/** What of a report can be learnt: what is surely explained, with the report's own words. */
import { expect, test } from 'vitest';
import { FULL, library } from '../e2e/fixture.ts';
import { queriesOf } from '../library/queries.ts';
import { ownOf } from '../model/paragraph.ts';
import { isOpen } from '../model/term.ts';
import { cardsOf } from '../study/card.ts';
import { faultsIn } from '../study/testing.ts';
import { pagesOf } from './pages.ts';
import type { Report } from './report.ts';
import { studyTermsOf } from './study-terms.ts';

const { termsOf, matcherOf } = queriesOf(library);
const learntIn = (report: Report) =>
  studyTermsOf(report, termsOf(report), matcherOf(report), {
    passage: ({ page, paragraph }) => `${page}.html#p${paragraph}`,
    entry: (id) => `../glossary/${id}.html`,
  });
const learnt = (report: string, id: string) => {
  const found = library.reports.find((one) => one.id === report);
  if (!found) throw new Error(report);
  return learntIn(found).find((term) => term.id === id);
};

test.each(library.reports.map((report) => [report.id, report] as const))(
  '%s: every term that is marked and surely explained, and no other, in reading order',
  (_, report) => {
    const known = termsOf(report);
    const marked = pagesOf(report).flatMap(({ paragraphs }) =>
      ownOf(paragraphs).flatMap(({ text }) => matcherOf(report)(text).map(({ id }) => id)),
    );
    const sure = [...new Set(marked)].filter((id) => {
      const term = known.get(id);
      return term && !isOpen(term);
    });
    expect(sure.length).toBeGreaterThan(0);
    expect(learntIn(report).map(({ id }) => id)).toEqual(sure);
  },
);

test.each(library.reports.map((report) => [report.id, report] as const))(
  '%s: each sentence is the report’s own, and its cards keep the laws',
  (_, report) => {
    const terms = learntIn(report);
    for (const { sentence, pages, id } of terms) {
      const { before, words, after, paragraph, url } = sentence;
      const text = report.paragraphs.find((one) => one.id === paragraph)?.text;
      expect(text).toContain(before + words + after);
      const page = pagesOf(report).find((one) => one.paragraphs.some((p) => p.id === paragraph));
      expect(url).toBe(`${page?.slug}.html#p${paragraph}`);
      expect(pages, id).toContain(page?.slug);
    }
    expect(faultsIn(cardsOf(terms, report.id), terms)).toEqual([]);
  },
);

test('what an entry says of itself', () => {
  expect(learnt('yunxi-2024', 'san-qing-san-jian')).toMatchObject({
    word: '三清三建',
    isOrdinary: false,
    level: '省',
    levelName: '澄江省',
    isLevelKnown: true,
    groups: [
      { count: 3, name: '三清' },
      { count: 3, name: '三建' },
    ],
    pages: ['part-1', 'part-3-2'],
  });
  expect(learnt('yunxi-2024', 'gdp')).toMatchObject({ also: ['地区生产总值'], isOrdinary: true });
});

test('whose word it is, is not known from a report that only explains it', () => {
  expect(learnt('yunxi-2024', 'yi-xi-liang-an')?.isLevelKnown).toBe(false);
});

test('what an entry refers to or names, where the words don’t tell it', () => {
  const { related } = learnt('yunxi-2024', 'san-qing-san-jian') ?? {};
  expect(related?.toSorted()).toEqual(['he-zhang-zhi', 'yi-cun-yi-pin']);
  // 固定资产投资 refers to it, not it to 固定资产投资.
  expect(learnt('yunxi-2024', 'gdp')?.related).toEqual([]);
});

test('of a counted slogan what is proved, and how many there are', () => {
  expect(learnt('yunxi-2024', 'yi-er-san-si')?.groups).toEqual([
    { name: '一个目标', count: 1, items: ['建设现代化明州'] },
    { name: '两个先行', count: 2, items: ['交通先行', '教育先行'] },
    { name: '三个突破', count: 3, items: ['产业突破', '城建突破'] },
    { name: '四个保障', count: 4, items: [] },
  ]);
});

test('nothing is learnt of a gloss that says no more than the word and whose it is, or what was not found', () => {
  const known = library.termById.get('san-qing-san-jian');
  if (!known) throw new Error('no term');
  const learntWith = (gloss: string) =>
    studyTermsOf(
      FULL,
      new Map([[known.id, { ...known, term: '澄江茶', gloss }]]),
      (text) => (text.includes('三清三建') ? [{ id: known.id, start: 0, end: 3 }] : []),
      { passage: ({ words }) => words, entry: (id) => id },
    ).length;
  expect(learntWith('澄江省出产的茶。')).toBe(0);
  expect(learntWith('澄江省的一个乡。')).toBe(0);
  expect(learntWith('澄江省的茶厂，产品没有查到。')).toBe(0);
  expect(learntWith('澄江省的茶厂，春天开工。')).toBe(1);
});

test('of a note of the report’s own: its gloss, or where it is too long for one, its first sentence', () => {
  const own = library.reports.find(({ id }) => id === 'qingshan-2021');
  if (!own) throw new Error('no report');
  expect(learntIn(own).map(({ word, gloss, sentence }) => [word, gloss, sentence.words])).toEqual([
    ['三进三帮', '指县直机关干部进乡镇、进村组、进农户，帮产业、帮就业、帮治理。', '三进三帮'],
    ['一老一小', '指养老服务和托育服务。', '一老一小'],
    [
      '码上办',
      '指群众扫描二维码提出诉求，由县政务服务中心转有关单位限时办理，5个工作日内答复，办理结果由群众打分。',
      '码上办',
    ],
  ]);
});

test('where only the number of its note stands, no words of the text are taken for it', () => {
  const only = { id: 'zhao-fei', isReference: true } as const;
  const [term] = studyTermsOf(
    FULL,
    library.termById,
    (text) => (text.includes('PM2.5') ? [{ ...only, start: 3, end: 6 }] : []),
    { passage: ({ words }) => words, entry: (id) => id },
  );
  expect(term?.sentence).toMatchObject({ words: '' });
  expect(cardsOf(term ? [term] : [], FULL.id).map(({ mode }) => mode)).toEqual(['meaning', 'word']);
});
