/**
 * The site adapts to how it is used: by finger, at 400 % zoom, in the reader's colours. What every state
 * must hold is examined by `states.test.ts`.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, type PageOptions } from '../browser.ts';
import { openState } from '../open-state.ts';

/** Looks at states one after the other. */
async function eachState(
  states: readonly string[],
  options: PageOptions,
  look: (page: Page, state: string) => Promise<unknown>,
): Promise<void> {
  for (const state of states) {
    const page = await openState(state, options);
    await look(page, state);
    await page.context().close();
  }
}

const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

test('a finger has 44 px for the buttons of cards, dialogs and steps, and for the ways through the site', async () => {
  const states = [
    'chapter with an open card',
    'chapter with marked words',
    'search dialog with hits',
    'chapter with its outline unfolded',
  ];
  await eachState(states, PHONE, async (page, state) => {
    const heights = await page.$$eval(
      ':is(.card, .steps, .dialog-close) button, .outline a, .bar a, input[type=search]',
      (all) =>
        all
          .filter((element) => element.checkVisibility())
          .map((element) => Math.round(element.getBoundingClientRect().height)),
    );
    expect(Math.min(...heights), state).toBeGreaterThanOrEqual(44);
  });
});

test('the close button lies on no word of the card', async () => {
  for (const options of [PHONE, ZOOMED, {}]) {
    await eachState(['chapter with an open card'], options, async (page, state) => {
      const covered = await page.evaluate(() => {
        const close = document.querySelector('.card .close')?.getBoundingClientRect();
        const range = document.createRange();
        return [...document.querySelectorAll('.card :is(.note-term, .kin, .meaning)')].flatMap(
          (part) => {
            range.selectNodeContents(part);
            return [...range.getClientRects()].some(
              (line) =>
                close &&
                line.right > close.left &&
                line.top + 4 < close.bottom &&
                line.bottom > close.top,
            )
              ? [part.className]
              : [];
          },
        );
      });
      expect(covered, state).toEqual([]);
    });
  }
});

describe('at 400 % zoom', () => {
  test('a card is whole in the window or scrolls, spares its word, and can be closed', async () => {
    const page = await openPage('yunxi-2024/part-3-2.html', ZOOMED);
    const words = page.locator('a.term.first');
    for (let at = 0; at < (await words.count()); at += 3) {
      const word = words.nth(at);
      await word.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card');
      const seen = await word.evaluate((word) => {
        const card = document.querySelector<HTMLElement>('.card');
        const close = card?.querySelector('.close');
        if (!card || !close) return ['no card'];
        card.scrollTop = card.scrollHeight;
        const box = card.getBoundingClientRect();
        const button = close.getBoundingClientRect();
        const inWindow = ({ left, top, right, bottom }: DOMRect) =>
          left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight + 1;
        const wrong: string[] = [];
        if (!inWindow(box)) wrong.push('card outside');
        if (
          card.scrollHeight > card.clientHeight + 1 &&
          getComputedStyle(card).overflowY !== 'auto'
        )
          wrong.push('cut off');
        if (!inWindow(button) || button.top < box.top) wrong.push('close out of reach');
        for (const line of word.getClientRects()) {
          const middle = document.elementFromPoint(
            (line.left + line.right) / 2,
            (line.top + line.bottom) / 2,
          );
          if (middle !== word) wrong.push(`word under ${middle?.className || 'the edge'}`);
        }
        return wrong;
      });
      const text = await word.textContent();
      expect([text, ...seen]).toEqual([text]);
      await page.keyboard.press('Escape');
      expect(await word.evaluate((word) => word === document.activeElement)).toBe(true);
    }
  });

  test('a card that is open when the reader zooms in stays open and in the window', async () => {
    await eachState(['chapter with an open card'], {}, async (page) => {
      await page.setViewportSize(ZOOMED);
      await expect
        .poll(() =>
          page.$$eval('.card', (cards) =>
            cards.map((card) => {
              const { left, right, bottom } = card.getBoundingClientRect();
              return [left, right, Math.round(bottom)];
            }),
          ),
        )
        .toEqual([[0, 320, 256]]);
    });
  });

  test('settings, dialogs and fixed strips can be had whole', async () => {
    const states = [
      'chapter with open settings',
      'search dialog with hits',
      'help with the keys',
      'chapter with marked words',
      'library with a new version waiting',
    ];
    await eachState(states, ZOOMED, async (page, state) => {
      const cut = await page.evaluate(() => {
        const shown = '.settings-panel, dialog[open], .steps, .new-version';
        return [...document.querySelectorAll<HTMLElement>(shown)].flatMap((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const fixed = getComputedStyle(element).position === 'fixed';
          const wide = left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth;
          const high = fixed && (top < 0 || bottom > innerHeight + 1);
          return wide || high ? [`${element.className}: ${left}–${right}, ${top}–${bottom}`] : [];
        });
      });
      expect(cut, state).toEqual([]);
    });
    await eachState(['chapter with open settings'], ZOOMED, async (page) => {
      const last = page.locator('.settings-panel label span').last();
      await last.scrollIntoViewIfNeeded();
      await last.click();
      expect(
        await last.evaluate((words) => words.closest('label')?.querySelector('input')?.checked),
      ).toBe(true);
    });
  });
});

test('in the reader’s own colours a choice, a place and a found word still stand out', async () => {
  await eachState(['chapter with open settings'], { forcedColors: 'active' }, async (page) => {
    const border = (selector: string, side: string) =>
      page.$eval(selector, (one, side) => getComputedStyle(one).getPropertyValue(side), side);
    const chosen = 'input[name=size]:checked + span';
    const other = 'input[name=size]:not(:checked) + span';
    expect(await border(chosen, 'border-top-color')).not.toBe(
      await border(other, 'border-top-color'),
    );
    const here = '.outline a[aria-current]';
    const elsewhere = '.outline a:not([aria-current])';
    expect(await border(here, 'border-left-color')).not.toBe(
      await border(elsewhere, 'border-left-color'),
    );
  });
  await eachState(['chapter with marked words'], { forcedColors: 'active' }, async (page) => {
    await page.waitForSelector('mark.current');
    const outline = (selector: string) =>
      page.$eval(selector, (one) => getComputedStyle(one).outlineStyle);
    expect(await outline('mark.current')).toBe('solid');
    expect(await outline('mark:not(.current)')).toBe('none');
  });
});
