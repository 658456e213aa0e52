import { expect, test } from 'vitest';
import { packWords } from '../build/words.ts';
import type { Listed } from '../shared/lists.ts';
import { longForms } from './short.ts';

const texts = [
  '固定资产投资增长13.1%，投资固然重要',
  '推进“一窗受理”、一网通办，招商引资',
  '一般公共预算收入增长，城乡居民医疗保险扩面',
  '固定电话用户，投诉处理',
].map((text) => ({ text, words: packWords(text) }));
const term = (...forms: string[]): Listed => ({ kind: '术语', forms });

test('the lengths of words add up to the text, whatever is in it', () => {
  const odd = `${'a'.repeat(80)}固定资产，𣲗水村 3.7%`;
  const lengths = [...packWords(odd)].map((digit) => Number.parseInt(digit, 36));
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(odd.length);
  expect(packWords('')).toBe('');
});

test('an abbreviation has the first character of each word, but for one, and in order', () => {
  expect(longForms('固投', texts, [])).toEqual(['固定资产投资']);
  expect(longForms('医保', texts, [])).toEqual(['医疗保险']);
  expect(longForms('城保', texts, [])).toEqual([]);
  expect(longForms('投固', texts, [])).toEqual(['投资固然']);
  expect(longForms('增投', texts, [])).toEqual([]);
  expect(longForms('招引', texts, [])).toEqual([]);
});

test('a listed thing that begins with its first character and holds the others is one, too', () => {
  const listed = [
    term('农村信用合作社', '农信社'),
    term('农信'),
    { ...term('农业信息'), kind: '章节' as const },
  ];
  expect(longForms('农信', [], listed)).toEqual(['农村信用合作社']);
});

test('nothing is made of figures, letters, one character or a sentence', () => {
  for (const typed of ['13', 'gt', '固', '固定资产投', '固 投', '']) {
    expect(longForms(typed, texts, []), typed).toEqual([]);
  }
});
