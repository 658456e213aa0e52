/** The reader's switches: each choice holds at once and is remembered; single keys can be turned off. */
import { expect, test } from 'vitest';
import { SETTINGS } from '../../browser/stored-settings.ts';
import { openPage, type PageOptions } from '../browser.ts';
import { choose, openSettings, reload } from '../pages.ts';

const CHAPTER = 'yunxi-2024/part-3-2.html';

test('every choice is remembered', async () => {
  const page = await openPage(CHAPTER);
  await openSettings(page);
  const all = await page.$$eval('.settings-panel input', (inputs) =>
    inputs.map((input) => {
      const { name, value } = input as HTMLInputElement;
      return { name, value };
    }),
  );
  // Every value but one of a switch, the one that holds at first, is known to the page's early script.
  const offered = Map.groupBy(all, ({ name }) => name);
  const { hint, guides, ...stored } = SETTINGS;
  // These two are no switches: a hint that is read, guides that are folded where they stand.
  expect([hint, guides]).toEqual([['seen'], ['open', 'folded']]);
  expect([...offered.keys()].sort()).toEqual(Object.keys(stored).sort());
  for (const [name, values] of offered) {
    const known = values.map(({ value }) => value).filter((value) => stored[name]?.includes(value));
    expect([known.length, values.length], name).toEqual([
      stored[name]?.length,
      (stored[name]?.length ?? 0) + 1,
    ]);
  }
  // One choice of each switch at a time, until all have been made.
  const rounds = Math.max(
    ...all.map(({ name }) => all.filter((other) => other.name === name).length),
  );
  for (let round = 0; round < rounds; round++) {
    const chosen = Object.fromEntries(
      Map.groupBy(all, ({ name }) => name)
        .entries()
        .map(([name, values]) => [name, values[round % values.length]?.value ?? '']),
    );
    for (const [name, value] of Object.entries(chosen)) await choose(page, name, value);
    await reload(page);
    await openSettings(page);
    const checked = await page.$$eval('.settings-panel input:checked', (inputs) =>
      inputs.map((input) => {
        const { name, value } = input as HTMLInputElement;
        return [name, value] as const;
      }),
    );
    expect(Object.fromEntries(checked)).toEqual(chosen);
  }
});

test('a choice does not undo what another tab has chosen since', async () => {
  const page = await openPage(CHAPTER);
  await openSettings(page);
  await page.evaluate(() => localStorage.setItem('zhudu.settings', '{"theme":"dark"}'));
  await choose(page, 'size', 'huge');
  await reload(page);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  expect(await page.getAttribute('html', 'data-size')).toBe('huge');
});

test('single keys can be turned off; what takes Ctrl, Enter or Esc stays', async () => {
  const page = await openPage(CHAPTER);
  await openSettings(page);
  await choose(page, 'keys', 'off');
  await page.keyboard.press('Escape');
  await reload(page);
  const { url, scroll } = await page.evaluate(() => ({ url: location.href, scroll: scrollY }));
  await page.$eval('[data-paragraph]', (paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
  });
  for (const key of ['j', 'k', 'n', 'p', 'f', 'c', '/', '?']) await page.keyboard.press(key);
  // What a key would have opened comes with its code, as this does, which is pressed last.
  await page.keyboard.press('Control+k');
  await page.locator('.search-dialog[open] [data-search-state]').waitFor();
  expect(await page.locator('dialog[open], .card, .margin .open').count()).toBe(1);
  expect(await page.evaluate(() => ({ url: location.href, scroll: scrollY }))).toEqual({
    url,
    scroll,
  });
  expect(await page.getAttribute('html', 'data-focus-view')).toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.locator('kbd:visible').count()).toBe(0);
  await page.focus('a.term');
  await page.keyboard.press('Enter');
  await page.locator('.margin .open').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.margin .open').count()).toBe(0);

  await openSettings(page);
  await page.click('.open-keys');
  expect(await page.locator('.keys-help p:visible').textContent()).toContain('关掉了');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await page.locator('.keys-help[open]').count()).toBe(0);
  await openSettings(page);
  await choose(page, 'keys', 'on');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('.keys-help[open]').waitFor();
  expect(await page.locator('.keys-help p:visible').textContent()).toContain('可以在“设置”里关掉');
});

test('keys are not spoken of where there is no keyboard, nor the width where it changes nothing', async () => {
  const shown = async (options: PageOptions, ...selectors: string[]) => {
    const page = await openPage(CHAPTER, options);
    await openSettings(page);
    const found = [];
    for (const selector of selectors) found.push(await page.locator(selector).first().isVisible());
    return found;
  };
  const parts = ['.open-keys', '.settings-panel .keys', '.settings-panel .width'];
  expect(await shown({}, ...parts, 'kbd')).toEqual([true, true, true, true]);
  const phone = { width: 390, height: 844, hasTouch: true, isMobile: true };
  expect(await shown(phone, ...parts)).toEqual([false, false, false]);
  const page = await openPage(CHAPTER, { ...phone, width: 820 });
  await openSettings(page);
  expect(await page.locator('kbd:visible').count()).toBe(0);
  expect(await page.locator('.settings-panel .width').isVisible()).toBe(true);
});

test('where the width can be chosen it changes the lines', async () => {
  for (const size of ['small', 'medium', 'large', 'huge']) {
    for (const width of [500, 650, 720, 820, 950]) {
      const page = await openPage(CHAPTER, { width, height: 900 });
      await openSettings(page);
      await choose(page, 'size', size);
      const lines = () =>
        page.$eval('[data-paragraph]', (one) => one.getBoundingClientRect().width);
      if (!(await page.locator('.settings-panel .width').isVisible())) {
        const before = await lines();
        await page.evaluate(() => document.documentElement.setAttribute('data-width', 'narrow'));
        expect(await lines(), `${size} at ${width}`).toBe(before);
      } else {
        await choose(page, 'width', 'narrow');
        const narrow = await lines();
        await choose(page, 'width', 'wide');
        expect(await lines(), `${size} at ${width}`).toBeGreaterThan(narrow);
      }
      await page.context().close();
    }
  }
});

test('a page without marks has no key to them in its settings', async () => {
  const page = await openPage('yunxi-2024/figures.html');
  await openSettings(page);
  expect(
    await page.locator('.settings-panel > *').evaluateAll((all) => all.map((one) => one.localName)),
  ).toEqual([
    ...Object.keys(SETTINGS)
      .filter((name) => name !== 'hint' && name !== 'guides')
      .map(() => 'fieldset'),
    'button',
  ]);
});

test('the key to the marks stands in the settings as under the outline', async () => {
  const page = await openPage(CHAPTER);
  expect(await page.locator('.key').allTextContents()).toHaveLength(1);
  await openSettings(page);
  const [outline, panel] = await page.locator('.key').allTextContents();
  expect(outline).toContain('可靠程度怎样分');
  expect(panel).toBe(outline);
  await choose(page, 'marks', 'none');
  for (const line of await page.locator('.settings-panel .key i').all()) {
    const colour = await line.evaluate((one) => getComputedStyle(one).backgroundImage);
    expect(colour).toMatch(/rgb\(\d/);
  }
  await page.locator('.settings-panel .key a').click();
  await page.waitForURL(/glossary\/index\.html#grades$/);
});
