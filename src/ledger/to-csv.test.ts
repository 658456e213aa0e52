import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './testing.ts';
import { toCsv } from './to-csv.ts';

test('is UTF-8 with a mark for Excel, lines ended by CRLF, and cells quoted where they must be', () => {
  expect(
    toCsv([
      ['甲', '乙,丙'],
      ['他说"好"', '一\n二'],
    ]),
  ).toBe('\uFEFF甲,"乙,丙"\r\n"他说""好""","一\n二"\r\n');
});

test('whatever the cells hold, they are read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\r', '\n', ' ', '“') });
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      expect(readCsv(toCsv(rows))).toEqual(rows);
    }),
  );
});

test('nothing is a formula, and numbers stay numbers', () => {
  const typed = ['=1+1', ' @SUM(A1)', '-3户没有搬', '＝A1', '-3.5', '+6', '3', 'a=b'];
  expect(readCsv(toCsv([typed]))).toEqual([
    ["'=1+1", "' @SUM(A1)", "'-3户没有搬", "'＝A1", '-3.5', '+6', '3', 'a=b'],
  ]);
});
