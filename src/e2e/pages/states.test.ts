/**
 * Each state of the site is opened once a width and examined there by all that examine states: axe,
 * targets for fingers, motion, width of the window down to 320 px (400 % zoom), and what is seen of the
 * focus. What only one state must hold stands in a test of its own.
 */
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../checks/axe.ts';
import { goThrough } from '../checks/focus.ts';
import { unwantedMotion } from '../checks/motion.ts';
import { expectNoOverflow } from '../checks/overflow.ts';
import { smallTargets } from '../checks/targets.ts';
import { DEEP } from '../deep.ts';
import { openState } from '../open-state.ts';
import { STATES } from '../states.ts';

/** States through which one goes by Tab, with the number of stops that see all kinds of their parts. */
const TAB_STOPS: Record<string, number> = {
  'chapter with marked words': 60,
  'library with a new version waiting': 25,
  glossary: 60,
  'search page with narrowed hits': 45,
  'chapter with open settings': 20,
  'chapter in huge letters without marks': 40,
  'chapter with an open note where it has a margin': 40,
  'glossary without an entry': 40,
};
/** In the deep run every state is gone through. */
const stopsOf = (state: string) => TAB_STOPS[state] ?? (DEEP ? 40 : 0);

const WINDOWS = {
  1440: { width: 1440, height: 900, narrower: [820] },
  390: { width: 390, height: 844, hasTouch: true, isMobile: true, narrower: [320] },
};

describe.each(Object.entries(WINDOWS))('at %s px', (width, { narrower, ...window }) => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    const [, , part] = STATES[state] ?? [];
    const page = await openState(state, { bypassCSP: true, reducedMotion: 'reduce', ...window });
    const wrong = [
      ...(await axeViolations(page, part)),
      ...(width === '390' ? await smallTargets(page) : []),
      ...(await unwantedMotion(page)),
    ];
    expect(wrong.slice(0, 10)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (stopsOf(state) > 0) {
      expect(await goThrough(page, 'Tab', stopsOf(state))).toEqual([]);
      expect(await goThrough(page, 'Shift+Tab', stopsOf(state))).toEqual([]);
    }
    await expectNoOverflow(page, state, [window.width, ...narrower]);
  });
});
