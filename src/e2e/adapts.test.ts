/** The site adapts to how it is used: by finger, at 400 % zoom, without motion, in the reader's colours. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './browsers.ts';
import { STATES } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens states one after the other, each in a context of its own. */
async function eachState(
  states: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, state: string) => Promise<unknown>,
): Promise<void> {
  for (const state of states) {
    const [path, act] = STATES[state] ?? [];
    if (path === undefined) throw new Error(`no state ${state}`);
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    await page.goto(inject('site') + path);
    await act?.(page);
    await look(page, state);
    await context.close();
  }
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

test('a finger finds every target: 24 px, but for links within sentences', async () => {
  const states = [
    'cover',
    'library with a new version waiting',
    'chapter with an open card',
    'chapter with open settings',
    'chapter with marked words',
    'chapter with the citations of a paragraph',
    'search dialog with suggestions',
    'search page with narrowed hits',
    'figures',
    'ledger',
    'commitments with a tick and a note',
    'names without a hit, with those of one kind',
    'glossary narrowed to an entry with its passages',
  ];
  await eachState(states, PHONE, async (page, state) => {
    const small = await page.evaluate(() => {
      const modal = document.querySelector('dialog[open]') ?? document;
      /** Within a sentence: in one line with text that is no target. */
      const inSentence = (element: Element) =>
        getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
      const targets = 'a[href], button, input, select, textarea, summary, [role=option]';
      return [...modal.querySelectorAll<HTMLElement>(targets)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches('.only-heard') && !inSentence(element))
        .filter((element) => {
          const target = (element.matches('input') && element.closest('label')) || element;
          const { width, height } = target.getBoundingClientRect();
          return Math.min(width, height) < 24;
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(small.slice(0, 3), state).toEqual([]);
  });
});

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
        return [...document.querySelectorAll('.card .brief *')].flatMap((part) => {
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
        });
      });
      expect(covered, state).toEqual([]);
    });
  }
});

test('nothing moves by itself or glides when the reader wants no motion', async () => {
  const states = ['chapter with an open card', 'search dialog with hits', 'figures', 'library'];
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await eachState(states, { reducedMotion }, async (page, state) => {
      const moving = await page.evaluate(() => {
        const styles = [...document.querySelectorAll('*')].map((one) => getComputedStyle(one));
        return {
          animations: document.getAnimations().length,
          changing: styles.filter(
            ({ animationName, transitionDuration }) =>
              animationName !== 'none' || /[1-9]/.test(transitionDuration),
          ).length,
          gliding: styles.some(({ scrollBehavior }) => scrollBehavior === 'smooth'),
        };
      });
      // With motion only the scrolling to a place glides: that shows that this test can see it.
      const gliding = reducedMotion === 'no-preference';
      expect(moving, state).toEqual({ animations: 0, changing: 0, gliding });
    });
  }
});

describe('at 400 % zoom', () => {
  test('a card is whole in the window or scrolls, spares its word, and can be closed', async () => {
    const page = await browser.newPage({ ...ZOOMED, serviceWorkers: 'block' });
    await page.goto(`${inject('site')}pingqiao-2023/part-3-2.html`);
    const words = page.locator('a.term.first');
    for (let at = 0; at < (await words.count()); at += 3) {
      const word = words.nth(at);
      await word.focus();
      await page.keyboard.press('Enter');
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
    await page.context().close();
  });

  test('a card that is open when the reader zooms in stays open and in the window', async () => {
    await eachState(['chapter with an open card'], {}, async (page) => {
      await page.setViewportSize(ZOOMED.viewport);
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
      await last.click({ timeout: 2000 });
      expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
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
