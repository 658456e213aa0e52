/** Nothing moves by itself: no animation, no transition, and a jump arrives at once. */
import type { Page } from 'playwright-core';

/** What moves although it should not, for readers who want motion and for those who want none. */
export async function unwantedMotion(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    const moving = await page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].map((one) => getComputedStyle(one));
      return {
        animations: document.getAnimations().length,
        changing: styles.filter(
          ({ animationName, transitionDuration }) =>
            animationName !== 'none' || /[1-9]/.test(transitionDuration),
        ).length,
        gliding: styles.filter(({ scrollBehavior }) => scrollBehavior === 'smooth').length,
      };
    });
    if (Object.values(moving).some((count) => count > 0)) {
      wrong.push(`motion ${reducedMotion}: ${JSON.stringify(moving)}`);
    }
  }
  await page.emulateMedia({ reducedMotion: null });
  return wrong;
}
