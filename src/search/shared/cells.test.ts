import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whereFiles } from '../build/where.ts';
import { madeUpReport } from '../testing.ts';
import { BLOCKS, canHold, fileOf, packCell, unpackBlocks } from './cells.ts';
import { textGrams, wordGrams } from './grams.ts';

const texts = [1, 2, 3].map((seed) => madeUpReport(40, seed).split('\n'));
const cells = texts.map((paragraphs) => packCell(textGrams(paragraphs)));
const holder = (cell: Uint8Array) => {
  const blocks = unpackBlocks(cell);
  return (gram: number) => canHold(blocks[fileOf(gram, BLOCKS).file] ?? new Uint8Array(), gram);
};

test('whatever part of a text is looked for, its cell is named', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), fc.nat(), (some, at) => {
      const holds = holder(packCell(textGrams(some)));
      for (const text of some) {
        const word = text.slice(at % text.length);
        for (const gram of wordGrams(word, 2)) expect(holds(gram)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test('of the cells without a gram few are named', () => {
  const grams = textGrams(texts[0] ?? []);
  const others = [...textGrams(texts[1] ?? [])].filter((gram) => !grams.includes(gram));
  expect(others.length).toBeGreaterThan(100);
  const wrong = others.filter(holder(cells[0] ?? new Uint8Array()));
  expect(wrong.length / others.length).toBeLessThan(0.1);
});

test('the files of the table hold the same blocks of all cells, one cell behind the other', () => {
  const files = whereFiles(cells);
  const blocks = cells.map(unpackBlocks);
  for (const gram of textGrams(texts.flat())) {
    const { file, block } = fileOf(gram, files.length);
    const each = BLOCKS / files.length;
    const inFile = unpackBlocks(files[file] ?? new Uint8Array());
    for (const [cell, own] of blocks.entries()) {
      const expected = own[fileOf(gram, BLOCKS).file] ?? [];
      expect([...(inFile[cell * each + block] ?? [])]).toEqual([...expected]);
    }
  }
});

test('a word has grams of its first and of its last characters, the longest that there are', () => {
  const gram = (text: string) => wordGrams(text, 1)[0];
  expect(wordGrams('乡村振兴', 2)).toEqual([gram('乡村振'), gram('村振兴')]);
  expect(wordGrams('乡村振', 2)).toEqual([gram('乡村振')]);
  expect(wordGrams('乡', 2)).toEqual([gram('乡')]);
  expect(wordGrams('', 2)).toEqual([]);
});
