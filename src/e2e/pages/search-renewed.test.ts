/** A host that lets browsers keep every file for a year: what is published anew is found all the same. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type TextParagraph, textScript } from '../../cite/data.ts';
import { searchEntries, searchedReport } from '../../library/search-lists.ts';
import { putFiles } from '../../publish/put-file.ts';
import { versioned } from '../../report/text.ts';
import { buildSearch } from '../../search/build/search.ts';
import { newContext } from '../browser.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';
import { startHost } from '../hosts.ts';

test('the next search finds the new words, in an open page and in one opened then', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhudu-renewed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(FIXTURE_SITE, folder, { recursive: true });
  const host = await startHost(folder, { cacheControl: 'public, max-age=31536000, immutable' });
  onTestFinished(host.close);
  const context = await newContext();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${host.url}search.html`);
    await page.waitForSelector('[data-search-state=idle]');
    return page;
  };
  const ask = async (page: Awaited<ReturnType<typeof open>>, words: string) => {
    await page.fill('[data-search] input', words);
    await page.waitForSelector('[data-search-state=done], [data-search-state=error]');
    return page.$$eval('[data-match=exact]', (hits) =>
      hits.map((hit) => hit.getAttribute('data-hit')),
    );
  };

  const before = await open();
  expect(await ask(before, '招飞')).toEqual(['yunxi-2024/1.4-3']);
  const reports = library.reports.map((report) => {
    const { text, quoted } = searchedReport(report);
    const paragraphs = text.paragraphs.map(
      ([id, chapter, part, label, words]): TextParagraph => [
        id,
        chapter,
        part,
        label,
        words.replace('招飞', '招飞行员').replace('环湖', '绕湖'),
      ],
    );
    return { text: versioned({ ...text, paragraphs }), quoted };
  });
  rmSync(path.join(folder, 'search'), { recursive: true });
  putFiles(folder, await buildSearch(reports, { entries: searchEntries(library, [], true) }));
  for (const { text } of reports) {
    writeFileSync(path.join(folder, text.report.id, 'text.js'), textScript(text));
  }

  // The text of the first report was loaded with the old list; that of the other was not.
  expect(await ask(before, '绕湖景观')).toEqual(['liutang-2022/1.2-1']);
  expect(await ask(before, '招飞行员')).toEqual(['yunxi-2024/1.4-3']);
  expect(await ask(await open(), '招飞行员')).toEqual(['yunxi-2024/1.4-3']);
});
