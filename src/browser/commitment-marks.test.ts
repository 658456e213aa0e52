import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marks, marksFromFile, marksFromStorage, marksToFile } from './commitment-marks.ts';

const WORDS = new Map([
  ['2.0-2/1', '生产总值增长7%以上'],
  ['3.1-2/3', '滚动开展“三个一批”活动'],
]);
const file = (marks: Marks) => marksToFile('pingqiao-2023', marks, WORDS);

test('what is exported comes back on import, whatever the notes say', () => {
  const mark = fc.record({ done: fc.boolean(), note: fc.string({ unit: 'binary' }) });
  const marks = fc.dictionary(fc.constantFrom(...WORDS.keys()), mark, { noNullPrototype: true });
  fc.assert(
    fc.property(marks, (kept) => {
      expect(marksFromFile(file(kept), 'pingqiao-2023', WORDS)).toEqual({
        marks: kept,
        leftOut: 0,
      });
      expect(marksFromStorage(JSON.stringify(kept))).toEqual(kept);
    }),
  );
});

test('the file can be read without this site: it holds the words', () => {
  expect(file({ '2.0-2/1': { done: true, note: '问过' } })).toContain('生产总值增长7%以上');
});

test('a mark whose words are no longer in the list is left out and counted', () => {
  const old = file({ '2.0-2/1': { done: true, note: '' } }).replace('7%', '6%');
  expect(marksFromFile(old, 'pingqiao-2023', WORDS)).toEqual({ marks: {}, leftOut: 1 });
});

test('another report’s file and any other file are refused in words', () => {
  expect(() => marksFromFile(file({}), 'luoshan-2023', WORDS)).toThrow('另一份报告');
  for (const text of ['', '{', 'null', '[]', '{"format":"x"}', '{"format":"zhudu-commitments"}']) {
    expect(() => marksFromFile(text, 'pingqiao-2023', WORDS)).toThrow('没有导入');
  }
});

test('storage that holds something else counts as empty', () => {
  for (const text of [null, '', '[1]', '{"a":1,"b":null}', 'x']) {
    expect(marksFromStorage(text)).toEqual({});
  }
});
