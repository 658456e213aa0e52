import { expect, test } from 'vitest';
import { testRecords } from '../testing.ts';
import { packReport, unpackReport } from './pack.ts';

const records = testRecords('a-2022', '甲\n乙\n丙\n丁\n“戊”\u2028</script>');
const KNOWN = {
  id: 'a-2022',
  title: '报告a-2022',
  places: ['澄江省', '明州市', 'a-2022县'],
  year: 2024,
};

test('packed and unpacked, records are the same', () => {
  const packed = packReport(records, '1');
  expect(unpackReport(KNOWN, JSON.parse(JSON.stringify(packed)))).toEqual(records);
});

test('what paragraphs share is said once', () => {
  const packed = packReport(records, '1');
  expect(packed.chapters).toEqual([['a-2022/1.html', '第1章']]);
  expect(packed.parts).toEqual([['第1部分', '回顾']]);
});

test('a damaged pack is noticed', () => {
  expect(() => unpackReport(KNOWN, { ...packReport(records, '1'), parts: [] })).toThrow(RangeError);
});
