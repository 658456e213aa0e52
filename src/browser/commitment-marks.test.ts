import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  importMessage,
  joined,
  type Mark,
  type Marks,
  marksFromFile,
  marksFromStorage,
  marksToFile,
  NO_MARK,
  settled,
} from './commitment-marks.ts';

const WORDS = new Map([
  ['2.0-2/1', '生产总值增长7%以上'],
  ['3.1-2/3', '滚动开展“三个一批”活动'],
]);
const file = (marks: Marks) => marksToFile('yunxi-2024', marks, WORDS);
const anyNote = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '甲', '乙', '甲\n乙'));
const anyMark: fc.Arbitrary<Mark> = fc.record({ done: fc.boolean(), note: anyNote });

test('what is exported comes back on import, whatever the notes say', () => {
  const marks = fc.dictionary(fc.constantFrom(...WORDS.keys()), anyMark, { noNullPrototype: true });
  fc.assert(
    fc.property(marks, (kept) => {
      expect(marksFromFile(file(kept), 'yunxi-2024', WORDS)).toEqual({ marks: kept, leftOut: 0 });
      expect(marksFromStorage(JSON.stringify(kept))).toEqual(kept);
    }),
  );
});

test('the file can be read without this site: it holds the words', () => {
  expect(file({ '2.0-2/1': { done: true, note: '问过' } })).toContain('生产总值增长7%以上');
});

test('a mark whose words are no longer in the list is left out and counted', () => {
  const old = file({ '2.0-2/1': { done: true, note: '' } }).replace('7%', '6%');
  expect(marksFromFile(old, 'yunxi-2024', WORDS)).toEqual({ marks: {}, leftOut: 1 });
});

test('two marks of one item in a file, put together by hand, both count', () => {
  const line = (done: boolean, note: string) => ({
    ...{ id: '2.0-2/1', words: WORDS.get('2.0-2/1') },
    ...{ done, note },
  });
  const text = JSON.stringify({
    ...{ format: 'zhudu-commitments', report: 'yunxi-2024' },
    marks: [line(true, '甲'), line(false, '乙')],
  });
  const mark = marksFromFile(text, 'yunxi-2024', WORDS).marks['2.0-2/1'];
  expect(mark).toEqual({ done: true, note: joined('甲', '乙') });
});

test('another report’s file and any other file are refused in words', () => {
  expect(() => marksFromFile(file({}), 'liutang-2022', WORDS)).toThrow('另一份报告');
  for (const text of [
    ...['', '{', 'null', '[]', '7', '"x"', '{"format":"x"}', '{"format":"zhudu-commitments"}'],
    '{"format":"zhudu-commitments","report":"yunxi-2024","marks":{}}',
  ]) {
    expect(() => marksFromFile(text, 'yunxi-2024', WORDS)).toThrow('没有导入');
  }
});

test('storage that holds something else counts as empty', () => {
  for (const text of [null, '', 'null', '7', '[1]', '{"a":1,"b":null}', 'x']) {
    expect(marksFromStorage(text)).toEqual({});
  }
});

test('an import never takes anything away', () => {
  fc.assert(
    fc.property(anyMark, anyMark, (ours, filed) => {
      const mark = settled(NO_MARK, ours, filed);
      expect(mark.done).toBe(ours.done || filed.done);
      for (const { note } of [ours, filed]) expect(mark.note).toContain(note);
    }),
  );
});

test('what one tab changed holds; what two changed is both in one note', () => {
  const mark = (note: string, done = false): Mark => ({ done, note });
  expect(settled(mark('甲'), mark('甲'), mark('乙'))).toEqual(mark('乙'));
  expect(settled(mark('甲'), mark('乙'), mark('甲'))).toEqual(mark('乙'));
  expect(settled(mark('甲'), mark('甲'), mark(''))).toEqual(mark(''));
  expect(settled(mark('甲'), mark('甲乙'), mark('甲丙', true))).toEqual(
    mark(joined('甲乙', '甲丙'), true),
  );
  expect(settled(mark('', true), mark('', false), mark('乙', true))).toEqual(mark('乙'));
});

test('joined notes can be told apart, and joining them again adds nothing', () => {
  expect(joined('五月问过', '六月答复')).toBe('五月问过\n〔另一处记的〕\n六月答复');
  expect(joined('五月问过', '五月')).toContain('〔另一处记的〕\n五月');
  fc.assert(
    fc.property(anyNote, anyNote, (one, other) => {
      const both = joined(one, other);
      for (const note of [one, other, both]) expect(joined(both, note)).toBe(both);
      // So that two tabs that settle the same two notes come to one.
      for (const note of [one, other]) expect(joined(note, both)).toBe(both);
    }),
  );
});

test('the message after an import says what happened', () => {
  const message = (now: Partial<Parameters<typeof importMessage>[0]>) =>
    importMessage({ found: 2, changed: 2, joined: 0, leftOut: 0, kept: true, ...now });
  expect(message({})).toBe('已导入 2 条。');
  expect(message({ joined: 1, leftOut: 3 })).toBe(
    '已导入 2 条；1 条两处记的不同，都留着；3 条在这份清单里找不到原话，没有导入。',
  );
  expect(message({ changed: 0 })).toBe('文件里的 2 条这里都有，没有改动。');
  expect(message({ found: 0, changed: 0 })).toBe('这个文件里没有打勾和记事。');
  expect(message({ found: 0, changed: 0, leftOut: 2 })).toBe(
    '2 条在这份清单里找不到原话，没有导入。',
  );
  expect(message({ kept: false })).not.toContain('已导入');
  expect(message({ kept: false })).toContain('关掉页面就没有了');
});
