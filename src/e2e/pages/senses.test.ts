/** What a phrase means in each place and each year: the notes beside the texts, and the entry that holds all senses. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, visit } from '../browser.ts';
import { library } from '../fixture.ts';

const glossOf = (id: string) => {
  const gloss = library.termById.get(id)?.gloss;
  if (gloss === undefined) throw new Error(`no term ${id}`);
  return gloss;
};

/** What the page's note under these words says. */
async function noteOf(page: Page, words: string): Promise<string> {
  const note = page.locator('.note', { has: page.locator('.note-term', { hasText: words }) });
  return (await note.locator('.gloss').textContent()) ?? '';
}

test('each report explains a phrase as it is meant in its place and its year', async () => {
  for (const [chapter, words, sense] of [
    ['yunxi-2024/part-1.html', '三办', 'san-ban'],
    ['liutang-2022/part-2.html', '三办', 'san-ban--liutang'],
    ['yunxi-2023/part-2.html', '双控', 'shuang-kong'],
    ['liutang-2022/part-2.html', '双控', 'shuang-kong--neng-hao'],
  ] as const) {
    const page = await openPage(chapter);
    expect(await noteOf(page, words), chapter).toBe(glossOf(sense));
    const marks = page.locator('[data-paragraph] a.term', { hasText: words });
    const ids = await marks.evaluateAll((all) =>
      all.map((mark) => [mark.getAttribute('data-term'), mark.getAttribute('href')]),
    );
    expect(new Set(ids.flat()), chapter).toEqual(new Set([sense, `#${sense}`]));
    await page.close();
  }
});

test('an entry has its senses together, each with the reports that mean it', async () => {
  const page = await openPage('liutang-2022/part-2.html');
  const more = page.locator('#san-ban--liutang .more a');
  await visit(page, new URL((await more.getAttribute('href')) ?? '', page.url()).href);
  expect(page.url()).toMatch(/glossary\/san-ban\.html#san-ban--liutang$/);
  const senses = await page.$$eval('.sense', (all) =>
    all.map((sense) => ({
      id: sense.id,
      scope: sense.querySelector('h2')?.textContent,
      meaning: sense.querySelector('.meaning')?.textContent,
      reports: [...sense.querySelectorAll('.usage > p a')].map(({ textContent }) => textContent),
    })),
  );
  const expected = (id: string, scope: string, report: string) => ({
    id,
    scope,
    meaning: library.termById.get(id)?.meaning,
    reports: [report],
  });
  expect(senses).toEqual([
    expected('san-ban', '云溪县', '云溪县2024年'),
    expected('san-ban--liutang', '柳塘区', '柳塘区2022年'),
  ]);
});

test('the glossary tells the senses of an entry apart by place and years', async () => {
  const page = await openPage('glossary/index.html');
  const lines = (id: string) =>
    page
      .locator(`[id="${id}"], [id^="${id}--"]`)
      .locator('b')
      .evaluateAll((all) => all.map(({ childNodes }) => [...childNodes].map((n) => n.textContent)));
  expect(await lines('san-ban')).toEqual([
    ['三办', '云溪县'],
    ['三办', '柳塘区'],
  ]);
  expect(await lines('shuang-kong')).toEqual([
    ['双控', '2023—2024年'],
    ['双控', '2022年'],
  ]);
  expect(await lines('san-nong')).toEqual([['三农']]);
});
