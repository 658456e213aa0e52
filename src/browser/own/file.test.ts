import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, marksFile, STATES, type State } from '../commitment-marks.ts';
import { joined } from './both.ts';
import { recordsFromFile, recordsToFile, restoredMessage } from './file.ts';

const WORDS = new Map([
  ['2.0-2/1', '生产总值增长7%以上'],
  ['3.1-2/3', '滚动开展“三个一批”活动'],
]);
const FOUND: Mark = { state: '已做到', day: '2023-11-26', note: '问过' };
const FORM = marksFile('yunxi-2024', WORDS);
const file = (marks: Record<string, Mark>) => recordsToFile(FORM, Object.entries(marks));
const read = (text: string) => {
  const { records, ...left } = recordsFromFile(text, FORM);
  return { records: Object.fromEntries(records), ...left };
};
/** A file of an earlier version, or one put together by hand. */
const fileOf = (...marks: unknown[]) =>
  JSON.stringify({ format: 'zhudu-commitments', report: 'yunxi-2024', marks });
const anyMark: fc.Arbitrary<Mark> = fc.record({
  state: fc.constantFrom<State>(...STATES, '打过勾'),
  day: fc.constantFrom('', '2023-11-26'),
  note: fc.string({ unit: 'binary' }),
});

test('what is backed up comes back, whatever the notes say', () => {
  const marks = fc.dictionary(fc.constantFrom(...WORDS.keys()), anyMark, { noNullPrototype: true });
  fc.assert(
    fc.property(marks, (kept) => {
      expect(read(file(kept))).toEqual({ records: kept, leftOut: 0, broken: 0 });
    }),
  );
});

test('the file can be read without this site: it holds the words, and what was found', () => {
  expect(file({ '2.0-2/1': FOUND })).toMatch(/生产总值增长7%以上[^}]*已做到[^}]*2023-11-26/);
});

test('a file of the version before is restored: a tick stays a tick', () => {
  const old = fileOf(
    { id: '2.0-2/1', words: WORDS.get('2.0-2/1'), done: true, note: '问过' },
    { id: '3.1-2/3', words: WORDS.get('3.1-2/3'), done: false, note: '乙' },
  );
  expect(read(old).records).toEqual({
    '2.0-2/1': { state: '打过勾', day: '', note: '问过' },
    '3.1-2/3': { state: '未核对', day: '', note: '乙' },
  });
});

test('a mark whose words are no longer in the list, and one that is broken, are left out and counted', () => {
  const old = file({ '2.0-2/1': FOUND }).replace('7%', '6%');
  expect(read(old)).toEqual({ records: {}, leftOut: 1, broken: 0 });
  const id = '2.0-2/1';
  const words = WORDS.get(id);
  const broken = [
    null,
    7,
    { id, words },
    { id, words, ...FOUND, state: '做到了' },
    { id, words, ...FOUND, day: '昨天' },
    { words, ...FOUND },
  ];
  expect(read(fileOf(...broken))).toEqual({ records: {}, leftOut: 0, broken: broken.length });
});

test('two marks of one item in a file, put together by hand, both count', () => {
  const line = { id: '2.0-2/1', words: WORDS.get('2.0-2/1') };
  const text = fileOf(
    { ...line, ...FOUND },
    { ...line, state: '没做到', day: '2023-11-27', note: '乙' },
  );
  expect(read(text).records['2.0-2/1']).toEqual({
    ...{ state: '没做到', day: '2023-11-27' },
    note: joined(joined('问过', '乙'), '另一处核对的结果是已做到（2023年11月26日）'),
  });
});

test('another report’s file and any other file are refused, each with its reason', () => {
  expect(() => recordsFromFile(file({}), marksFile('liutang-2022', WORDS))).toThrow(
    '另一份报告（yunxi-2024）',
  );
  for (const text of ['', '{', 'null', '[]', '7', '"x"', '{"format":"x"}', '\uFEFF领域,原话\r\n']) {
    expect(() => read(text)).toThrow('不是核对结果和备注的备份文件');
  }
  for (const text of [
    '{"format":"zhudu-commitments","report":"yunxi-2024"}',
    '{"format":"zhudu-commitments","report":"yunxi-2024","marks":{}}',
    '{"format":"zhudu-commitments","report":"yunxi-2024","records":7}',
  ]) {
    expect(() => read(text)).toThrow('这个备份文件不完整，没有恢复');
  }
});

test('the message after restoring says what happened', () => {
  const message = (now: Partial<Parameters<typeof restoredMessage>[0]>) =>
    restoredMessage({
      ...{
        what: '核对结果和备注',
        found: 2,
        changed: 2,
        joined: 0,
        leftOut: 0,
        broken: 0,
        kept: true,
      },
      ...now,
    });
  expect(message({})).toBe('已恢复 2 条。');
  expect(message({ joined: 1, leftOut: 3, broken: 1 })).toBe(
    '已恢复 2 条；1 条两处不同，都留着，见那一条；3 条在这份清单里找不到原话，没有恢复；1 条写坏了，没有恢复。',
  );
  expect(message({ changed: 0 })).toBe('文件里的 2 条这里都有，没有改动。');
  expect(message({ found: 0, changed: 0 })).toBe('这个文件里没有核对结果和备注。');
  expect(message({ found: 0, changed: 0, leftOut: 2 })).toBe(
    '2 条在这份清单里找不到原话，没有恢复。',
  );
  expect(message({ kept: false })).not.toContain('已恢复');
  expect(message({ kept: false })).toContain('关掉页面就没有了');
});
