import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textTokens, wordTokens } from './encode.ts';

test('a text becomes its characters and pairs, sorted, once each', () => {
  expect(textTokens(['云云桥'])).toEqual(['4e910000', '4e914e91', '4e916865', '68650000']);
  expect(textTokens([''])).toEqual([]);
});

test('a word is looked up by at most so many pairs, spread from first to last', () => {
  expect(wordTokens('乡村振兴', 3)).toEqual(['4e616751', '6751632f', '632f5174']);
  expect(wordTokens('乡村振兴', 1)).toEqual(['4e616751']);
  expect(wordTokens('桥', 3)).toEqual(['68650000']);
  expect(wordTokens('', 3)).toEqual([]);
  expect(wordTokens('扎实推进乡村振兴', 3)).toEqual(['624e5b9e', '8fdb4e61', '632f5174']);
});

test('all tokens have one length, so that none is the beginning of another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const token of textTokens([text])) expect(token).toMatch(/^[0-9a-f]{8}$/);
    }),
  );
});

test('a text has every token of every part of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 1, max: 5 }),
      (text, from, length, most) => {
        const tokens = new Set(textTokens([text]));
        for (const token of wordTokens(text.slice(from, from + length), most)) {
          expect(tokens).toContain(token);
        }
      },
    ),
  );
});
