/** What a report is taken along as, got from its page by pressing, also by double click. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { urlOf } from '../../site/urls.ts';
import { FIXTURE_SITE, FULL, library } from '../fixture.ts';
import { visitorOfTest } from '../visitor.ts';

const READY = 'html[data-ready]';
const LINKS = '[data-download] a';

/** A visitor on a page, who saves into a folder of its own. */
async function opened(address: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const visitor = await visitorOfTest(folder);
  await visitor.page.goto(address);
  await visitor.page.waitForSelector(READY);
  return { ...visitor, folder };
}

test.each(library.reports.map((report) => [report.id, report] as const))(
  '%s: each file is saved, or shown where the browser shows its kind, by double click',
  async (_, report) => {
    const file = urlOf('downloads', report).slice(1);
    const address = pathToFileURL(path.resolve(FIXTURE_SITE, file)).href;
    let visitor = await opened(address);
    const links = await visitor.page.$$eval(LINKS, (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const [index, link] of links.entries()) {
      const { page, folder, complaints } = visitor;
      /** Whether the file is shown, and whole; asked while the page is left, it is not. */
      const isShown = () =>
        page
          .evaluate(
            (address) => location.href === address && document.readyState === 'complete',
            link,
          )
          .catch(() => false);
      const bytes = readFileSync(fileURLToPath(link));
      const saved = path.join(folder, path.basename(fileURLToPath(link)));
      await page.evaluate(
        (links, index) => document.querySelectorAll<HTMLElement>(links)[index]?.click(),
        LINKS,
        index,
      );
      const isSaved = () => existsSync(saved) && readFileSync(saved).equals(bytes);
      await expect.poll(async () => isSaved() || (await isShown())).toBe(true);
      // What a file is shown by, as Firefox's viewer of PDFs, complains by itself; it leads to no other file, and
      // Puppeteer waits in vain for Firefox to go on after it has saved something: so a new tab goes on.
      if (isSaved()) expect(complaints).toEqual([]);
      else visitor = await opened(address);
    }
  },
);

test('from a host a file is saved under the name of its report', async () => {
  const address = new URL(urlOf('downloads', FULL).slice(1), inject('site')).href;
  const { page, folder } = await opened(address);
  await page.click('[data-download="book.epub"] a');
  await expect
    .poll(() => readdirSync(folder))
    .toContain('云溪县2024年政府工作报告（电子书 EPUB）.epub');
});
