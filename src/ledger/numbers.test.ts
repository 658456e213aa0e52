import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers.ts';

const found = (text: string) => numbersIn(text).map(({ words, value }) => [words, value]);

describe('finds every number', () => {
  test.each([
    ['增长3.7%；收入10.5亿元', ['3.7', '3.7'], ['10.5', '10.5']],
    ['12个项目37个老旧小区', ['12', '12'], ['37', '37']],
    ['居全市第三位', ['三', '3']],
    ['水质达到Ⅲ类', ['Ⅲ', '3']],
    ['“二分之一”工作法', ['二分之一', '1/2']],
    ['“六个百分之百”', ['六', '6'], ['百分之百', '100']],
    ['两个百万亩产业园', ['两', '2'], ['百万', '1000000']],
    ['亿元以上项目', ['亿', '100000000']],
    ['“十百千万”工程', ['十百千万', null]],
    ['G107和PM2.5', ['107', '107'], ['2.5', '2.5']],
    ['投资1,234.5万元', ['1,234.5', '1234.5']],
    ['增长７．５%', ['７．５', '7.5']],
  ])('%s', (text, ...numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test('what multiplies Arabic digits belongs to the unit and is no number of its own', () => {
    expect(found('3万亩')).toEqual([['3', '3']]);
  });

  test('a comma between two quantities does not join them', () => {
    expect(found('增长7，100个项目')).toEqual([
      ['7', '7'],
      ['100', '100'],
    ]);
  });
});

test('numbers stand where they say, in order, without overlaps', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123.,%十百万亿两分之Ⅲ个、年') });
  fc.assert(
    fc.property(text, (words) => {
      let end = 0;
      for (const token of numbersIn(words)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(words.slice(token.start, token.end)).toBe(token.words);
        end = token.end;
      }
    }),
  );
});
