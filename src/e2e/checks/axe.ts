/** WCAG 2.2 A and AA and best practice, as far as a program can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DEEP } from '../deep.ts';

/** A way of seeing a page, and the rules that are asked there. */
interface View {
  media: Parameters<Page['emulateMedia']>[0];
  rules: readonly string[];
}

/** The `0` keeps the browser from handing the whole of axe back. */
const axe = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** The rules that a change of the window alone can break. */
const WINDOW_RULES = [
  'aria-hidden-focus',
  'scrollable-region-focusable',
  'skip-link',
  'target-size',
];
const LIGHT: View = { media: { colorScheme: 'light' }, rules: ALL_RULES };
const DARK: View = { media: { colorScheme: 'dark' }, rules: COLOUR_RULES };
const MORE_CONTRAST: View = {
  media: { contrast: 'more' },
  rules: [...COLOUR_RULES, ...WINDOW_RULES],
};

/**
 * Views of a page, each with the rules that are asked there. All rules are asked in wide windows, in
 * narrow ones those that a window or colours can break, and of a part, whose names and colours are the
 * same in every window, none; the deep run asks all in every view.
 */
function viewsAt(width: number, part: string | undefined): readonly View[] {
  if (DEEP) return [LIGHT, DARK, MORE_CONTRAST].map(({ media }) => ({ media, rules: ALL_RULES }));
  if (width > 1000) return [LIGHT, DARK];
  return part ? [] : [MORE_CONTRAST];
}

/** What stands in a page many times, made by one template, and how many of each are examined. */
const LISTS = ['.entry:not([hidden])', '.note-list > .note', '.para'];
const ENTRIES = 6;

/** Takes the rest of long lists out of the page, but for what the state is about, or puts it back. */
function shortenLists(page: Page, isShort: boolean): Promise<void> {
  return page.evaluate(
    ({ isShort, most, lists }) => {
      for (const list of lists) {
        for (const item of [...document.querySelectorAll<HTMLElement>(list)].slice(most)) {
          if (isShort && !item.matches(':target, :focus-within, :has([open], .open)')) {
            item.hidden = true;
            item.classList.add('left-out');
          }
        }
      }
      if (isShort) return;
      for (const item of document.querySelectorAll<HTMLElement>('.left-out')) {
        item.hidden = false;
        item.classList.remove('left-out');
      }
    },
    { isShort, most: ENTRIES, lists: LISTS },
  );
}

/**
 * Violations in the light and in other views. The context must bypass the policy.
 * @param part selector of the only part that an everyday run examines, in wide windows
 */
export async function axeViolations(page: Page, part?: string): Promise<string[]> {
  const views = viewsAt(page.viewportSize()?.width ?? 0, part);
  if (views.length === 0) return [];
  const found: string[] = [];
  if (!DEEP) await shortenLists(page, true);
  await page.evaluate(axe);
  for (const { media, rules } of views) {
    await page.emulateMedia({ colorScheme: null, contrast: null, ...media });
    const violations = await page.evaluate(
      async ({ part, runOnly }) => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
        const { axe } = window as any;
        const result = await axe.run(part ?? document, { runOnly, resultTypes: ['violations'] });
        return result.violations as { id: string; nodes: { html: string }[] }[];
      },
      { part: DEEP ? undefined : part, runOnly: [...rules] },
    );
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `${Object.values(media ?? {})}: ${id}: ${html}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  if (!DEEP) await shortenLists(page, false);
  return found;
}
