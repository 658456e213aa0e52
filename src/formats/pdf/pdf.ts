/** A PDF with a text layer: its paragraphs, from where its characters stand on the pages. */
import { DataError } from '../../model/errors.ts';
import type { Drawn } from '../format.ts';
import { tooMuch } from './bounds.ts';
import { asNote, withFootnotesApart } from './footnotes.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import { type Piece, printedLines } from './page-lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';

const MOST_PAGES = 500;
/** The longest report has some 50,000. */
const MOST_CHARACTERS = 1_000_000;
/** A page with fewer characters, on the average, has been photographed, or its characters can't be known. */
const LEAST_CHARACTERS = 50;
/** Share of characters that are none: the fonts don't tell which characters they have. */
const MOST_UNKNOWN = 0.02;
const RE_UNKNOWN = /[\p{Cc}\p{Co}\ufffd]/gu;
const RE_HAN = /\p{Script=Han}/u;
const RE_FILE_NAME = /\.\w{2,5}$/;

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

/**
 * Draws the text of a PDF.
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入: the file is damaged, locked or scanned, or is too much to be read
 */
export async function drawPdf(bytes: Uint8Array, file: string): Promise<Drawn> {
  const much = tooMuch(bytes);
  if (much !== null) throw new DataError('不能导入', file, '', much);
  const pdf = await open(bytes, file);
  try {
    return await drawn(pdf, file);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, file: string): Promise<Pdf> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // It keeps the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    const what = locked
      ? 'PDF 加了密码，请用密码打开，另存为没有密码的再导入'
      : 'PDF 打不开，像是不完整，请重新下载或重新导出';
    throw new DataError('不能导入', file, '', what);
  }
}

async function drawn(pdf: Pdf, file: string): Promise<Drawn> {
  const refuse = (what: string) => new DataError('不能导入', file, '', what);
  if (pdf.numPages > MOST_PAGES) throw refuse(`PDF 有 ${pdf.numPages} 页，多于 ${MOST_PAGES} 页`);
  const pages: Piece[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const pieces = await piecesOf(pdf, number);
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MOST_CHARACTERS) throw refuse(`PDF 里的字多于 ${MOST_CHARACTERS} 个`);
    pages.push(pieces);
  }
  const all = pages
    .flat()
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  if (all.length < LEAST_CHARACTERS * pages.length) {
    throw refuse('PDF 里没有文字，像是扫描件，请找有文字的版本，或先做文字识别并校对');
  }
  if ((all.match(RE_UNKNOWN)?.length ?? 0) > MOST_UNKNOWN * all.length) {
    throw refuse('PDF 的字体没有说明是哪些字，抄出来是乱码，请找别的版本');
  }
  const { pages: kept, dropped } = withoutRunningHeads(pages.map(printedLines));
  const { bodies, footnotes } = withFootnotesApart(kept);
  const empty = pages.filter((pieces) => pieces.length === 0).length;
  const paragraphs = [...paragraphsOf(bodies), ...paragraphsOf(footnotes).map(asNote)];
  const { text, count: lookAlikes } = withoutLookAlikes(
    paragraphs.map((paragraph) => `${paragraph}\n`).join(''),
  );
  const repairs = {
    接上PDF断行: kept.flat().length - paragraphs.length,
    还原形近字: lookAlikes,
    脚注移到篇末: footnotes.flat().length,
    去掉页眉页脚: dropped.length,
    没有文字的页: empty,
  };
  const title = await titleOf(pdf);
  return {
    text,
    encoding: 'UTF-8',
    meta: title === '' ? {} : { title },
    repairs: Object.fromEntries(Object.entries(repairs).filter(([, count]) => count > 0)),
    dropped: dropped.map(({ text }) => text),
  };
}

/** The text of a page that stands upright, at its places. */
async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  const page = await pdf.getPage(number);
  // Characters as they are in the file: what is mended in them is named and counted later.
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [across = 0, slant = 0, , size = 0, x = 0, y = 0] = item.transform as number[];
    const upright = across > 0 && Math.abs(slant) < across / 100;
    return upright && item.str !== '' ? [{ text: item.str, x, y, width: item.width, size }] : [];
  });
}

/** The document's title, where it is one and not the name of a file. */
async function titleOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return RE_HAN.test(title) && !RE_FILE_NAME.test(title) ? title : '';
}
