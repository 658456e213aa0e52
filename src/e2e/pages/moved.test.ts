/** An address that was once cited leads to its paragraph, whatever page holds it now. */
import { expect, test } from 'vitest';
import { newContext, site } from '../browser.ts';
import { CORRECTED } from '../fixture.ts';

test.each([true, false])(
  'a short opening’s own address, with scripts: %s',
  async (javaScriptEnabled) => {
    const page = await (await newContext({ javaScriptEnabled })).newPage();
    await page.goto(`${site}${CORRECTED.id}/opening.html?mark=代表#p0-2`);
    await page.waitForURL(/part-1\.html/);
    expect(await page.textContent('#p0-2')).toContain('我代表区人民政府');
    // Without scripts nothing can hand the paragraph on.
    if (javaScriptEnabled) expect(decodeURI(page.url())).toMatch(/part-1\.html\?mark=代表#p0-2$/);
  },
);
