import { expect, test } from 'vitest';
import { testRecords } from '../testing.ts';
import { packReport, unpackReport } from './pack.ts';

const records = testRecords('a-2022', '甲\n乙\n丙\n丁\n“戊”\u2028</script>');

test('packed and unpacked, records are the same', () => {
  const packed = packReport(records, '1');
  expect(
    unpackReport({ id: 'a-2022', title: '报告a-2022' }, JSON.parse(JSON.stringify(packed))),
  ).toEqual(records);
});

test('what paragraphs share is said once', () => {
  const packed = packReport(records, '1');
  expect(packed.chapters).toEqual([['a-2022/1.html', '第1章']]);
  expect(packed.parts).toEqual([['第1部分', '回顾']]);
});

test('a damaged pack is noticed', () => {
  expect(() =>
    unpackReport({ id: 'a-2022', title: '' }, { ...packReport(records, '1'), parts: [] }),
  ).toThrow(RangeError);
});
