/** The printed editions of a report, and where the lines of the official one begin. */
import path from 'node:path';
import { bookOf, textOfParagraph } from '../../exports/book.ts';
import type { Lines } from '../../exports/paper/lines.ts';
import { textOf } from '../../library/texts.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import type { Report } from '../../report/report.ts';
import type { ReportPage } from '../../site/pages.ts';
import { urlOf } from '../../site/urls.ts';
import { type FontPiece, familiesByRole } from './font-choice.ts';
import { ROLE_NAMES } from './font-roles.ts';
import { lineStarts, type Printed } from './line-starts.ts';
import type { Press } from './press.ts';
import { setPages } from './printed.ts';

/** The pages that are printed, as which files, and what these call themselves behind the report's title. */
const EDITIONS: readonly { page: ReportPage; file: string; name: string }[] = [
  { page: 'paper', file: 'official.pdf', name: '' },
  { page: 'annotated', file: 'annotated.pdf', name: '（注释版）' },
];
const OFFICIAL = 'official.pdf';

/** What was printed of a report. */
export interface PrintedReport {
  /** By their names in `downloads/`. */
  files: Map<string, Uint8Array>;
  lines: Lines;
}

/**
 * Prints a report.
 * @param site folder of the built site
 * @throws NoFont where a character cannot be set
 * @throws OtherWords where what came out is not the report's text
 */
export async function printReport(
  press: Press,
  site: string,
  report: Report,
): Promise<PrintedReport> {
  const sheets = EDITIONS.map(({ page, name }) => ({
    file: path.resolve(site, urlOf(page, report).slice(1)),
    title: report.title + name,
  }));
  // Files must be of some day; without the report's own it is the first of its year.
  const day = report.date ?? `${report.year}-01-01`;
  const printed = await press.print(sheets, day, aboutFonts);
  const files = new Map(printed.map((bytes, at) => [EDITIONS[at]?.file ?? '', bytes]));
  const pages = await setPages(files.get(OFFICIAL) ?? new Uint8Array(), OFFICIAL);
  return { files, lines: lineStarts(pages, paragraphsOf(report), textOf(report).version) };
}

/** All paragraphs of the official edition, in its order. */
export function paragraphsOf(report: Report): (Printed & Pick<Paragraph, 'kind'>)[] {
  return bookOf(report, null).chapters.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph) => ({
      id: paragraph.id,
      kind: paragraph.kind,
      text: textOfParagraph(paragraph),
    })),
  );
}

/** 字体：仿宋用朱雀仿宋；楷体用霞鹜文楷；…… */
function aboutFonts(pieces: readonly FontPiece[]): string {
  const said = [...familiesByRole(pieces)].map(
    ([role, families]) => `${ROLE_NAMES[role]}用 ${families.join('、')}`,
  );
  return `这份 PDF 用的字体（公文规定的字体，没有的用相近的代替）：${said.join('；')}。`;
}
