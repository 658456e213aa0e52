import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkedText,
  MARKS,
  type Mark,
  NO_MARK,
  STATES,
  type State,
  settled,
} from './commitment-marks.ts';
import { joined } from './own/both.ts';
import { recordsIn } from './own/records.ts';

const anyNote = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '甲', '乙', '甲\n乙'));
const anyMark: fc.Arbitrary<Mark> = fc.record({
  state: fc.constantFrom<State>(...STATES, '打过勾'),
  day: fc.constantFrom('', '2023-11-20', '2023-11-26'),
  note: anyNote,
});
const mark = (note: string, state: State = '未核对', day = ''): Mark => ({ state, day, note });

test('what is kept comes back, whatever the notes say', () => {
  const marks = fc.dictionary(fc.constantFrom('2.0-2/1', '3.1-2/3'), anyMark, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(marks, (kept) => {
      expect(Object.fromEntries(recordsIn(MARKS, JSON.stringify(kept)))).toEqual(kept);
    }),
  );
});

test('storage that holds something else counts as empty', () => {
  for (const text of [
    ...[null, '', 'null', '7', '[1]', '{"a":1,"b":null}', 'x'],
    '{"a":{"state":"做到了","day":"","note":""}}',
    '{"a":{"state":"已做到","day":"昨天","note":""}}',
    '{"a":{"state":"已做到","day":"2023-11-26"}}',
  ]) {
    expect(Object.fromEntries(recordsIn(MARKS, text))).toEqual({});
  }
});

test('a tick of before is kept as a tick, with its note: what it meant was said nowhere', () => {
  const old = JSON.stringify({ a: { done: true, note: '问过' }, b: { done: false, note: '乙' } });
  const kept = { a: mark('问过', '打过勾'), b: mark('乙') };
  expect(Object.fromEntries(recordsIn(MARKS, null, old))).toEqual(kept);
  // What was found since stands before it, and both notes stay.
  const since = { a: mark('查过', '没做到', '2023-11-26') };
  expect(Object.fromEntries(recordsIn(MARKS, JSON.stringify(since), old))).toEqual({
    a: mark(joined('查过', '问过'), '没做到', '2023-11-26'),
    b: mark('乙'),
  });
});

test('a file that is restored takes nothing away: neither a note nor what was found', () => {
  fc.assert(
    fc.property(anyMark, anyMark, (ours, filed) => {
      const both = settled(NO_MARK, ours, filed);
      for (const { state, note } of [ours, filed]) {
        expect(both.note).toContain(note);
        if (state === '未核对' || state === '打过勾') continue;
        expect(both.state === state || both.note.includes(state)).toBe(true);
      }
      expect(settled(NO_MARK, both, filed)).toEqual(both);
      // Wherever the two are brought together, the same stands.
      const { state, day } = settled(NO_MARK, filed, ours);
      expect({ state, day }).toEqual({ state: both.state, day: both.day });
    }),
  );
});

test('what one tab changed holds; what two changed is both in one note', () => {
  expect(settled(mark('甲'), mark('甲'), mark('乙'))).toEqual(mark('乙'));
  expect(settled(mark('甲'), mark('乙'), mark('甲'))).toEqual(mark('乙'));
  expect(settled(mark('甲'), mark('甲'), mark(''))).toEqual(mark(''));
  expect(settled(mark('甲'), mark('甲乙'), mark('甲丙', '说不清'))).toEqual(
    mark(joined('甲乙', '甲丙'), '说不清'),
  );
  const ticked = mark('', '打过勾');
  expect(settled(ticked, mark(''), { ...ticked, note: '乙' })).toEqual(mark('乙'));
});

test('of two results the newer one stands, and the note says the other', () => {
  const older = mark('', '没做到', '2023-11-20');
  const newer = mark('五月问过', '已做到', '2023-11-26');
  const said = '另一处核对的结果是没做到（2023年11月20日）';
  expect(settled(NO_MARK, older, newer)).toEqual({ ...newer, note: joined('五月问过', said) });
  expect(settled(NO_MARK, newer, older)).toEqual({ ...newer, note: joined('五月问过', said) });
  // The same result on two days is one, and a tick is none.
  expect(settled(NO_MARK, { ...older, day: '2023-12-01' }, older).note).toBe('');
  expect(settled(NO_MARK, mark('', '打过勾'), older)).toEqual(older);
  // On one day, what is doubted stands.
  const doubted = { ...newer, state: '说不清' } as const;
  expect(settled(NO_MARK, newer, doubted)).toMatchObject({ state: '说不清' });
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

test('the count says what was found, and nothing that was not', () => {
  expect(checkedText(['未核对', '未核对'])).toBe('2 条都还没有核对');
  expect(checkedText(['未核对', '说不清', '已做到', '已做到'])).toBe(
    '4 条中核对了 3 条：已做到 2，说不清 1',
  );
  expect(checkedText(['打过勾', '没做到'])).toBe('2 条中核对了 2 条：没做到 1，打过勾 1');
});
