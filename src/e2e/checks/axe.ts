/** WCAG 2.2 A and AA and best practice, as far as a program can tell. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DEEP } from '../deep.ts';

/** The `0` keeps the browser from handing the whole of axe back. */
const axe = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Views of one page, each with the rules that are asked there; the first sees all. */
const VIEWS = [
  { media: { colorScheme: 'light' }, rules: ALL_RULES },
  { media: { colorScheme: 'dark' }, rules: DEEP ? ALL_RULES : COLOUR_RULES },
  { media: { contrast: 'more' }, rules: DEEP ? ALL_RULES : COLOUR_RULES },
] as const;

/** Violations in the light, in the dark and with more contrast. The context must bypass the policy. */
export async function axeViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const { media, rules } of VIEWS) {
    await page.emulateMedia({ colorScheme: null, contrast: null, ...media });
    const violations = await page.evaluate(
      async (runOnly) => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
        const result = await (window as any).axe.run({ runOnly, resultTypes: ['violations'] });
        return result.violations as { id: string; nodes: { html: string }[] }[];
      },
      [...rules],
    );
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `${Object.values(media)}: ${id}: ${html}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, contrast: null });
  return found;
}
