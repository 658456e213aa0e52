import { expect, test } from 'vitest';
import { entrySchema, termsOf } from '../model/entry.ts';
import type { Term } from '../model/term.ts';
import { LOCAL, SENSE } from '../model/testing.ts';
import { entriesOf, linesOf, reportsOfSense, scopeName } from './senses.ts';

const entry = (id: string, ...senses: object[]) =>
  termsOf(id, entrySchema.parse({ ...SENSE, term: id, senses }));
const terms = [
  ...entry('san-ban', LOCAL, { ...LOCAL, id: 'liutang-2022', years: [2022] }),
  ...entry('san-nong'),
];

test('the senses of an entry are one, in their order', () => {
  expect(entriesOf(terms).map((senses) => senses.map(({ id }) => id))).toEqual([
    ['san-ban', 'san-ban--liutang', 'san-ban--liutang-2022'],
    ['san-nong'],
  ]);
});

test('each report is of one sense: the narrowest that applies to it', () => {
  const places = ['澄江省', '明州市', '柳塘区'];
  const reports = [
    { places, year: 2023 },
    { places, year: 2022 },
    { places: ['澄江省'], year: 2022 },
  ];
  const [senses = []] = entriesOf(terms);
  const found = senses.map((sense) => reportsOfSense(sense, senses, reports));
  expect(found).toEqual([[reports[2]], [reports[0]], [reports[1]]]);
  // One that applies nowhere but in places that nobody reports from.
  const elsewhere = { ...senses[0], place: '临江省' } as (typeof terms)[number];
  expect(reportsOfSense(elsewhere, [elsewhere], reports)).toEqual([]);
});

test('a scope is named by its place and its years', () => {
  expect(terms.map((term) => scopeName(term))).toEqual(['其他', '柳塘区', '柳塘区2022年', '其他']);
  expect(scopeName({ place: undefined, years: [2023, 2024] })).toBe('2023—2024年');
  const [xuzhou, nanjing] = ['江苏省/徐州市/鼓楼区', '江苏省/南京市/鼓楼区'];
  const senses = [...[xuzhou, nanjing, '河南省'].map((place) => ({ place, years: undefined }))];
  expect(senses.map((sense) => scopeName(sense, senses))).toEqual([
    '江苏省徐州市鼓楼区',
    '江苏省南京市鼓楼区',
    '河南省',
  ]);
});

/** A sense of an entry that a report's own note gives. */
const noted = (id: string, year: number, place: string): Term => {
  const [term] = entry(id) as [Term];
  const report = `${place}-${year}`;
  const own = { report, title: report, places: ['澄江省', place], year };
  return {
    ...term,
    id: `${id}--${report}_n-1`,
    own: { ...own, paragraph: 'n-1', label: '注释第1条', page: 'notes' },
  };
};

test('what reports’ own notes say of an entry stands behind its senses, the newest first, in one line', () => {
  const all = [
    noted('san-nong', 2020, '云溪县'),
    noted('san-nong', 2021, '柳塘区'),
    ...entry('san-nong'),
    noted('note_1', 2020, '云溪县'),
  ];
  const entries = entriesOf(all);
  expect(entries.map((senses) => senses.map(({ id }) => id))).toEqual([
    ['san-nong', 'san-nong--柳塘区-2021_n-1', 'san-nong--云溪县-2020_n-1'],
    ['note_1--云溪县-2020_n-1'],
  ]);
  const lines = (several: boolean) =>
    linesOf(entries, several).map(({ term, anchor, scope }) => [term.id, anchor, scope]);
  expect(lines(true)).toEqual([
    ['san-nong', 'san-nong', undefined],
    ['san-nong--柳塘区-2021_n-1', 'san-nong--柳塘区-2021_n-1', '柳塘区2021年等 2 份报告'],
    ['note_1--云溪县-2020_n-1', 'note_1', '云溪县2020年'],
  ]);
  // Alone, a report has a line for each, where its pages lead to.
  expect(
    linesOf(entriesOf(all.slice(2)), false).map(({ anchor, scope }) => [anchor, scope]),
  ).toEqual([
    ['san-nong', undefined],
    ['note_1--云溪县-2020_n-1', undefined],
  ]);
});

test('a report whose own note explains the words is of that sense alone', () => {
  const [senses] = entriesOf([...entry('san-nong'), noted('san-nong', 2021, '柳塘区')]);
  if (!senses) throw new Error('no entry');
  const reports = [2021, 2022].map((year) => ({
    id: `柳塘区-${year}`,
    places: ['澄江省', '柳塘区'],
    year,
  }));
  expect(senses.map((sense) => reportsOfSense(sense, senses, reports).map(({ id }) => id))).toEqual(
    [['柳塘区-2022'], ['柳塘区-2021']],
  );
  expect(senses.map((sense) => scopeName(sense, senses))).toEqual(['其他报告', '柳塘区2021年']);
});
