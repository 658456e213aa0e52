import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumeral, chineseValue } from './chinese-number.ts';

describe('reads the numbers that reports write in characters', () => {
  test.each([
    ['三', '3'],
    ['两', '2'],
    ['双', '2'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['三十六', '36'],
    ['一百零五', '105'],
    ['二千三百', '2300'],
    ['百万', '1000000'],
    ['亿', '100000000'],
    ['三万二千', '32000'],
    ['一亿零三万', '100030000'],
    ['二〇二二', '2022'],
    ['半', '0.5'],
    ['零', '0'],
  ])('%s is %s', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value);
  });

  test.each(['十百千万', '十百', '十四五', '三两三万万'])('%s is no number', (numeral) => {
    expect(chineseValue(numeral)).toBeNull();
  });
});

test.each([
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [99, '九十九'],
  [102, '一百零二'],
  [110, '一百一十'],
  [2003, '二千零三'],
  [9999, '九千九百九十九'],
])('%s is written %s', (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral);
});

test('every number up to 9999 is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
      expect(chineseValue(chineseNumeral(number))).toBe(String(number));
    }),
  );
});
