/** The reader's switches: each choice holds at once and is remembered; single keys can be turned off. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../browser.ts';
import { listening } from '../pages.ts';

const CHAPTER = 'yunxi-2024/part-3-2.html';

async function openSettings(page: Page): Promise<void> {
  await page.click('.settings summary');
  await page.locator('.settings-panel').waitFor();
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await listening(page);
}

const choose = (page: Page, name: string, value: string) =>
  page.click(`[name=${name}][value=${value}] + span`);

test('every choice is remembered', async () => {
  const page = await openPage(CHAPTER);
  await openSettings(page);
  const all = await page.$$eval('.settings-panel input', (inputs) =>
    inputs.map((input) => {
      const { name, value } = input as HTMLInputElement;
      return { name, value };
    }),
  );
  expect(new Set(all.map(({ name }) => name)).size).toBe(6);
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
  expect(await page.locator('dialog[open], .card').count()).toBe(1);
  expect(await page.evaluate(() => ({ url: location.href, scroll: scrollY }))).toEqual({
    url,
    scroll,
  });
  expect(await page.getAttribute('html', 'data-focus-view')).toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.locator('kbd:visible').count()).toBe(0);
  await page.focus('a.term');
  await page.keyboard.press('Enter');
  await page.locator('.card').waitFor();
  await page.keyboard.press('Escape');

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
