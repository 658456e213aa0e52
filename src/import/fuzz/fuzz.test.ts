/** Any file whatever, in every format: nothing is lost, nothing crashes, nothing hangs (C10). */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DEEP, draws } from '../../e2e/deep.ts';
import { pdfOf } from '../../formats/pdf/testing.ts';
import { fixture } from '../../formats/testing.ts';
import { linesOf } from '../../source/repair.ts';
import { counts, holds, imported, textOf } from './imported.ts';
import { ENCODINGS, gb18030, MAKERS, RICH, utf8 } from './made.ts';
import {
  archiveDamaged,
  bytesDamaged,
  type Damage,
  elementsDamaged,
  mishaps,
  streamsDamaged,
} from './mishaps.ts';
import { lines, printable, REPORT } from './pieces.ts';

// The deep run says what became of its files.
afterAll(() => {
  if (!DEEP) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.table(Object.fromEntries(counts));
  console.log(
    `${Math.round((userCPUTime + systemCPUTime) / 1e6)} s of CPU, ${Math.round(maxRSS / 1024)} MB at most`,
  );
});

describe('whatever is written in a plain text', () => {
  it.each(Object.entries(ENCODINGS))(
    '%s: every character stands in a chapter, in its order',
    async (name, encode) => {
      let written = 0;
      await fc.assert(
        fc.asyncProperty(lines, async (parts) => {
          // One half of a pair alone is no text.
          const { bytes, text } = encode(parts.join('\n').toWellFormed());
          const made = await imported(bytes, 'a.txt', name);
          // What is written like Markdown is Markdown.
          if (!made || made.report.source.received) return;
          written += 1;
          // A few bytes may be another encoding's; a whole report is its own.
          if (made.report.source.encoding === name.split(' ')[0]) expect(textOf(made)).toBe(text);
        }),
        { numRuns: draws(50, 1200), seed: 1 },
      );
      expect(written).toBeGreaterThan(15);
    },
  );
});

describe('whatever is written in a file whose text is drawn', () => {
  it.each(MAKERS)('$name: every line is in a chapter or among those left out', async (maker) => {
    const { name, file, make, exact, can = (line: string) => line } = maker;
    let written = 0;
    await fc.assert(
      fc.asyncProperty(printable, async (parts) => {
        const all = [...REPORT, ...parts.map(can)];
        const made = await imported(make(all), file, name);
        if (!made) return;
        holds(made, all);
        if (exact) expect(linesOf(textOf(made)).lines).toEqual(linesOf(all.join('\n')).lines);
        written += 1;
      }),
      { numRuns: draws(30, 1000), seed: 2 },
    );
    expect(written).toBeGreaterThan(10);
  });
});

const TEXT = REPORT.join('\n');
const made = (name: string) =>
  MAKERS.find((maker) => maker.name === name)?.make(REPORT) ?? new Uint8Array();

/** Files, what happens to them, and how many in an everyday and a deep run. */
const DAMAGED: [name: string, whole: Uint8Array, file: string, Damage, number, number][] = [
  ['UTF-8', utf8(TEXT), 'a.txt', bytesDamaged, 20, 800],
  ['GB18030', gb18030(TEXT).bytes, 'a.txt', bytesDamaged, 20, 800],
  ['Markdown', utf8(REPORT.map((line) => `# ${line}`).join('\n\n')), 'a.md', bytesDamaged, 20, 800],
  ['HTML, its bytes', made('HTML of <p>'), 'a.html', bytesDamaged, 20, 800],
  ['HTML, its elements', made('HTML of tables'), 'a.html', elementsDamaged, 20, 1200],
  ['Word, its bytes', RICH, 'a.docx', bytesDamaged, 20, 1200],
  ['Word, its parts', RICH, 'a.docx', archiveDamaged, 40, 2000],
  ['PDF, its bytes', pdfOf(REPORT), 'a.pdf', bytesDamaged, 20, 800],
  ['PDF, its streams', pdfOf(REPORT), 'a.pdf', streamsDamaged, 20, 800],
  ['PDF of Chromium', fixture('chromium.pdf'), 'a.pdf', bytesDamaged, 3, 200],
  ['PDF of LibreOffice', fixture('libreoffice.pdf'), 'a.pdf', streamsDamaged, 3, 200],
];

describe('whatever happens to a file on its way', () => {
  it.each(DAMAGED)('%s: it is imported whole or refused with a reason', async (...row) => {
    const [name, whole, file, damage, everyday, deep] = row;
    await imported(whole, file, `${name}, damaged`);
    await fc.assert(
      fc.asyncProperty(mishaps, async (all) => {
        await imported(all.reduce(damage, whole), file, `${name}, damaged`);
      }),
      { numRuns: draws(everyday, deep), seed: 3 },
    );
  });
});
