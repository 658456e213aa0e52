/** The printed editions of small reports: with notes and annexes of their own, without figures, with errata. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesScript } from '../../exports/paper/lines.ts';
import { exportSourcesOf } from '../../exports/testing.ts';
import { NoFont, type Press } from '../../publish/pdf/press.ts';
import { pdfFileOf } from '../checks/pdf-file.ts';
import { expectPrinted, testPress } from '../checks/printed-report.ts';
import { FIXTURE_ARGS, FIXTURE_ROOT, FIXTURE_SITE } from '../fixture-site.ts';

const sources = exportSourcesOf(FIXTURE_ROOT);
const read = (...file: string[]) => readFileSync(path.join(FIXTURE_SITE, ...file));

let press: Press;
beforeAll(async () => {
  press = await testPress();
});
afterAll(() => press.close());

test.each(sources.map((source) => [source.report.id, source] as const))(
  '%s is printed as it is, and where the site has it printed, the same',
  async (id, source) => {
    const { files, lines } = await expectPrinted(press, FIXTURE_SITE, source);
    const isInSite = FIXTURE_ARGS.includes(id);
    const script = isInSite ? linesScript(id, lines) : linesScript(id, null);
    expect(read(id, 'lines.js').toString('utf8')).toBe(script);
    const page = read(id, 'downloads.html').toString('utf8');
    for (const [file, bytes] of files) {
      expect(page).toContain(`${isInSite ? 'data-download' : 'data-later'}="${file}"`);
      if (isInSite) expect(read(id, 'downloads', file).equals(bytes), file).toBe(true);
    }
  },
);

/** Prints a page of the site that was changed. */
async function printChanged(change: (html: string) => string): Promise<Uint8Array> {
  // Elsewhere: other tests read the site meanwhile. Its styles are where they were.
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-print-'));
  const file = path.join(folder, 'changed.html');
  const base = pathToFileURL(path.resolve(FIXTURE_SITE, 'yunxi-2024', 'annotated.html'));
  const html = read('yunxi-2024', 'annotated.html').toString('utf8');
  writeFileSync(file, change(html).replace(/<head>/, `$&<base href="${base}">`));
  try {
    const [pdf] = await press.print([{ file, title: '改过的' }], '2024-01-01', () => '');
    return pdf ?? new Uint8Array();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a title that is only heard is no bookmark, and notes have no numbers in any', async () => {
  const RE_TITLE = /<h1[^>]*class="title[^>]*>.*?<\/h1>/;
  const pdf = await printChanged((html) => {
    expect(html).toMatch(RE_TITLE);
    return html.replace(RE_TITLE, '<h1 class="only-heard">只听得见的题名</h1>');
  });
  const { bookmarks } = await pdfFileOf(pdf);
  const titles = bookmarks.map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(5);
  expect(titles.filter((title) => /只听得见|[。、]\d+$/.test(title))).toEqual([]);
});

test('a character that no font has is named, and nothing is printed', async () => {
  const printed = printChanged((html) => html.replace('各位代表', '各\ue123位代表'));
  await expect(printed).rejects.toThrow(NoFont);
  await expect(printed).rejects.toMatchObject({ characters: ['\ue123'] });
});
