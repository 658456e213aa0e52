import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './breaks.ts';

const cut = (text: string) => piecesOf([{ text }])[0];

test('a line may end outside “ ” around digits and letters, never inside', () => {
  expect(cut('落实市委“1335”工作布局')).toEqual(['落实市委', '“1335”', '工作布局']);
  expect(cut('完善“H”型架构，“4+2”、“1+N”“5G”（试点）')).toEqual([
    '完善',
    '“H”',
    '型架构，',
    '“4+2”、',
    '“1+N”',
    '“5G”',
    '（试点）',
  ]);
});

test('where the browser lets a line end, and where none must, nothing is cut', () => {
  for (const text of [
    '锚定“两个确保”，对标',
    '“1335”',
    '抓好（“1335”）',
    '第1“春”',
  ]) {
    expect(cut(text), text).toEqual([text]);
  }
});

test('a break between two segments stands before the second one', () => {
  expect(piecesOf([{ text: '落实' }, { text: '“1335”工作', term: 'x' }, { text: '布局' }])).toEqual(
    [['落实'], ['', '“1335”', '工作'], ['布局']],
  );
});

test('the pieces are the text', () => {
  const text = fc.string({ unit: fc.constantFrom('委', '工', '“', '”', '1', 'H', '，', '（') });
  fc.assert(
    fc.property(fc.array(text.map((text) => ({ text }))), (segments) => {
      expect(piecesOf(segments).map((pieces) => pieces.join(''))).toEqual(
        segments.map(({ text }) => text),
      );
    }),
  );
});
