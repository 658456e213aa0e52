/** Whose words: what stands outside its report's own pages names its report (C11). */
import { expect, test } from 'vitest';
import { labelOf } from '../../cite/label.ts';
import { openPage } from '../browser.ts';
import { FULL, library, usageOf } from '../fixture.ts';

const QUOTING = 'yi-xi-liang-an';
const quoted = library.termById.get(QUOTING)?.quotes[0]?.paragraph.replace('yunxi-2024/', '') ?? '';

test('a sentence that explains a word names its report, but on that report’s own pages', async () => {
  const place = labelOf(FULL, quoted);
  const full = `《${FULL.title}》${place}`;
  for (const [address, entry, said] of [
    ['yunxi-2024/full.html', `[id="${QUOTING}"]`, place],
    ['yunxi-2023/full.html', `[id="${QUOTING}"]`, full],
    [`glossary/${QUOTING}.html`, '.whole-entry', full],
  ] as const) {
    const page = await openPage(address);
    const link = page.locator(`${entry} .quote a`);
    expect({ address, said: await link.textContent() }).toEqual({ address, said });
    expect(await link.getAttribute('href')).toMatch(new RegExp(`#p${quoted}$`));
  }
});

test('a note counts where its word stands in its own report', async () => {
  for (const report of library.reports) {
    const page = await openPage(`${report.id}/full.html`);
    const counts = await page.$$eval('.note', (notes) =>
      notes.map(({ id, textContent }) => [id, /文中 (\d+) 处/.exec(textContent ?? '')?.[1]]),
    );
    expect(counts.length).toBeGreaterThan(0);
    for (const [id = '', count] of counts) {
      const own = usageOf(id).find((one) => one.report === report);
      expect([report.id, id, Number(count)]).toEqual([report.id, id, own?.occurrences.length]);
    }
  }
});

test('rows that are taken away say whose they are', async () => {
  const page = await openPage('yunxi-2024/figures.html');
  for (const table of ['figures', 'ledger', 'commitments']) {
    const [head = '', ...rows] = await page.evaluate(
      async (file) => (await (await fetch(file)).text()).trim().split('\r\n'),
      `downloads/${table}.csv`,
    );
    expect(head).toMatch(/所在|段号/);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toContain(`《${FULL.title}》`);
  }
});
