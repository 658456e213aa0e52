import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsNumbersWhole, numberForms, numberValues } from './numbers.ts';

describe('numbers in another form', () => {
  it.each([
    ['八点二亿', '8.2亿'],
    ['8.2亿元', '八点二亿元'],
    ['二〇二三年', '2023年'],
    ['2023年', '二〇二三年'],
    ['百分之三点七', '3.7%'],
    ['百分之3.7', '3.7%'],
    ['三万亩', '3万亩'],
    ['2个确立', '两个确立'],
    ['一百一十二个', '112个'],
    ['30000亩', '3万亩'],
  ])('%s may be written %s', (typed, meant) => {
    expect(numberForms(typed)).toContain(meant);
  });

  it('has the same value in all forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        for (const form of numberForms(`${value}元`)) {
          expect(numberValues(form), form).toEqual([String(value)]);
        }
      }),
    );
  });

  it('is no part of a longer number', () => {
    expect(keepsNumbersWhole('减免8.2亿元', 2, 6)).toBe(true);
    expect(keepsNumbersWhole('减免8.2亿元', 4, 6)).toBe(false);
    expect(keepsNumbersWhole('十三个', 1, 3)).toBe(false);
    expect(keepsNumbersWhole('增长3.7%', 2, 5)).toBe(false);
    expect(keepsNumbersWhole('第三次会议', 1, 2)).toBe(true);
  });
});
