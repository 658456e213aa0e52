/** What can be learnt of the real report, and how it is asked. */
import { expect, test } from 'vitest';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import { studyTermsOf } from '../../report/study-terms.ts';
import { cardsOf, MODES } from '../../study/card.ts';
import { faultsIn } from '../../study/testing.ts';

const library = loadLibrary('.');
const { termsOf, matcherOf } = queriesOf(library);
const [report] = library.reports;
if (!report) throw new Error('no report');
const terms = studyTermsOf(report, termsOf(report), matcherOf(report), {
  passage: ({ page, paragraph }) => `${page}.html#p${paragraph}`,
  entry: (id) => `../glossary/index.html#${id}`,
});
const cards = cardsOf(terms, report.id);

test('nothing that is asked is shown, and of several choices exactly one is right', () => {
  expect(faultsIn(cards, terms)).toEqual([]);
});

test('every mode is asked, the rarest of some dozens of terms', () => {
  const counts = MODES.map((mode) => cards.filter((card) => card.mode === mode).length);
  expect(Math.min(...counts)).toBeGreaterThan(25);
  expect(counts[0]).toBe(terms.length);
});

test('a question with choices has four, but that of the level', () => {
  const few = cards.filter(
    ({ mode, choices }) => choices && mode !== 'level' && choices.length !== 4,
  );
  expect(few.map(({ id }) => id)).toEqual([]);
});

/** Pairs of which a reader has found that what is said of the one fits the other, too. */
const ALIKE = [
  ['医疗集团', '紧密型医共体'],
  ['兜底保障', '特困人员'],
  ['兜底保障', '低保'],
  ['主导产业', '增长极'],
  ['稳中求进工作总基调', '统筹发展和安全'],
  ['稳中求进工作总基调', '系统观念'],
  ['统筹发展和安全', '系统观念'],
  ['两个维护', '全面从严治党'],
  ['两个维护', '明大德、守公德、严私德'],
  ['全面从严治党', '明大德、守公德、严私德'],
  ['万人助万企', '职能部门+首席服务官'],
  ['产业集群', '集聚效应'],
  ['产业集群', '开发区'],
  ['夙兴夜寐', '宵衣旰食'],
];

test('what fits another word as well is not told from it', () => {
  const words = new Map(terms.map((term) => [term.word, term]));
  for (const [one = '', other = ''] of [...ALIKE, ...ALIKE.map((pair) => pair.toReversed())]) {
    const [term, near] = [words.get(one), words.get(other)];
    if (!term || !near) throw new Error(`not learnt: ${one}, ${other}`);
    // However few there are to choose from.
    const asked = cardsOf([term, near], report.id).filter(
      (card) => card.term === term && (card.mode === 'word' || card.mode === 'items'),
    );
    expect(asked.filter(({ choices }) => choices).map(({ id }) => id)).toEqual([]);
  }
});

test('no word is asked for whose gloss gives it away, or is that of other words, too', () => {
  const asked = new Set(cards.filter(({ mode }) => mode === 'word').map(({ term }) => term.word));
  expect(asked.size).toBeGreaterThan(250);
  const given = ['控规', '国开行、农发行', '新基建', '小微企业', '河长制', '农文旅', '专精特新'];
  given.push('三保障', '十四五', '省委巡视', '政协提案', '一村一品', '省50条具体措施', '五星');
  const several = ['G107', '琵琶山断面', '3A级景区', '省重点项目'];
  expect([...given, ...several].filter((word) => asked.has(word))).toEqual([]);
});

test('what says no more than its word, or what was not found, is not learnt', () => {
  const learnt = new Set(terms.map(({ word }) => word));
  const empty = ['王岗', '平桥葡萄', '平桥区信阳毛尖', '鼎润'];
  expect(empty.filter((word) => learnt.has(word))).toEqual([]);
});

test('what is not proved stands in no question: 三化 of 三化三制', () => {
  const asked = JSON.stringify(cards.filter(({ term }) => term.id === 'san-hua-san-zhi'));
  expect(asked).toContain('领导班子任期制');
  expect(asked).not.toContain('市场化');
});
