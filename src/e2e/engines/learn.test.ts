/** Learning over thirty days, in either engine, over HTTP and by double click; and what must not lose any of it. */
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { createEmptyCard, type Card as Fsrs, fsrs } from 'ts-fsrs';
import { describe, expect, inject, test } from 'vitest';
import { GRADES, type Grade } from '../../study/log.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { newTab, visitorOfTest } from '../visitor.ts';

const KEY = 'zhudu.study';
const DAY = 86_400_000;
/** Ten in the morning, in China, where the same day is in UTC, by which ts-fsrs counts. */
const START = Date.parse('2024-03-01T10:00:00+08:00');

/** What a page's clock is once {@link setClock} has replaced it. */
interface Clock extends DateConstructor {
  time: number;
}

/** Pages that are opened from now on have this time, until it is moved. @returns takes the clock away */
async function setClock(page: Page, time: number): Promise<() => Promise<void>> {
  const { identifier } = await page.evaluateOnNewDocument((start) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      static time = start;
      constructor(...values: number[]) {
        super(...((values.length === 0 ? [(globalThis.Date as Clock).time] : values) as [number]));
      }
      static override now() {
        return (globalThis.Date as Clock).time;
      }
    } as unknown as Clock;
  }, time);
  return () => page.removeScriptToEvaluateOnNewDocument(identifier);
}

async function openStudy(page: Page, root = inject('site')): Promise<void> {
  await page.goto(`${root}yunxi-2024/study.html`);
  await page.waitForSelector('html[data-ready]');
}

/** A card that was asked: what its buttons promised, and which was pressed. */
interface Asked {
  id: string;
  time: number;
  promised: Partial<Record<Grade, string>>;
  grade: Grade;
}

/** Learns until nothing is left today, twenty seconds a card; grades as they come, wrong choices among them. */
function learnDay(page: Page, day: number): Promise<Asked[]> {
  return page.evaluate((day) => {
    const asked: Asked[] = [];
    /** Whoever has chosen wrongly knows better for the rest of the day. */
    const right = new Map<string, number>();
    document.querySelector<HTMLElement>('button.start')?.click();
    for (let turn = day; ; turn += 1) {
      const card = document.querySelector<HTMLElement>('[data-card]');
      if (!card || asked.length > 200) return asked;
      const id = card.dataset['card'] ?? '';
      (Date as Clock).time += 20_000;
      const choices = [...card.querySelectorAll<HTMLElement>('.choices button')];
      const chosen = right.get(id) ?? turn % choices.length;
      (choices[chosen] ?? card.querySelector<HTMLElement>('.show'))?.click();
      right.set(
        id,
        choices.findIndex(({ dataset }) => dataset['right'] !== undefined),
      );
      const buttons = [...card.querySelectorAll<HTMLElement>('[data-grade]')];
      const grade = [3, 4, 3, 2, 3, 1, 3][(turn * turn) % 7];
      const button =
        buttons.find(({ dataset }) => Number(dataset['grade']) === grade) ?? buttons[0];
      asked.push({
        id,
        time: Date.now(),
        promised: Object.fromEntries(
          buttons.map((one) => [one.dataset['grade'], one.querySelector('small')?.textContent]),
        ),
        grade: Number(button?.dataset['grade']) as Grade,
      });
      button?.click();
    }
  }, day);
}

const kept = (page: Page): Promise<Record<string, { answers: number[] }>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);

/** All answers that are kept, as a log. */
const log = async (page: Page) =>
  Object.entries(await kept(page))
    .flatMap(([id, { answers }]) => answers.map((answer) => `${answer} ${id}`))
    .sort();

const answersOf = (asked: readonly Asked[]) =>
  asked.map(({ id, time, grade }) => `${Math.floor(time / 1000)}${grade} ${id}`).sort();

