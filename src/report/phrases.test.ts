/** 规范表述: what an editor chose, in its sentences; without a choice, headings and slogans. */
import { expect, test } from 'vitest';
import { FULL, library } from '../e2e/fixture.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { phrasesSchema } from '../model/phrases.ts';
import { checkPhrases, type Theme, themesOf } from './phrases.ts';

const paragraph = (id: string, text: string, lead = 0): Paragraph => ({
  id,
  kind: /-0$/.test(id) ? 'heading' : 'text',
  text,
  lead,
});
const PARAGRAPHS = [
  paragraph('0-1', '各位代表：'),
  paragraph('1.0-0', '一、去年的工作'),
  paragraph('1.1-1', '（一）抓好项目建设。坚持“五抓”，一抓到底；五抓都要见效。', 10),
  paragraph('1.1-2', '优化环境。做到有求必应，无事不扰。', 5),
  paragraph('1.2-1', '办好民生实事。'),
];
const REPORT = {
  paragraphs: PARAGRAPHS,
  parts: [{ id: 1, title: '一、去年的工作', kind: '回顾' }],
};
const slogansIn = (text: string) =>
  [...text.matchAll(/五抓/g)].map(({ index }) => ({ id: 'wu-zhua', start: index, end: index + 2 }));
const told = (themes: readonly Theme[]) =>
  themes.map(({ name, sayings }) => [
    name,
    sayings.map(({ paragraph: { text }, sentence, phrases }) => [
      text.slice(sentence.start, sentence.end),
      phrases.map(({ start, end }) => text.slice(start, end)),
    ]),
  ]);
const chosen = (...phrases: [paragraph: string, words: string][]) => ({
  themes: [{ theme: '项目', phrases: phrases.map(([paragraph, words]) => ({ paragraph, words })) }],
});

test('what is chosen stands in its sentence, what is of one sentence together, in the text’s order', () => {
  const phrases = chosen(
    ['1.1-2', '无事不扰'],
    ['1.1-1', '抓好项目建设'],
    ['1.1-2', '做到有求必应'],
  );
  expect(told(themesOf({ ...REPORT, phrases } as never, slogansIn))).toEqual([
    [
      '项目',
      [
        ['做到有求必应，无事不扰。', ['做到有求必应', '无事不扰']],
        ['（一）抓好项目建设。', ['抓好项目建设']],
      ],
    ],
  ]);
});

test('without a choice each section has its headings, without numbers, and its sentences with slogans', () => {
  expect(told(themesOf({ ...REPORT, phrases: null } as never, slogansIn))).toEqual([
    [
      '（一）抓好项目建设',
      [
        ['坚持“五抓”，一抓到底；', ['五抓']],
        ['五抓都要见效。', ['五抓']],
        ['优化环境。', ['优化环境']],
      ],
    ],
  ]);
});

test.each([
  ['表述不在句里', '没有段 9.9-9', chosen(['9.9-9', '项目'])],
  ['表述不在句里', '出现 0 次', chosen(['1.1-1', '抓紧项目建设'])],
  ['表述不在句里', '出现 2 次', chosen(['1.1-1', '五抓'])],
  ['表述不在句里', '不止一句', chosen(['1.1-1', '一抓到底；五抓'])],
  ['表述重叠', '已经列过', chosen(['1.1-2', '做到有求必应'], ['1.1-2', '有求必应'])],
])('%s: %s', (kind, what, data) => {
  const [error, ...others] = checkPhrases(data, REPORT, 'phrases.yaml');
  expect(error?.kind).toBe(kind);
  expect(error?.message).toContain(`phrases.yaml · 项目：`);
  expect(error?.message).toContain(what);
  expect(others).toEqual([]);
});

test('the same words may stand under two themes, but no theme twice', () => {
  const [one] = chosen(['1.1-2', '有求必应']).themes;
  const two = { themes: [one, { ...one, theme: '营商环境' }] };
  expect(checkPhrases(phrasesSchema.parse(two), REPORT, 'phrases.yaml')).toEqual([]);
  const twice = phrasesSchema.safeParse({ themes: [one, one] });
  expect(twice.error?.issues.map(({ message }) => message)).toEqual(['主题“项目”写了不止一次']);
});

test('the phrases of the fixture are the report’s words, each once', () => {
  const themes = themesOf(FULL, () => []);
  const words = FULL.phrases?.themes.map(({ theme, phrases }) => [
    theme,
    phrases.map((phrase) => phrase.words).sort(),
  ]);
  expect(
    told(themes).map(([name, sayings]) => [
      name,
      (sayings as [string, string[]][]).flatMap(([, phrases]) => phrases).sort(),
    ]),
  ).toEqual(words);
  expect(library.reports.filter(({ phrases }) => phrases === null).length).toBeGreaterThan(0);
});
