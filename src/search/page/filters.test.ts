import { expect, test } from 'vitest';
import { testRecords } from '../testing.ts';
import { countFilters, type Filters, passes, reportPasses } from './filters.ts';

const of = (id: string, places: string, year: number) =>
  testRecords(id, '一段\n又一段').map((record) => ({
    ...record,
    places: places.split('/'),
    year,
  }));
const records = [
  ...of('province', '澄江省', 2024),
  ...of('city', '澄江省/明州市', 2024),
  ...of('county', '澄江省/明州市/云溪县', 2024),
  ...of('before', '澄江省/明州市/云溪县', 2023),
  ...of('same-name', '临江省/明州市/云溪县', 2023),
];
const left = (filters: Filters) => [
  ...new Set(records.filter((record) => passes(record, filters)).map(({ report }) => report)),
];

test.each<[Filters, string[]]>([
  [{}, ['province', 'city', 'county', 'before', 'same-name']],
  [{ place: [] }, ['province', 'city', 'county', 'before', 'same-name']],
  // A place holds the places below it, and no other place of its name.
  [{ place: ['澄江省/明州市'] }, ['city', 'county', 'before']],
  [{ place: ['澄江省/明州市'], level: ['市'] }, ['city']],
  [{ place: ['临江省', '澄江省/明州市'], year: ['2023'] }, ['before', 'same-name']],
  [{ year: ['2023', '2024'], report: ['before'] }, ['before']],
  [{ place: ['明州市'] }, []],
  [{ place: ['澄江'] }, []],
])('%j leaves %j', (filters, reports) => {
  expect(left(filters)).toEqual(reports);
  const known = [...new Map(records.map((record) => [record.report, record])).values()];
  expect(
    known
      .filter((record) => reportPasses({ ...record, id: record.report }, filters))
      .map(({ report }) => report),
  ).toEqual(reports);
});

test('what a report is not narrowed by leaves it', () => {
  const county = { id: 'county', places: ['澄江省'], year: 2024 };
  expect(reportPasses(county, { kind: ['部署'], part: ['别的'] })).toBe(true);
});

test('each choice is counted with the other facets kept, and its own set aside', () => {
  const { place, year, level } = countFilters(records, {
    place: ['澄江省/明州市'],
    year: ['2024'],
  });
  expect(place).toEqual({ 澄江省: 6, '澄江省/明州市': 4, '澄江省/明州市/云溪县': 2 });
  expect(year).toEqual({ 2024: 4, 2023: 2 });
  expect(level).toEqual({ 市: 2, 区县: 2 });
});
