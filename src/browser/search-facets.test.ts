import { describe, expect, test } from 'vitest';
import { reportNames } from '../model/report-name.ts';
import { testRecords } from '../search/testing.ts';
import { chosenText, narrowingOf, type PickList } from './search-facets.ts';

/** An answer with two paragraphs of each report, given as place and year. */
function answer(of: readonly (readonly [path: string, year: number])[], isFinal = true) {
  const reports = of.map(([path, year]) => ({
    id: `${path}-${year}`,
    title: '',
    places: path.split('/'),
    year,
  }));
  const found = reports.flatMap(({ id, places, year }) =>
    testRecords(id, '一段\n又一段').map((record) => ({ ...record, places, year })),
  );
  return { reports, names: reportNames(reports), found, isFinal };
}
const said = (lists: readonly PickList[]) =>
  lists.map(({ name, chosen, choices }) => [
    name,
    chosen,
    choices.map(({ text, count }) => `${text} ${count ?? '?'}`).join(' '),
  ]);

const MANY = answer([
  ['甲省/乙市/丙县', 2024],
  ['甲省/乙市/丁区', 2024],
  ['甲省/乙市', 2023],
  ['甲省/戊市/己县', 2023],
  ['庚省', 2024],
]);

test('one report is narrowed by part and kind, and by nothing that tells reports apart', () => {
  const one = answer([['甲省/乙市/丙县', 2024]]);
  expect(narrowingOf(one, {})).toEqual({ lists: [], rows: [] });
  const long = { ...one, found: testRecords('a', '段\n'.repeat(20)) };
  expect(narrowingOf(long, {}).lists).toEqual([]);
  expect(narrowingOf(long, {}).rows.map(({ name }) => name)).toEqual(['部分', '内容']);
});

describe('several reports', () => {
  test('are told apart by place, year and level, with how much each would leave', () => {
    const { lists, rows } = narrowingOf(MANY, {});
    expect(said(lists)).toEqual([
      ['地方', '', '甲省 8 庚省 2'],
      ['年份', '', '2024年 6 2023年 4'],
      ['级别', '', '省 2 市 2 区县 6'],
    ]);
    expect(rows.map(({ facet }) => facet)).not.toContain('part');
  });

  test('a chosen place offers those in it; years and levels are those that it has', () => {
    expect(said(narrowingOf(MANY, { place: ['甲省/乙市'] }).lists)).toEqual([
      ['地方', '甲省', '甲省 ? 庚省 ?'],
      ['甲省全部', '甲省/乙市', '乙市 ? 戊市 ?'],
      ['乙市全部', '', '丙县 ? 丁区 ?'],
      ['年份', '', '2024年 ? 2023年 ?'],
      ['级别', '', '市 ? 区县 ?'],
    ]);
    expect(said(narrowingOf(MANY, { place: ['庚省'] }).lists)).toEqual([
      ['地方', '庚省', '甲省 ? 庚省 ?'],
    ]);
  });

  test('places that all share are not asked for', () => {
    const few = answer([
      ['甲省/乙市/丙县', 2024],
      ['甲省/乙市/丁区', 2024],
    ]);
    expect(said(narrowingOf(few, {}).lists)).toEqual([['地方', '', '丙县 2 丁区 2']]);
    const years = answer([
      ['甲省/乙市/丙县', 2024],
      ['甲省/乙市/丙县', 2023],
    ]);
    expect(said(narrowingOf(years, {}).lists)).toEqual([['年份', '', '2024年 2 2023年 2']]);
  });

  test('a city with its only county: the county can be chosen', () => {
    const two = answer([
      ['甲省/乙市', 2024],
      ['甲省/乙市/丙县', 2024],
    ]);
    expect(said(narrowingOf(two, {}).lists)[0]).toEqual(['地方', '', '丙县 2']);
  });

  test('while the answer is not final, all that there is can be chosen, and nothing is counted', () => {
    const { lists, rows } = narrowingOf({ ...MANY, found: [], isFinal: false }, {});
    expect(said(lists)[0]).toEqual(['地方', '', '甲省 ? 庚省 ?']);
    expect(rows).toEqual([]);
  });

  test('a place that the other choices leave alone can still be taken back', () => {
    const { lists } = narrowingOf(MANY, { place: ['甲省/戊市/己县'], year: ['2023'] });
    expect(said(lists)).toEqual([
      ['地方', '甲省', '甲省 ?'],
      ['甲省全部', '甲省/戊市', '乙市 ? 戊市 ?'],
      ['年份', '2023', '2023年 ?'],
    ]);
  });

  test('several values of an address are one choice, which can be taken back', () => {
    const [place] = narrowingOf(MANY, { place: ['甲省/乙市', '庚省'] }).lists;
    expect(place?.chosen).toBe('甲省/乙市 庚省');
    expect(place?.choices.at(-1)?.text).toBe('乙市、庚省');
  });

  test('a report, a part and a place that there is not can be taken back', () => {
    const { lists } = narrowingOf(MANY, { report: ['庚省-2024'], place: ['辛省'] });
    expect(said(lists)[0]).toEqual(['地方', '辛省', '庚省 ? 辛省 ?']);
    expect(said(lists).at(-1)).toEqual(['报告', '庚省-2024', '庚省2024年 ?']);
    expect(narrowingOf(MANY, { part: ['别的'] }).rows[0]?.choices).toContainEqual({
      value: '别的',
      text: '别的',
      count: 0,
    });
  });
});

test('what is chosen is said in words', () => {
  const filters = { place: ['甲省/乙市'], year: ['2023'], level: ['区县'], kind: ['部署'] };
  expect(chosenText(MANY, filters)).toBe('乙市、2023年、区县、今年安排');
});
