import { expect, test } from 'vitest';
import { comparePinyin, pinyinOf } from './pinyin.ts';

test('a reading keeps the tones of the dictionary and Latin in one piece', () => {
  expect(pinyinOf({ term: '一户一表' }).text).toBe('yī hù yī biǎo');
  expect(pinyinOf({ term: 'G107' }).text).toBe('G107');
  expect(pinyinOf({ term: '绿色社区' }).key).toBe('lvseshequ');
});

test("an entry's own reading goes before the automatic one", () => {
  expect(pinyinOf({ term: '单县', pinyin: 'shàn xiàn' })).toEqual({
    text: 'shàn xiàn',
    key: 'shanxian',
    initial: 'S',
  });
});

test('numbers are filed after Z', () => {
  const sorted = ['1335', '营商环境', '按病种分值付费']
    .map((term) => pinyinOf({ term }))
    .sort(comparePinyin);
  expect(sorted.map(({ initial }) => initial)).toEqual(['A', 'Y', '数字']);
});
