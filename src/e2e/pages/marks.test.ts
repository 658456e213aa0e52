/** The line under a term: how sure, what sort, which place; and the dial that says how much is marked. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Grade } from '../../model/term.ts';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';
import { choose, openSettings, reload } from '../pages.ts';

const CHAPTER = 'yunxi-2024/part-1.html';

/** The line as the page shows it, and all marks that have it. */
interface Line {
  form: string;
  colour: string;
  terms: string[];
}

/** Different lines of the marks that a selector takes. */
function lines(page: Page, selector: string): Promise<Line[]> {
  return page.$$eval(selector, (links) => {
    const found: Record<string, Line> = {};
    for (const link of links) {
      const { backgroundImage, textDecorationLine } = getComputedStyle(link);
      if (textDecorationLine !== 'none') throw new Error('a second line');
      const [colour = ''] = /rgba?\([^)]*\)/.exec(backgroundImage) ?? [];
      const form = backgroundImage.replace(/rgba?\([^)]*\)/g, 'colour');
      found[form + colour] ??= { form, colour, terms: [] };
      found[form + colour]?.terms.push((link as HTMLElement).dataset['term'] ?? '');
    }
    return Object.values(found);
  });
}

const NONE = 'rgba(0, 0, 0, 0)';
/** How far a colour is from the paper's, as the sum over its channels. */
const strength = (colour: string, paper: string): number => {
  const [a, b] = [colour, paper].map((one) => one.match(/\d+/g)?.map(Number) ?? []);
  return (a ?? [])
    .slice(0, 3)
    .reduce((sum, value, at) => sum + Math.abs(value - (b?.[at] ?? 0)), 0);
};

/** Colour of a kind of mark, which must be one. */
async function colourOf(page: Page, selector: string): Promise<string> {
  const colours = [...new Set((await lines(page, selector)).map(({ colour }) => colour))];
  expect(colours, selector).toHaveLength(1);
  return colours[0] ?? '';
}

async function chooseMarks(page: Page, value: string): Promise<void> {
  if (!(await page.locator('.settings-panel').isVisible())) await openSettings(page);
  await choose(page, 'marks', value);
}

test.each(['light', 'dark'] as const)('the dial in its four places, %s', async (colorScheme) => {
  const page = await openPage(CHAPTER, { colorScheme });
  const paper = await page.$eval('html', (html) => getComputedStyle(html).backgroundColor);
  const marks = async () => {
    const kinds = {
      slogan: 'a.term.first:not(.word)',
      word: 'a.term.first.word',
      sloganAgain: 'a.term:not(.first, .word)',
      wordAgain: 'a.term.word:not(.first)',
    };
    const colours: Record<string, string> = {};
    for (const [kind, selector] of Object.entries(kinds)) {
      colours[kind] = await colourOf(page, selector);
    }
    return colours;
  };
  // 口号: what holds where nothing was chosen.
  const slogans = await marks();
  expect([slogans['sloganAgain'], slogans['wordAgain']]).toEqual([NONE, NONE]);
  const clear = strength(slogans['slogan'] ?? '', paper);
  const faint = strength(slogans['word'] ?? '', paper);
  expect(faint).toBeGreaterThan(0);
  expect(clear).toBeGreaterThan(faint);
  await chooseMarks(page, 'words');
  const { slogan } = slogans;
  expect(await marks()).toEqual({ slogan, word: slogan, sloganAgain: NONE, wordAgain: NONE });
  await chooseMarks(page, 'all');
  const all = await marks();
  expect([all['slogan'], all['word']]).toEqual([slogan, slogan]);
  expect(all['sloganAgain']).toBe(all['wordAgain']);
  const pale = strength(all['sloganAgain'] ?? '', paper);
  expect(pale).toBeGreaterThan(0);
  expect(pale).toBeLessThan(faint);
  await chooseMarks(page, 'none');
  expect(new Set(Object.values(await marks()))).toEqual(new Set([NONE]));
  await chooseMarks(page, 'slogans');
  expect(await marks()).toEqual(slogans);
});

test('the line’s form is the grade’s: solid where it is sure, two others for a doubt and for nothing found', async () => {
  const forms = new Map<string, Set<Grade>>();
  const page = await openPage('index.html');
  for (const { id, chapters } of library.reports) {
    for (const { slug } of chapters) {
      await visit(page, `${id}/${slug}.html`);
      for (const { form, terms } of await lines(page, 'a.term')) {
        const grades = forms.get(form) ?? new Set();
        for (const term of terms) {
          const grade = library.termById.get(term)?.grade;
          if (grade) grades.add(grade);
        }
        forms.set(form, grades);
      }
    }
  }
  expect([...forms.values()].map((grades) => [...grades].sort()).sort()).toEqual(
    [['存疑'], ['报告自释', '有出处', '通行'], ['未查到']].map((grades) => grades.sort()).sort(),
  );
});

test('an old choice, and one from another page, leave the marks as they are at first', async () => {
  const page = await openPage(CHAPTER);
  const before = await lines(page, 'a.term');
  for (const marks of ['first', 'all of them']) {
    await page.evaluate((marks) => {
      localStorage.setItem('zhudu.settings', JSON.stringify({ marks }));
    }, marks);
    await reload(page);
    expect(await lines(page, 'a.term')).toEqual(before);
    await page.click('.settings summary');
    expect(await page.locator('[name=marks]:checked').getAttribute('value')).toBe('slogans');
  }
});

test('without its line a term still answers, and shows its line while it does', async () => {
  const page = await openPage(CHAPTER);
  await chooseMarks(page, 'none');
  await page.keyboard.press('Escape');
  const link = page.locator('a.term').first();
  await link.focus();
  const term = `a.term[data-term="${await link.getAttribute('data-term')}"] >> nth=0`;
  expect((await lines(page, 'a.term:focus')).map(({ colour }) => colour)).not.toContain(NONE);
  await page.click(term);
  await page.locator(':is(.card, .margin .open)').waitFor();
});

test('the line ends before the neighbour: a doubtful word and one beside it are told apart', async () => {
  const page = await openPage(CHAPTER);
  for (const { size, position } of await page.$$eval('a.term', (links) =>
    links.map((link) => {
      const { backgroundSize, backgroundPosition, fontSize } = getComputedStyle(link);
      const em = Number.parseFloat(fontSize);
      const px = (text: string) => Number.parseFloat(/-?[\d.]+px/.exec(text)?.[0] ?? 'NaN') / em;
      return {
        size: px(backgroundSize.replace(/^calc\(100% [-+] /, '')),
        position: px(backgroundPosition),
      };
    }),
  )) {
    expect(position).toBeCloseTo(0.125);
    expect(Math.abs(size)).toBeCloseTo(0.25);
  }
});

test('in the reader’s own colours the lines are the browser’s, in the same three forms', async () => {
  const page = await openPage(CHAPTER, { forcedColors: 'active' });
  const shown = (selector: string) =>
    page.$$eval(selector, (links) => [
      ...new Set(
        links.map((link) => {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(link);
          return `${textDecorationLine} ${textDecorationStyle}`;
        }),
      ),
    ]);
  expect(await shown('a.term:not([data-grade])')).toEqual(['underline solid']);
  expect(await shown('a.term[data-grade=存疑]')).toEqual(['underline dotted']);
  const colours = await page.$$eval('a.term', (links) => [
    ...new Set(links.map((link) => getComputedStyle(link).textDecorationColor)),
  ]);
  expect(colours.length).toBeGreaterThan(1);
});
