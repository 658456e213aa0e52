import { expect, test } from 'vitest';
import { entrySchema, termsOf } from '../model/entry.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Term } from '../model/term.ts';
import { surfacesOf } from './match.ts';
import { createScanner } from './scan.ts';
import { contextOf, occurrencesIn } from './usage.ts';

const term = (words: string, more: object = {}): Term => {
  const [first] = termsOf(
    words,
    entrySchema.parse({
      term: words,
      level: '国家',
      kind: '口号',
      grade: '未查到',
      gloss: '一种做法，没有查到。',
      meaning: '……',
      note: '没有查到',
      ...more,
    }),
  );
  if (!first) throw new Error('an entry has a sense');
  return first;
};
const paragraph = (text: string, id = '1.0-1'): Paragraph => ({ id, kind: 'text', text, lead: 0 });

const scannerFor = (...terms: Term[]) =>
  createScanner({ terms: terms.flatMap(surfacesOf), names: [] });
/** Where each term stands in a text, with the longer one that it is part of. */
const places = (text: string, ...terms: Term[]) =>
  [...occurrencesIn([paragraph(text)], scannerFor(...terms)).terms].map(([id, occurrences]) => [
    id,
    occurrences.map(({ start, end, inside }) => [start, end, inside]),
  ]);

test('an occurrence that a longer term covers is counted, as the eye counts it', () => {
  const long = '豫见江南田园综合体';
  expect(places('豫见江南田园综合体和田园综合体', term('田园综合体'), term(long))).toEqual([
    [long, [[0, 9, null]]],
    [
      '田园综合体',
      [
        [4, 9, long],
        [10, 15, null],
      ],
    ],
  ]);
});

test('the headword and its other forms are one count, the longest at a place', () => {
  expect(places('规上工业企业、规上工业', term('规上工业', { also: ['规上工业企业'] }))).toEqual([
    [
      '规上工业',
      [
        [0, 6, null],
        [7, 11, null],
      ],
    ],
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

test('a phrase in “ ” is explained by a term over all of it', () => {
  const scan = scannerFor(term('三零', { within: { 三零: ['“三零”创建'] } }), term('更好'));
  const text = '“三零”创建和“思维导图”，“两个更好”，“三零”';
  const phrases = scan(text).phrases;
  expect(phrases.map(({ phrase, isTerm }) => [phrase, isTerm])).toEqual([
    ['三零', true],
    ['思维导图', false],
    ['两个更好', false],
    ['三零', false],
  ]);
  for (const { phrase, start, end } of phrases) expect(text.slice(start, end)).toBe(phrase);
});
