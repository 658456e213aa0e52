/** WCAG 2.2 A and AA and best practice, as far as a program can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DEEP } from '../deep.ts';

type Media = Parameters<Page['emulateMedia']>[0];

/** The `0` keeps the browser from handing the whole of axe back. */
const axe = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const LIGHT = { media: { colorScheme: 'light' }, rules: ALL_RULES };
const DARK = { media: { colorScheme: 'dark' }, rules: DEEP ? ALL_RULES : COLOUR_RULES };
const MORE_CONTRAST = { media: { contrast: 'more' }, rules: DEEP ? ALL_RULES : COLOUR_RULES };

/**
 * Views of a page, each with the rules that are asked there; the first sees all. Colours hardly know of
 * the window's width: the dark is looked at in wide windows and more contrast in narrow ones.
 */
function viewsAt(width: number) {
  if (DEEP) return [LIGHT, DARK, MORE_CONTRAST] as const;
  return [LIGHT, width > 1000 ? DARK : MORE_CONTRAST] as const;
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
 * @param part selector of the only part that is examined in an everyday run
 */
export async function axeViolations(page: Page, part?: string): Promise<string[]> {
  const found: string[] = [];
  if (!DEEP) await shortenLists(page, true);
  await page.evaluate(axe);
  for (const { media, rules } of viewsAt(page.viewportSize()?.width ?? 0)) {
    await page.emulateMedia({ colorScheme: null, contrast: null, ...media } as Media);
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
      found.push(...nodes.map(({ html }) => `${Object.values(media)}: ${id}: ${html}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  if (!DEEP) await shortenLists(page, false);
  return found;
}
