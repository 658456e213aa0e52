/** A PDF's bytes → the pieces of text on its pages; all that is known of pdf.js stands here. */
import { DataError } from '../../model/errors.ts';
import { MOST } from '../bounds.ts';
import { tooMuch } from './bounds.ts';
import type { Piece } from './page-lines.ts';
import { piecesOf, type SetText } from './pieces.ts';

const MOST_PAGES = 500;

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

/** What a PDF has: the pieces of each page, in the order in which they are drawn, and its title or ''. */
export interface PdfText {
  pages: Piece[][];
  /** What stands on the pages in another direction than most of them. */
  watermarks: string[];
  title: string;
}

/**
 * Reads a PDF.
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入: it is damaged, locked or too much, or its fonts aren't in it
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PdfText> {
  const refuse = (what: string) => new DataError('不能导入', file, '', what);
  const much = tooMuch(bytes);
  if (much !== null) throw refuse(much);
  const tables = new Tables();
  const pdf = await open(bytes, tables).catch((error: unknown) => {
    throw refuse(
      error instanceof Error && error.name === 'PasswordException'
        ? 'PDF 加了密码，请用密码打开，另存为没有密码的再导入'
        : 'PDF 打不开，像是不完整，请重新下载或重新导出',
    );
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw refuse(`PDF 有 ${pdf.numPages} 页，多于 ${MOST_PAGES} 页`);
    const pages: Piece[][] = [];
    const watermarks: string[] = [];
    let left: number = MOST.characters;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const items = await itemsOf(pdf, number, left);
      left -= sizeOf(items);
      if (left < 0) throw refuse('PDF 里的字太多，不像一份报告');
      const { pieces, turned } = piecesOf(items);
      pages.push(pieces);
      watermarks.push(...turned);
    }
    if (tables.missing) {
      throw refuse('PDF 用的字体没有嵌在文件里，有的字读不出，请在导出时选“嵌入字体”');
    }
    return { pages, watermarks, title: await titleOf(pdf) };
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw refuse('PDF 有损坏的地方，读不全，请重新下载或重新导出');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, tables: Tables): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf');
  // It keeps the bytes for itself.
  return getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    // What it can't read is an error: it would be left out without a word.
    stopAtErrors: true,
    useWorkerFetch: false,
    BinaryDataFactory: tables.factory,
  });
}

/**
 * A font that isn't in a PDF has a table of characters that isn't in it either, and text in it would be
 * left out without a word. Nothing is fetched; it is noted that a table was asked for.
 */
class Tables {
  missing = false;
  readonly factory: new () => { fetch(wanted: { kind: string }): Promise<never> };

  constructor() {
    const ask = (kind: string) => {
      this.missing ||= kind === 'cMapUrl';
    };
    this.factory = class {
      async fetch({ kind }: { kind: string }): Promise<never> {
        ask(kind);
        throw new Error(`${kind}: nothing is fetched`);
      }
    };
  }
}

/** What a page has, no further than over `most`: a few words that are drawn within each other have no end. */
async function itemsOf(pdf: Pdf, number: number, most: number): Promise<SetText[]> {
  const page = await pdf.getPage(number);
  // Characters as they are in the file: what is mended in them is named and counted later.
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  const found: SetText[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const items: SetText[] = value.items.filter(({ str }: Partial<SetText>) => str);
    found.push(...items);
    size += sizeOf(items);
    if (size > most) {
      await reader.cancel(new Error('too much'));
      break;
    }
  }
  page.cleanup();
  return found;
}

/** Characters, and one for each piece that is drawn. */
function sizeOf(items: readonly SetText[]): number {
  return items.reduce((sum, { str }) => sum + str.length + 1, 0);
}

async function titleOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
}
