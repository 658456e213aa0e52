import { expect, test } from 'vitest';
import { CORRECTED, FULL, library } from '../e2e/fixture.ts';
import { entrySchema, termsOf } from '../model/entry.ts';
import type { Report } from '../report/report.ts';
import { queriesOf } from './queries.ts';

/** What is said of a sense, but for its scope. */
const SENSE = {
  kind: '口号',
  grade: '未查到',
  gloss: '一种做法，没有查到。',
  meaning: '……',
  note: '没有查到',
};
/** A report of another place or year, with a text of its own. */
const report = (places: string, year: number, text: string): Report => ({
  ...CORRECTED,
  id: `${places.replaceAll('/', '-')}-${year}`,
  places: places.split('/'),
  year,
  paragraphs: [{ id: '1.0-1', kind: 'text', text, lead: 0 }],
});
/** The fixture library with other reports and entries. */
const queries = (reports: Report[], entries: Record<string, object>) => {
  const terms = Object.entries(entries).flatMap(([id, entry]) =>
    termsOf(id, entrySchema.parse({ ...SENSE, ...entry })),
  );
  const termById = new Map(terms.map((term) => [term.id, term]));
  return queriesOf({ ...library, reports, terms, termById });
};

test('of two places that share a bare name each report shows its own sense', () => {
  const kaifeng = report('河南省/开封市/鼓楼区', 2023, '推行“三办”服务');
  const nanjing = report('江苏省/南京市/鼓楼区', 2023, '推行“三办”服务');
  const xuzhou = report('江苏省/徐州市/鼓楼区', 2023, '推行“三办”服务');
  const { matcherOf, usageOf, openOf } = queries([kaifeng, nanjing, xuzhou], {
    'san-ban': {
      term: '三办',
      level: '区县',
      place: '河南省/开封市/鼓楼区',
      senses: [{ ...SENSE, id: 'nanjing', level: '区县', place: '江苏省/南京市/鼓楼区' }],
    },
  });
  const marked = (one: Report) =>
    one.paragraphs.flatMap(({ text }) => matcherOf(one)(text).map(({ id }) => id));
  expect(marked(kaifeng)).toEqual(['san-ban']);
  expect(marked(nanjing)).toEqual(['san-ban--nanjing']);
  expect(usageOf('san-ban--nanjing').map((use) => use.report)).toEqual([nanjing]);
  // Nobody has said what it means there.
  expect(marked(xuzhou)).toEqual([]);
  expect(openOf(xuzhou).phrases.open.map(({ phrase }) => phrase)).toEqual(['三办']);
  expect(openOf(kaifeng).phrases.open).toEqual([]);
});

test('in the reports of the library each place and each year has its own sense', () => {
  const { usageOf } = queriesOf(library);
  const shownIn = (id: string) => usageOf(id).map(({ report: { id } }) => id);
  expect(shownIn('san-ban')).toEqual([FULL.id]);
  expect(shownIn('san-ban--liutang')).toEqual([CORRECTED.id]);
  expect(shownIn('shuang-kong')).toEqual([FULL.id, 'yunxi-2023']);
  expect(shownIn('shuang-kong--neng-hao')).toEqual([CORRECTED.id]);
});

test('the narrowest sense that applies is shown, and counted, alone', () => {
  const text = '落实“双控”要求';
  const county = '河南省/信阳市/平桥区';
  const [c2022, c2023] = [report(county, 2022, text), report(county, 2023, text)];
  const city = report('河南省/信阳市', 2023, text);
  const [elsewhere, nation] = [report('江苏省', 2023, text), report('中国', 2023, text)];
  const reports = [c2022, c2023, city, elsewhere, nation];
  const { usageOf } = queries(reports, {
    'shuang-kong': {
      term: '双控',
      level: '国家',
      senses: [
        { ...SENSE, id: 'sheng', level: '省', place: '河南省' },
        { ...SENSE, id: 'qu', level: '区县', place: county },
        { ...SENSE, id: 'qu-2022', level: '区县', place: county, years: [2022] },
      ],
    },
  });
  const shownIn = (id: string) => usageOf(id).map((use) => use.report.id);
  expect(shownIn('shuang-kong--qu-2022')).toEqual([c2022.id]);
  expect(shownIn('shuang-kong--qu')).toEqual([c2023.id]);
  expect(shownIn('shuang-kong--sheng')).toEqual([city.id]);
  expect(shownIn('shuang-kong')).toEqual([elsewhere.id, nation.id]);
});

test('a place that was renamed is the one it was called', () => {
  const before = report('河北省/保定地区/安新县', 1990, '推行“三办”服务');
  const after = report('河北省/保定市/安新县', 2024, '推行“三办”服务');
  const { usageOf } = queries([after, before], {
    'san-ban': { term: '三办', level: '市', place: '河北省/保定地区' },
  });
  expect(usageOf('san-ban').map((use) => use.report)).toEqual([before]);
});
