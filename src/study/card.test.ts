/** Cards: what is asked is not shown, and of several choices exactly one is right. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { type Card, cardsOf, GAP, type Mode } from './card.ts';
import type { StudyTerm } from './study-term.ts';
import { faultsIn } from './testing.ts';

const SENTENCE = {
  paragraph: '1.1-1',
  label: '一（一）第1段',
  url: 'part-1.html#p1.1-1',
  isStart: true,
  isEnd: true,
};
const term = (word: string, more: Partial<StudyTerm> = {}): StudyTerm => ({
  id: word,
  word,
  also: [],
  gloss: `${[...word].join('的')}。`,
  isOrdinary: false,
  level: '国家',
  levelName: '国家',
  isLevelKnown: true,
  groups: [],
  related: [],
  pages: ['part-1'],
  sentence: { ...SENTENCE, before: '全面深化开发区“', words: word, after: '”改革，激发新的活力。' },
  url: `../glossary/${word}.html`,
  ...more,
});
const SAN_HUA = term('三化三制', {
  gloss: '开发区管理的改革，换了用人和分配的办法。',
  level: '省',
  levelName: '河南省',
  groups: [
    { name: '三化', count: 3, items: ['专业化', '市场化', '国际化'] },
    { name: '三制', count: 3, items: ['任期制'] },
  ],
});
const WU_XING = term('五星', {
  gloss: '给村党支部评的五颗星，五颗全得叫五星支部。',
  groups: [{ count: 5, items: ['过硬星', '兴旺星', '宜居星', '法治星', '幸福星'] }],
});
const OTHERS = [
  term('放管服', { groups: [{ count: 2, items: ['简政放权', '放管结合'] }] }),
  WU_XING,
];
const cardOf = (of: StudyTerm, mode: Mode, others = OTHERS): Card | undefined =>
  cardsOf([of, ...others], 'yunxi-2024').find((card) => card.term === of && card.mode === mode);

test('a counted slogan is asked in six ways', () => {
  const cards = cardsOf([SAN_HUA, ...OTHERS], 'yunxi-2024').filter((card) => card.term === SAN_HUA);
  expect(cards.map(({ id, question, shown, answer }) => [id, question, shown, answer])).toEqual([
    ['三化三制/meaning', '这是什么意思？', ['三化三制'], SAN_HUA.gloss],
    ['三化三制/word', '说的是哪个词？', [SAN_HUA.gloss], '三化三制'],
    [
      '三化三制/items',
      '这几项是哪个说法里的？',
      ['专业化', '市场化', '国际化', '任期制'],
      '三化三制',
    ],
    ['三化三制/missing', '“三化三制”的“三化”，缺的是哪一项？', ['专业化', GAP, '国际化'], '市场化'],
    ['三化三制/level', '这是哪里的说法？', ['三化三制'], '河南省'],
    [
      '三化三制/cloze/yunxi-2024',
      '空里是哪个词？',
      ['全面深化开发区“', '”改革，激发新的活力。'],
      '三化三制',
    ],
  ]);
  expect(cards.map(({ mode, choices }) => [mode, choices?.toSorted()])).toEqual([
    ['meaning', undefined],
    ['word', ['三化三制', '五星', '放管服']],
    ['items', ['三化三制', '五星', '放管服']],
    ['missing', expect.arrayContaining(['市场化'])],
    ['level', ['国家', '河南省']],
    ['cloze', undefined],
  ]);
});

test('what an entry names besides is no wrong choice', () => {
  const zone = term('开发区', { gloss: '政府划出来集中办产业的地方。', related: ['五星'] });
  expect(cardOf(zone, 'word')?.choices?.toSorted()).toEqual(['开发区', '放管服']);
  expect(cardOf(WU_XING, 'items', [zone, SAN_HUA])?.choices).not.toContain('开发区');
});

test('a term that shares two neighbouring letters is no wrong choice', () => {
  const main = term('主导产业', { gloss: '在一个地区比重大、能带动其他产业的产业。' });
  const pole = term('增长极', { gloss: '发展快、能带动周围的地方或行业。' });
  expect(cardOf(main, 'word', [pole, SAN_HUA])?.choices?.toSorted()).toEqual([
    '三化三制',
    '主导产业',
  ]);
  const cluster = term('产业集群', { gloss: '同一行业的许多企业聚在一处。' });
  const zone = term('开发区', { gloss: '政府划出来集中办产业的区域。' });
  expect(cardOf(cluster, 'word', [zone])?.choices).toBeUndefined();
});

test('a gloss that names the word has a gap there', () => {
  const shop = term('供销', { also: ['供销社'], gloss: '供销社办的，管供销的组织。' });
  expect(cardOf(shop, 'word')?.shown).toEqual([`${GAP}办的，管${GAP}的组织。`]);
});

test('a word whose letters the gloss gives in their order is not asked for', () => {
  expect(cardOf(WU_XING, 'word')).toBeUndefined();
  const plan = term('控规', { gloss: '控制性详细规划，规定每块地能建什么。' });
  expect(cardOf(plan, 'word')).toBeUndefined();
  const banks = term('国开行、农发行', { gloss: '国家开发银行和中国农业发展银行，都是国有银行。' });
  expect(cardOf(banks, 'word')).toBeUndefined();
  const short = term('政法', { gloss: '法院、检察院等机关的统称，管政务。' });
  expect(cardOf(short, 'word')?.answer).toBe('政法');
});

test('of several words with one gloss none is asked for; a word in full and in short is one', () => {
  const road = term('G107', { also: ['G312'], gloss: '国道编号，从北京到香港。' });
  expect(cardOf(road, 'word')).toBeUndefined();
  const budget = term('一般公共预算收入', {
    also: ['一般公共财政预算收入'],
    gloss: '以税收为主、政府用于各项开支的钱。',
  });
  expect(cardOf(budget, 'word')?.answer).toBe('一般公共预算收入');
});

test('items that the word itself says are not asked', () => {
  const items = ['蓝天保卫战', '碧水保卫战', '净土保卫战'];
  const war = term('蓝天、碧水、净土保卫战', { groups: [{ count: 3, items }] });
  expect(cardOf(war, 'items')).toBeUndefined();
  expect(cardOf(war, 'missing')).toBeUndefined();
  const heads = ['个转企：个体户转为企业', '小升规：小微企业升为规上企业'];
  const turn = term('个转企、小升规', { groups: [{ count: 2, items: heads }] });
  expect(cardOf(turn, 'items')).toBeUndefined();
});

test('an item is missing only where all others are known', () => {
  const half = term('四水', { groups: [{ count: 4, items: ['水源', '水权', '水利'] }] });
  expect(cardOf(half, 'missing')).toBeUndefined();
  expect(cardOf(half, 'items')?.shown).toEqual(['水源', '水权', '水利']);
});

test('the level is asked of a slogan that a source files there, and that does not say it', () => {
  expect(cardOf(term('容缺后补', { isLevelKnown: false }), 'level')).toBeUndefined();
  expect(cardOf(term('低保', { isOrdinary: true }), 'level')).toBeUndefined();
  const trade = { level: '行业', levelName: '行业' } as const;
  expect(cardOf(term('雨污分流', trade), 'level', [SAN_HUA, ...OTHERS])).toBeUndefined();
  const own = { level: '市', levelName: '信阳市' } as const;
  expect(cardOf(term('信阳菜', own), 'level')).toBeUndefined();
  expect(cardOf(term('多彩田园', own), 'level', [SAN_HUA, ...OTHERS])?.choices).toEqual([
    '国家',
    '河南省',
    '信阳市',
  ]);
});

test('a word of another place is a choice only where it is right', () => {
  const far = term('三化九场景', { level: '外地', levelName: '浙江省' });
  expect(cardOf(far, 'level')?.choices).toEqual(['国家', '浙江省']);
  expect(cardOf(SAN_HUA, 'level', [far, ...OTHERS])?.choices).toEqual(['国家', '河南省']);
});

test('a sentence is asked with a gap wherever the word stands, and not where it answers itself', () => {
  const sentence = (before: string, words: string, after: string) => ({
    sentence: { ...SENTENCE, before, words, after },
  });
  const twice = term('三清', sentence('持续推进“', '三清', '”，把“三清”抓到村、抓到户。'));
  expect(cardOf(twice, 'cloze')?.shown).toEqual(['持续推进“', '”，把“', '”抓到村、抓到户。']);
  const alone = term('三清', sentence('抓“', '三清', '”。'));
  expect(cardOf(alone, 'cloze')).toBeUndefined();
  const both = term('细颗粒物', {
    also: ['PM2.5'],
    ...sentence('抓好', '细颗粒物', '（PM2.5）和臭氧协同治理工作。'),
  });
  expect(cardOf(both, 'cloze')).toBeUndefined();
  const noted = term('招飞', sentence('高考实现九连冠，全省第一', '', '，再创佳绩。'));
  expect(cardOf(noted, 'cloze')).toBeUndefined();
});

/** Few characters, so that words, glosses and items often hold each other or are the same. */
const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...'三四化制水村、'), { minLength: least, maxLength: most })
    .map((all) => all.join(''));
