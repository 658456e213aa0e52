import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, QUERY_LIMIT } from './query.ts';

const word = (text: string) => ({ text, literal: false });
const literal = (text: string) => ({ text, literal: true });

describe('words', () => {
  test.each([
    ['one word', '乡村振兴', [word('乡村振兴')]],
    [
      'several, by spaces of any width',
      'GDP　增长  3.7%',
      [word('gdp'), word('增长'), word('3.7%')],
    ],
    ['a word twice is one', '云桥 云桥', [word('云桥')]],
    ['single characters, as titles are spaced', ' 政 府 工 作 报 告 ', [word('政府工作报告')]],
    ['a single character beside a word', '桥 公路', [word('桥'), word('公路')]],
    ['quotation marks within a word are dropped', '“王”字型', [word('王字型')]],
    ['two quotations joined by words', '“甲”和“乙”', [word('甲和乙')]],
    ['a quotation mark that nothing closes', '"三化 三制', [word('三化'), word('三制')]],
  ])('%s', (_, input, words) => {
    expect(parseQuery(input)).toEqual({ words, truncated: false });
  });
});

describe('literals', () => {
  test.each([
    ['in “ ”', '“疫情要防住、经济要稳住”', [literal('疫情要防住、经济要稳住')]],
    ['in " "', '"疫情要防住、经济要稳住"', [literal('疫情要防住、经济要稳住')]],
    ['in full-width quotes', '＂云桥区＂', [literal('云桥区')]],
    ['quotation marks inside count', '"“王”字型"', [literal('“王”字型')]],
    ['nested', '“实施“三个一批”项目”', [literal('实施“三个一批”项目')]],
    ['a space inside is no end', '"G107 S219" 公路', [literal('g107 s219'), word('公路')]],
    ['the mark alone, which text may hold', '“', [literal('“')]],
  ])('%s', (_, input, words) => {
    expect(parseQuery(input).words).toEqual(words);
  });
});

test('nothing to look for gives no words', () => {
  for (const input of ['', '  　\n', '\u0000\u200b']) expect(parseQuery(input).words).toEqual([]);
});

test('a long query is cut and says so', () => {
  const long = parseQuery('云'.repeat(QUERY_LIMIT + 1));
  expect(long).toEqual({ words: [word('云'.repeat(QUERY_LIMIT))], truncated: true });
});

test('any input at all is read, and no word is empty', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'“”" 甲') })),
      (input) => {
        for (const { text } of parseQuery(input).words) expect(text).not.toBe('');
      },
    ),
    { numRuns: 1000 },
  );
});
