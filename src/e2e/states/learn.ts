/** Pages to learn from, and what a reader collects. */
import type { Page } from 'playwright-core';
import { reload } from '../pages.ts';
import { openCard, type States } from './state.ts';

/** Puts excerpts into the book, as reading does, and opens it anew. */
async function collect(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken = new Date(2024, 10, 26).getTime();
    const source = '《云溪县2024年政府工作报告》第二部分第1段，2024年1月18日';
    const address = 'yunxi-2024/part-2.html#p2.0-1';
    const made = { term: '', source, address, taken, theme: '', note: '' };
    const book = {
      'yunxi-2024/2.0-1': { ...made, words: '这句话后来改了。', note: '要背下来。' },
      'term:san-qing-san-jian': {
        ...made,
        ...{ words: '清垃圾、清污水、清违建。', term: '三清三建', theme: '乡村振兴' },
        source: '《云溪县2024年政府工作报告》注释，有出处',
      },
    };
    localStorage.setItem('zhudu.excerpts', JSON.stringify(book));
  });
  await reload(page);
  await page.waitForSelector('.told:not(:empty)');
}

/** Puts proposals to the report into the list, as reading does, and opens it anew. */
async function propose(page: Page): Promise<void> {
  await page.evaluate(() => {
    const made = { start: 0, label: '第二部分第1段', reason: '', made: 1 };
    const text = '今年是实施“十四五”规划的关键一年。';
    const proposals = {
      a: { ...made, paragraph: '2.0-1', words: text, proposed: text.replace('关键', '攻坚') },
      b: { ...made, paragraph: '2.0-2', words: '早先的话', proposed: '', reason: '说过了。' },
    };
    localStorage.setItem('zhudu.amend.yunxi-2024', JSON.stringify(proposals));
  });
  await reload(page);
  await page.waitForSelector('.told:not(:empty)');
}

/** Makes the page know answers: card → how many days ago each was given; one of today was wrong. */
async function haveLearnt(page: Page, days: Record<string, number[]>): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const known = Object.entries(days).map(([id, ago]) => {
    const answers = ago.map((days) => (now - days * 86_400) * 10 + (days === 0 ? 1 : 4));
    return [id, { answers, seen: 'before' }];
  });
  await page.evaluate(
    (text) => localStorage.setItem('zhudu.study', text),
    JSON.stringify(Object.fromEntries(known)),
  );
  await reload(page);
}

export const LEARN: States = {
  'set phrases by theme, one copied': [
    'yunxi-2024/phrases.html',
    async (page) => {
      await page.click('.phrases .copies');
      await page.waitForSelector('.copies:text("已复制"), .copies:text("重试")');
    },
  ],
  'headings and slogans of a report without chosen phrases': ['liutang-2022/phrases.html'],
  'slogans that nothing joins': ['liutang-2022/slogans.html'],
  'slogans and what joins them': ['yunxi-2024/slogans.html'],
  'chapter with a paragraph just collected': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-panel .take');
      await page.waitForSelector('.taking input');
    },
    '.cite-panel',
  ],
  'chapter with an explanation just collected': [
    'yunxi-2024/part-3-2.html',
    async (page) => {
      await openCard(page);
      await page.click('.card .take');
      await page.waitForSelector('.taking input');
    },
    '.card',
  ],
  'book of excerpts': ['excerpts.html', collect],
  'book of excerpts without any': ['excerpts.html'],
  'book of excerpts with one taken away': [
    'excerpts.html',
    async (page) => {
      await collect(page);
      await page.click('.acts button >> nth=0');
      await page.waitForSelector('.gone');
    },
    '.theme',
  ],
  'chapter with a change just proposed': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-panel .amend');
      await page.fill('.amending textarea >> nth=0', '改成这样。');
      await page.waitForSelector('.amending-change ins');
    },
    '.cite-panel',
  ],
  'proposals to the report': ['yunxi-2024/amend.html', propose],
  'proposals to the report without any': ['yunxi-2024/amend.html'],
  'proposals to the report, one being changed, one taken away': [
    'yunxi-2024/amend.html',
    async (page) => {
      await propose(page);
      await page.click('.edit summary >> nth=0');
      await page.click('.acts > button >> nth=1');
      await page.waitForSelector('.gone');
    },
    '.amendments',
  ],
  study: ['yunxi-2024/study.html'],
  'study with a question': [
    'yunxi-2024/study.html',
    (page) => page.click('button.start'),
    '[data-learn]',
  ],
  'study with an answer': [
    'yunxi-2024/study.html',
    async (page) => {
      await page.click('button.start');
      await page.keyboard.press(' ');
    },
    '[data-learn]',
  ],
  'study with a wrong choice': [
    'yunxi-2024/study.html',
    async (page) => {
      await haveLearnt(page, { 'san-qing-san-jian/meaning': [1] });
      await page.click('button.start');
      await page.click('.choices button:not(:text("三清三建"))');
    },
    '[data-learn]',
  ],
  'study after some weeks': [
    'yunxi-2024/study.html',
    (page) =>
      haveLearnt(page, {
        'san-qing-san-jian/meaning': [40, 39, 33, 12],
        'san-qing-san-jian/word': [31, 30, 0],
      }),
    '[data-learn]',
  ],
};
