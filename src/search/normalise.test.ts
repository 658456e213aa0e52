import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const plain = (text: string) => normalise(text).text;
const literal = (text: string) => normalise(text, { quotes: true }).text;

/** Texts dense in what the rules are about. */
const texts = fc.string({
  unit: fc.constantFrom(
    ...'平桥区王字型，。“”‘’「」"\' \u3000\t\n\u200b\u0000aAＡ3３.．7％%-😀é\u0301Ⅲ①½ﾊﾞ￣\ufeff',
  ),
  maxLength: 40,
});

describe('what is one', () => {
  test.each([
    ['full and half width', '增长３．７％', '增长3.7%'],
    ['upper and lower case', 'ＧＤＰ', 'gdp'],
    ['Chinese with and without spaces', '政 府 工　作\n报 告', '政府工作报告'],
    ['Chinese beside Latin with and without a space', 'GDP 增长 3.7% 。', 'gdp增长3.7%。'],
    ['any white space between Latin words', 'G107 \t S219', 'g107 s219'],
    ['with and without quotation marks', '“王”字型、「两山」‘三个’', '王字型、两山三个'],
    ['with and without invisible characters', '平\u200b桥\u0000\ufeff', '平桥'],
    ['half-width katakana', 'ｶ', 'カ'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('a lone half of a surrogate pair is a replacement character', () => {
    expect(plain('平\ud800桥\udc00')).toBe('平\ufffd桥\ufffd');
  });
});

describe('what is not one', () => {
  test.each([
    ['3.7%', '37'],
    ['3.7', '3,7'],
    ['7.7亿元', '6.7亿元'],
    ['-3', '3'],
    ['100 000', '100000'],
    ['Ⅲ', 'III'],
    ['①', '1'],
    ['½', '1/2'],
    ['8.2亿', '八点二亿'],
    ['é', 'e\u0301'],
    ['，', '。'],
  ])('%s and %s', (left, right) => {
    expect(plain(left)).not.toBe(plain(right));
  });

  test('signs, points and % stay', () => {
    expect(plain('+3.7%~-1‰·5:1')).toBe('+3.7%~-1‰·5:1');
  });
});

test('a literal keeps its quotation marks, and dropping them gives the plain form', () => {
  expect(literal('“王”字型')).toBe('“王”字型');
  fc.assert(
    fc.property(texts, (text) => {
      expect(literal(text).replace(/["'“”‘’「」『』]/g, '')).toBe(plain(text));
    }),
  );
});

test('what a text contains, its normal form contains', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, from, length) => {
      const characters = [...text];
      const part = characters.slice(from, from + length).join('');
      expect(plain(text)).toContain(plain(part));
      expect(literal(text)).toContain(literal(part));
    }),
    { numRuns: 1000 },
  );
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});

test('the map leads every character back to the one it comes from', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const { text: form, starts, ends } = normalise(text);
      expect(starts.length).toBe(form.length);
      for (let i = 0; i < form.length; i++) {
        const [start = -1, end = -1] = [starts[i], ends[i]];
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? -1);
        if (form[i] !== ' ') expect(plain(text.slice(start, end))).toContain(form[i]);
      }
    }),
    { numRuns: 1000 },
  );
});