const anyTerm: fc.Arbitrary<StudyTerm> = fc
  .record({
    word: words(2, 5),
    also: fc.array(words(2, 3), { maxLength: 1 }),
    gloss: words(4, 9).map((said) => `${said}。`),
    isOrdinary: fc.boolean(),
    level: fc.constantFrom('国家' as const, '省' as const, '外地' as const),
    isLevelKnown: fc.boolean(),
    groups: fc.array(
      fc
        .uniqueArray(words(1, 4), { minLength: 1, maxLength: 4 })
        .map((items) => ({ count: items.length, items })),
      { maxLength: 2 },
    ),
    before: words(0, 8),
    after: words(0, 8),
  })
  .map(({ level, before, after, ...said }) =>
    term(said.word, {
      ...said,
      level,
      levelName: { 国家: '国家', 省: '澄江省', 外地: '临江省' }[level],
      sentence: { ...SENTENCE, before, words: said.word, after },
    }),
  );
const anyTerms = fc.uniqueArray(anyTerm, { selector: ({ word }) => word, maxLength: 12 });

test('whatever the terms: nothing that is asked is shown, and exactly one choice is right', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(faultsIn(cardsOf(terms, 'yunxi-2024'), terms)).toEqual([]);
    }),
    { numRuns: draws(300, 20_000) },
  );
});

test('the same terms give the same cards, in whatever order they come', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const byId = (some: StudyTerm[]) =>
        cardsOf(some, 'yunxi-2024').toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(terms.toReversed())).toEqual(byId(terms));
    }),
    { numRuns: draws(100, 5_000) },
  );
});
