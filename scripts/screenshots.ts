/**
 * `npm run screenshots`: pictures of every page and state in four widths, light and
 * dark, with more contrast, at 200 % zoom and in print, into `.cache/screenshots/`, to be
 * looked at. The sites are the fixture library's, and that of one report alone, as in the tests. `npm run screenshots -- 'phrases in'`
 * takes the states whose names hold these words.
 */
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium } from '../src/e2e/browsers.ts';
import { buildFixtureSite, buildOneSite, FIXTURE_SITE, ONE_SITE } from '../src/e2e/fixture-site.ts';
import { listening } from '../src/e2e/pages.ts';
import { STATES, stateUrl } from '../src/e2e/states.ts';
import { serveSite } from '../src/publish/serve.ts';

const FOLDER = '.cache/screenshots';
const WIDTHS = [1440, 1024, 820, 390];

/** Views besides widths and themes, taken once each. */
const VIEWS = [
  { name: 'contrast', width: 1440, options: { contrast: 'more' } },
  { name: 'zoom200', width: 720, options: { deviceScaleFactor: 2 } },
] as const;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const only = process.argv[2] ?? '';
await buildFixtureSite();
await buildOneSite();
const library = await serveSite({ folder: FIXTURE_SITE });
const one = await serveSite({ folder: ONE_SITE });
const browser = await launchChromium();
let taken = 0;

/** Opens a state in a new context and hands the page on. */
async function visit(
  state: string,
  options: Parameters<typeof browser.newContext>[0],
  act: (page: Page) => Promise<unknown>,
): Promise<void> {
  const [path, prepare] = STATES[state] ?? ['index.html'];
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(stateUrl(path, { site: library.url, one: one.url }));
  await listening(page);
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await act(page);
  await context.close();
  taken += 1;
}

for (const state of Object.keys(STATES).filter((name) => name.includes(only))) {
  const file = (view: string, ending = 'png') =>
    `${FOLDER}/${state.replaceAll(' ', '-')}.${view}.${ending}`;
  for (const width of WIDTHS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width, height: width < 500 ? 844 : 900 };
      await visit(state, { viewport, colorScheme }, (page) =>
        page.screenshot({ path: file(`${width}.${colorScheme}`) }),
      );
    }
  }
  for (const { name, width, options } of VIEWS) {
    await visit(state, { viewport: { width, height: 900 }, ...options }, (page) =>
      page.screenshot({ path: file(name) }),
    );
  }
  await visit(state, {}, (page) =>
    page.pdf({ path: file('print', 'pdf'), preferCSSPageSize: true, format: 'A4' }),
  );
}
await browser.close();
await Promise.all([library.close(), one.close()]);
console.log(`${taken} 张截图在 ${FOLDER}/ 里，请逐张看过。`);
