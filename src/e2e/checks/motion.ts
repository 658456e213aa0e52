/** Nothing moves by itself, and nothing glides for a reader who wants no motion. */
import type { Page } from 'playwright-core';

/** What moves although it should not; with motion allowed a short jump must glide (`glide.ts`). */
export async function unwantedMotion(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    const moving = await page.evaluate(() => {
      const root = document.documentElement;
      root.classList.add('glide');
      const jumping = getComputedStyle(root).scrollBehavior;
      root.classList.remove('glide');
      const styles = [...document.querySelectorAll('*')].map((one) => getComputedStyle(one));
      return {
        animations: document.getAnimations().length,
        changing: styles.filter(
          ({ animationName, transitionDuration }) =>
            animationName !== 'none' || /[1-9]/.test(transitionDuration),
        ).length,
        always: styles.some(({ scrollBehavior }) => scrollBehavior === 'smooth'),
        gliding: jumping === 'smooth',
      };
    });
    // With motion a jump glides: that shows that this check can see it.
    const gliding = reducedMotion === 'no-preference';
    if (moving.animations + moving.changing > 0 || moving.always || moving.gliding !== gliding) {
      wrong.push(`motion ${reducedMotion}: ${JSON.stringify(moving)}`);
    }
  }
  await page.emulateMedia({ reducedMotion: null });
  return wrong;
}
