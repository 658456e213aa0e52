import { expect, test } from 'vitest';
import type { Paragraph } from '../model/paragraph.ts';
import { type Term, termSchema } from '../model/term.ts';
import { surfacesOf } from './match.ts';
import { quotedPhrases, unaccounted } from './quoted.ts';
import { applies, overlap } from './scope.ts';
import { contextOf, occurrencesOf } from './usage.ts';

const term = (words: string, more: object = {}): Term => ({
  id: words,
  ...termSchema.parse({
    term: words,
    level: '国家',
    kind: '口号',
    grade: '未查到',
    gloss: '一种做法，没有查到。',
    meaning: '……',
    note: '没有查到',
    ...more,
  }),
});
const paragraph = (text: string, id = '1.0-1'): Paragraph => ({ id, kind: 'text', text, lead: 0 });

test('an occurrence that a longer term covers is counted, as the eye counts it', () => {
  const places = occurrencesOf(term('田园综合体'), [paragraph('豫见江南田园综合体和田园综合体')]);
  expect(places.map(({ start }) => start)).toEqual([4, 10]);
});

test('the headword and its other forms are one count, the longest at a place', () => {
  const places = occurrencesOf(term('规上工业', { also: ['规上工业企业'] }), [
    paragraph('规上工业企业、规上工业'),
  ]);
  expect(places.map(({ start, end }) => [start, end])).toEqual([
    [0, 6],
    [7, 11],
  ]);
});

test('keyword in context shows where it was cut', () => {
  expect(contextOf('一二三四五六七', 3, 4, 2)).toEqual({
    before: '二三',
    words: '四',
    after: '五六',
    isStart: false,
    isEnd: false,
  });
  expect(contextOf('一二三', 0, 1, 2)).toEqual({
    before: '',
    words: '一',
    after: '二三',
    isStart: true,
    isEnd: true,
  });
});

test('a quoted phrase is accounted for by a term over all of it or by a declaration', () => {
  const phrases = quotedPhrases([paragraph('“三零”创建和“思维导图”，“两个更好”“网红街”')]);
  expect(phrases.map(({ phrase }) => phrase)).toEqual(['三零', '思维导图', '两个更好', '网红街']);
  const terms = [term('三零', { within: { 三零: ['“三零”创建'] } }), term('更好')];
  expect(
    unaccounted(phrases, terms.flatMap(surfacesOf), new Set(['网红街'])).map(
      ({ phrase }) => phrase,
    ),
  ).toEqual(['思维导图', '两个更好']);
});

test('a term of a place or year applies to reports of that place and year only', () => {
  const report = { places: ['河南省', '信阳市', '平桥区'], year: 2023 };
  expect(applies({}, report)).toBe(true);
  expect(applies({ place: '河南省/信阳市' }, report)).toBe(true);
  expect(applies({ place: '河南省/南阳市' }, report)).toBe(false);
  expect(applies({ years: [2022] }, report)).toBe(false);
});

test('places that share a bare name are told apart by their paths', () => {
  const kaifeng = { places: ['河南省', '开封市', '鼓楼区'], year: 2023 };
  const nanjing = { places: ['江苏省', '南京市', '鼓楼区'], year: 2023 };
  expect(applies({ place: '河南省/开封市/鼓楼区' }, kaifeng)).toBe(true);
  expect(applies({ place: '河南省/开封市/鼓楼区' }, nanjing)).toBe(false);
  expect(applies({ place: '鼓楼区' }, nanjing)).toBe(false);
  expect(applies({ place: '河南省' }, kaifeng)).toBe(true);
  expect(applies({ place: '河南省/开封市/鼓楼区/某镇' }, kaifeng)).toBe(false);
});

test('scopes overlap where one report can be in both: one path begins with the other, a year is shared', () => {
  const here = { place: '河南省/信阳市' };
  expect(overlap({}, here)).toBe(true);
  expect(overlap(here, { place: '河南省/信阳市/平桥区' })).toBe(true);
  expect(overlap(here, { place: '河南省/南阳市' })).toBe(false);
  expect(overlap({ years: [2022] }, { years: [2022, 2023] })).toBe(true);
  expect(overlap({ years: [2022] }, { years: [2023] })).toBe(false);
});
