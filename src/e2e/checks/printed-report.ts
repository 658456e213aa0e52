/** What holds for the printed editions of any report. */
import { expect } from 'vitest';
import { type Book, bookOf, wordsOf } from '../../exports/book.ts';
import type { ExportSource } from '../../exports/export.ts';
import { placeOf } from '../../exports/paper/lines.ts';
import { findChromium } from '../../publish/pdf/chromium.ts';
import { type PrintedReport, paragraphsOf, printReport } from '../../publish/pdf/editions.ts';
import { isWantedFamily } from '../../publish/pdf/font-choice.ts';
import { facesIn, fontFiles } from '../../publish/pdf/font-faces.ts';
import { openPress, type Press } from '../../publish/pdf/press.ts';
import { setPages } from '../../publish/pdf/printed.ts';
import { type Bookmark, pdfFileOf } from './pdf-file.ts';
import { gridFaults, lookAlikes } from './pdf-lines.ts';

const OFFICIAL = 'official.pdf';
const ANNOTATED = 'annotated.pdf';
const RE_SPACE = /\s/g;
/** So many characters are the beginning of a text and of nothing before it. */
const TOLD = 60;

/** A press with the fonts of this machine. */
export async function testPress(): Promise<Press> {
  const program = findChromium();
  if (program === null) throw new Error('there is no Chromium to print with');
  return openPress(program, await facesIn(fontFiles(), isWantedFamily));
}

/** Prints a report of a built site, and holds what came out against the report. */
export async function expectPrinted(
  press: Press,
  site: string,
  { report, match }: Pick<ExportSource, 'report' | 'match'>,
): Promise<PrintedReport> {
  const printed = await printReport(press, site, report);
  const official = printed.files.get(OFFICIAL) ?? new Uint8Array();
  const annotated = printed.files.get(ANNOTATED) ?? new Uint8Array();

  const pages = await setPages(official, OFFICIAL);
  const paragraphs = paragraphsOf(report);
  expect(lookAlikes(pages)).toEqual([]);
  expect(gridFaults(pages, paragraphs)).toEqual([]);
  const notes = await setPages(annotated, ANNOTATED);
  expect(lookAlikes(notes)).toEqual([]);
  const all = notes.map(({ text }) => text).join('');
  const expected = withNotes(bookOf(report, match));
  // Behind the contents, before the notes.
  const start = Math.max(0, all.indexOf(expected.slice(0, TOLD), all.indexOf('目录') + 1));
  expect(all.slice(start, start + expected.length)).toBe(expected);

  for (const [file, bytes] of printed.files) {
    const { fonts, bookmarks, ...said } = await pdfFileOf(bytes);
    expect(said, file).toEqual({
      title: file === OFFICIAL ? report.title : `${report.title}（注释版）`,
      language: 'zh-CN',
      isTagged: true,
      made: report.date ?? `${report.year}-01-01`,
      opens: '/UseOutlines',
    });
    expect(fonts.length, file).toBeGreaterThan(2);
    const wrong = fonts.filter((font) => font.kind !== 'CIDFontType2' || !font.isEmbedded);
    expect(wrong, file).toEqual([]);
    const headings = headingsOf(bookOf(report, null));
    const own = bookmarks.map(withoutSpaces);
    // Before them the contents, behind them notes, tables and the colophon.
    const first = own.findIndex(({ title }) => title === headings[0]?.title);
    const last = first + headings.length;
    expect(own.slice(first, last), file).toEqual(headings);
    if (file === OFFICIAL) expect(own.slice(last)).toEqual([{ title: '关于这份文件', depth: 1 }]);
  }

  for (const { id, text } of paragraphs) {
    const place = placeOf(printed.lines, id, 0, text.length);
    expect(place, id).not.toBeNull();
    const line = pages[(place?.page ?? 0) - 1]?.lines[(place?.line ?? 0) - 1]?.text ?? '';
    expect(text.replace(RE_SPACE, '').slice(0, 3), id).toBe(
      line.slice(0, 3).slice(0, text.replace(RE_SPACE, '').length),
    );
  }
  return printed;
}

/** All words of a book with the numbers of its notes where they are called. */
function withNotes({ chapters }: Book): string {
  return chapters
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lead, rest }) => [...lead, ...rest]))
    .map(({ text, note = '' }) => text + note)
    .join('')
    .replace(RE_SPACE, '');
}

/** The headings of a report as bookmarks, those of lower levels below. */
function headingsOf({ chapters, report }: Book): Bookmark[] {
  const marks = chapters.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ isMain, level, lead }): Bookmark[] => {
      if (isMain) return [{ title: report.cover.title, depth: 0 }];
      return level === null ? [] : [{ title: wordsOf(lead), depth: level }];
    }),
  );
  return marks.map(withoutSpaces);
}

function withoutSpaces({ title, depth }: Bookmark): Bookmark {
  return { title: title.replace(RE_SPACE, ''), depth };
}