describe.each([
  ['over HTTP', () => inject('site')],
  ['by double click', () => `${pathToFileURL(FIXTURE_SITE).href}/`],
])('%s', (_, rootOf) => {
  test('over thirty days each card is asked when ts-fsrs says, and nothing is lost', async () => {
    const { page, complaints } = await visitorOfTest();
    const library = fsrs({ enable_fuzz: false });
    const states = new Map<string, Fsrs>();
    const all: Asked[] = [];
    for (let day = 0; day < 30; day += 1) {
      const start = START + day * DAY;
      const takeAway = await setClock(page, start);
      await openStudy(page, rootOf());
      const asked = await learnDay(page, day);
      await takeAway();
      const before = new Set(states.keys());
      for (const { id, time, promised, grade } of asked) {
        const now = new Date(time);
        const state = states.get(id) ?? createEmptyCard<Fsrs>(now);
        // Nothing is asked before its day.
        if (before.has(id))
          expect(Math.floor(state.due.getTime() / DAY)).toBeLessThanOrEqual(Math.floor(time / DAY));
        const outcomes = library.repeat(state, now);
        const texts = GRADES.map((grade) => {
          const { due, scheduled_days: days } = outcomes[grade].card;
          return [
            grade,
            days > 0 ? `${days}天` : `${Math.round((due.getTime() - time) / 60_000)}分钟`,
          ];
        });
        expect(Object.fromEntries(texts)).toMatchObject(promised);
        states.set(id, outcomes[grade].card);
      }
      all.push(...asked);
      // What has come is done, and of what is new no more than the day's.
      for (const state of states.values()) {
        expect(state.due.getTime()).toBeGreaterThan(start + 30 * 60_000);
      }
      expect(states.size - before.size).toBeLessThanOrEqual(10);
      if (day === 0) expect(states.size).toBe(10);
      expect(await log(page)).toEqual(answersOf(all));
    }
    expect(all.length).toBeGreaterThan(150);
    expect(new Set(all.map(({ id }) => id.split('/')[1])).size).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });
});

test('by keys alone: the question, the answer, the grade; a session left is gone on with', async () => {
  const { page, complaints } = await visitorOfTest();
  await openStudy(page);
  await page.focus('button.start');
  await page.keyboard.press('Enter');
  const cardNow = () => page.$eval('[data-card]', (card) => card.getAttribute('data-card'));
  const focused = () => page.evaluate(() => document.activeElement?.className);
  const first = await cardNow();
  expect(await focused()).toBe('question');
  await page.keyboard.press('3');
  expect(await cardNow()).toBe(first);
  await page.keyboard.press(' ');
  expect(await focused()).toBe('answer');
  await page.keyboard.press('3');
  expect(await cardNow()).not.toBe(first);
  expect(await focused()).toBe('question');
  const second = await cardNow();
  await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  // Past the links to where it stands, the grades.
  for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(Object.keys(await kept(page)).sort()).toEqual([first, second].sort());

  const third = await cardNow();
  await openStudy(page);
  await page.focus('button.start');
  await page.keyboard.press('Enter');
  expect(await cardNow()).toBe(third);
  expect(complaints).toEqual([]);
});

/** Asks on, and answers the card with a grade. @returns its id */
const answer = (page: Page, grade: Grade) =>
  page.evaluate((grade) => {
    document.querySelector<HTMLElement>('button.start')?.click();
    const card = document.querySelector<HTMLElement>('[data-card]');
    card?.querySelector<HTMLElement>('.show')?.click();
    card?.querySelector<HTMLElement>(`[data-grade="${grade}"]`)?.click();
    return card?.dataset['card'] ?? '';
  }, grade);

const said = (page: Page) =>
  page.$eval('[data-learn] [role=status]', (status) => status.textContent);

test('two tabs: what is answered in one is known in the other, and both are kept', async () => {
  const { page, complaints } = await visitorOfTest();
  await openStudy(page);
  const other = await newTab(page.browserContext());
  await openStudy(other);
  const first = await answer(page, 4);
  await expect
    .poll(() => other.$eval('.overview', ({ textContent }) => textContent))
    .toContain('答过 1 题');
  const second = await answer(other, 4);
  expect(second).not.toBe(first);
  // The first tab was at the card that the second has answered.
  await expect
    .poll(() => page.$eval('[data-card]', (card) => card.getAttribute('data-card')))
    .not.toBe(second);
  const third = await answer(page, 1);
  expect(Object.keys(await kept(page)).sort()).toEqual([first, second, third].sort());
  expect(complaints).toEqual([]);
});

