/** Keys that move the focus: where it goes, and that it is seen there. */
import { describe, expect, test } from 'vitest';
import { goThrough, unseen } from '../checks/focus.ts';
import { openState } from '../open-state.ts';

describe.each([1440, 390])('at %i px', (width) => {
  const window = { width, height: 844, reducedMotion: 'reduce' } as const;

  test('j and k put the number in sight', async () => {
    const page = await openState('chapter', window);
    expect(await goThrough(page, 'j', 5)).toEqual([]);
    expect(await goThrough(page, 'k', 5)).toEqual([]);
  });

  test('Tab out of a card closes it and goes on from its word', async () => {
    const page = await openState('chapter with an open card', window);
    const at = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-term') ?? 'elsewhere');
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toBe('san-qing-san-jian');
    expect(await page.locator('.card').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await goThrough(page, 'Tab', 2)).toEqual([]);
    for (let stop = 0; stop < 20 && (await page.locator('.card').count()) > 0; stop++)
      await page.keyboard.press('Tab');
    expect(await at()).toBe('san-qing-san-jian');
  });

  test('Tab out of the settings closes them', async () => {
    const page = await openState('chapter with open settings', window);
    await page.focus('.open-keys');
    await page.keyboard.press('Tab');
    expect(await page.locator('.settings[open]').count()).toBe(0);
    expect(await unseen(page)).toBe('');
  });

  test('Tab out of the citations closes them and goes on from the number', async () => {
    const page = await openState('chapter with the citations of a paragraph', window);
    // From the first button to 关闭, and out.
    for (let at = 0; at < 2; at++) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('二第2段');
    expect(await unseen(page)).toBe('');
  });
});
