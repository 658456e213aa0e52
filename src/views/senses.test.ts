import { expect, test } from 'vitest';
import { entrySchema, termsOf } from '../model/entry.ts';
import { LOCAL, SENSE } from '../model/testing.ts';
import { entriesOf, reportsOfSense, scopeName } from './senses.ts';

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