test('a full store: it is said, learning goes on, and all is kept once there is room', async () => {
  const { page } = await visitorOfTest();
  await openStudy(page);
  const first = await answer(page, 4);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (document.documentElement.dataset['full'] !== undefined) throw new Error('full');
      setItem.call(this, key, text);
    };
    document.documentElement.dataset['full'] = '';
  });
  const second = await answer(page, 4);
  const third = await answer(page, 4);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(await said(page)).toContain('没能存住');
  expect(Object.keys(await kept(page))).toEqual([first]);
  await page.evaluate(() => {
    delete document.documentElement.dataset['full'];
  });
  const fourth = await answer(page, 4);
  expect(await said(page)).toContain('都存好了');
  expect(Object.keys(await kept(page)).sort()).toEqual([first, second, third, fourth].sort());
});

test('a forbidden store: it is said, and learning goes on', async () => {
  const { page, complaints } = await visitorOfTest();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await openStudy(page);
  const [first, second] = [await answer(page, 4), await answer(page, 4)];
  expect(second).not.toBe(first);
  expect(await said(page)).toContain('没能存住');
  expect(complaints).toEqual([]);
});

test('a changed glossary: a changed meaning is said and its answers stay, those of a gone term too', async () => {
  const { page, complaints } = await visitorOfTest();
  await openStudy(page);
  const id = await answer(page, 1);
  const old = await kept(page);
  const gone = { answers: [17000000003], seen: 'abc' };
  await page.evaluate(
    (key, text) => localStorage.setItem(key, text),
    KEY,
    JSON.stringify({ [id]: { ...old[id], seen: 'other' }, 'gone/meaning': gone }),
  );
  const takeAway = await setClock(page, Date.now() + DAY);
  await openStudy(page);
  expect(await page.$eval('.overview .changed', ({ textContent }) => textContent)).toContain(
    '1 题',
  );
  await page.click('button.start');
  expect(await page.$eval('[data-card]', (card) => card.getAttribute('data-card'))).toBe(id);
  await page.click('.show');
  expect(await page.$eval('.answer', ({ textContent }) => textContent)).toContain('解释改过了');
  await page.click('[data-grade="3"]');
  await takeAway();
  const now = await kept(page);
  expect(now['gone/meaning']).toEqual(gone);
  expect(now[id]?.answers).toHaveLength(2);
  expect(now[id]?.answers[0]).toBe(old[id]?.answers[0]);
  await openStudy(page);
  expect(await page.$('.overview .changed')).toBeNull();
  expect(complaints).toEqual([]);
});

test('a file brings its answers beside those here; a broken or foreign one changes nothing', async () => {
  const { page, complaints } = await visitorOfTest();
  await openStudy(page);
  const id = await answer(page, 4);
  const own = await kept(page);
  const restore = (text: string) =>
    page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('[data-learn] [type=file]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'x.json'));
      if (!field) return;
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
    }, text);
  await openStudy(page);
  for (const [text, message] of [
    ['{"format":"zhudu-study","reco', '不是学习记录的备份文件'],
    ['{"format":"zhudu-commitments","records":[]}', '不是学习记录的备份文件'],
    ['{"format":"zhudu-study"}', '不完整'],
    ['{"format":"zhudu-study","records":[{"id":"x"}]}', '1 条写坏了'],
  ] as const) {
    await restore(text);
    await expect.poll(() => said(page)).toContain(message);
    expect(await kept(page)).toEqual(own);
  }
  const before = { id, words: '', answers: [17000000003], seen: 'abc' };
  const gone = { id: 'gone/meaning', words: '没了的：意思', answers: [17000000004], seen: 'abc' };
  await restore(JSON.stringify({ format: 'zhudu-study', records: [before, gone] }));
  await expect.poll(() => said(page)).toContain('已恢复 2 条');
  const both = await kept(page);
  expect(both[id]).toEqual({ ...own[id], answers: [17000000003, ...(own[id]?.answers ?? [])] });
  expect(both['gone/meaning']?.answers).toEqual([17000000004]);

  // What is backed up is all of it, and brings nothing new.
  const file = await page.evaluate(() => {
    const made: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      made.push(blob as Blob);
      return make.call(URL, blob);
    };
    [...document.querySelectorAll<HTMLElement>('[data-learn] .own button')][0]?.click();
    return made[0]?.text() ?? '';
  });
  expect(JSON.parse(file).records).toHaveLength(2);
  await restore(file);
  await expect.poll(() => said(page)).toContain('没有改动');
  expect(await kept(page)).toEqual(both);
  expect(complaints).toEqual([]);
});
