/** The stretch in which a term is learnt: the text's own words around it, as many as are taken in at a glance. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { stretchAround } from './study-sentence.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return stretchAround(text, { start, end: start + words.length });
};

test('a short sentence is shown whole', () => {
  expect(around('抓春耕。推行“三办”服务，群众满意。抓秋收。', '三办')).toEqual({
    before: '推行“',
    words: '三办',
    after: '”服务，群众满意。',
    isStart: true,
    isEnd: true,
  });
});

test('of a long one the clauses next to the word, without the comma at which it is cut', () => {
  const clauses = ['一二三四五六七八九', '甲乙丙丁戊己庚', '深化三清三建', '子丑寅卯辰巳午'];
  const { before, after, isStart, isEnd } = around(
    `${clauses.join('，')}，天地玄黄宇宙洪荒，日月盈昃辰宿列张。`,
    '三清三建',
  );
  expect([before, after, isStart, isEnd]).toEqual([
    '甲乙丙丁戊己庚，深化',
    '，子丑寅卯辰巳午',
    false,
    false,
  ]);
});

test('the side with less of it is added to first', () => {
  const said = around(
    `${'甲'.repeat(24)}，乙乙乙乙乙乙，一二三四五六七八深化三办，${'丙'.repeat(8)}，丁丁丁丁。`,
    '三办',
  );
  expect([said.before, said.after]).toEqual(['一二三四五六七八深化', `，${'丙'.repeat(8)}`]);
});

test('a word that holds the comma is not cut at it', () => {
  const long = '字'.repeat(60);
  expect(around(`${long}，日调度、周通报，${long}。`, '日调度、周通报')).toEqual({
    before: '',
    words: '日调度、周通报',
    after: '',
    isStart: false,
    isEnd: false,
  });
});

test('nothing between quotation marks is cut', () => {
  const long = '字'.repeat(30);
  const said = around(
    `${long}，为主线，坚持“疫情要防住、经济要稳住、发展要安全”，${long}。`,
    '为主线',
  );
  expect([said.before, said.after]).toEqual(['', '']);
});

test('for any text: its own words, cut at the word', () => {
  const pieces = fc.array(fc.constantFrom('山', '水水水水水水', '，', '、', '。', '“', '”', '；'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(pieces, pieces, (left, right) => {
      const text = `${left.join('')}三办${right.join('')}`;
      const start = left.join('').length;
      const said = stretchAround(text, { start, end: start + 2 });
      expect(said.words).toBe('三办');
      expect(text.slice(0, start).endsWith(said.before)).toBe(true);
      expect(text.slice(start + 2).startsWith(said.after)).toBe(true);
    }),
    { numRuns: draws(300, 20_000) },
  );
});
