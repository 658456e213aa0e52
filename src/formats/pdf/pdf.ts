/** A PDF with a text layer: its paragraphs, from where its characters stand on the pages. */
import { DataError } from '../../model/errors.ts';
import { type Drawn, happened } from '../format.ts';
import { asNote, withFootnotesApart } from './footnotes.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import { printedLines } from './page-lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readPdf } from './read.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** A page with fewer characters, on the average, has been photographed, or its characters can't be known. */
const LEAST_CHARACTERS = 50;
/** Fonts that don't tell which characters they have give characters that are none, or hardly a Chinese one. */
const MOST_UNKNOWN = 0.02;
const LEAST_CHINESE = 0.3;
const RE_CHINESE = /\p{Script=Han}/gu;
const RE_UNKNOWN = /[\p{Cc}\p{Co}\ufffd]/gu;
/** A title that is one, and not the name of a file. */
const RE_TITLE = /^(?=.*\p{Script=Han})(?!.*\.\w{2,5}$)/u;

/**
 * Draws the text of a PDF.
 *
 * @param file path named in errors
 * @throws {DataError} 不能导入: the file is damaged, locked or scanned, or is too much to be read
 */
export async function drawPdf(bytes: Uint8Array, file: string): Promise<Drawn> {
  const { pages, watermarks, title } = await readPdf(bytes, file);
  const printed = pages.map(printedLines);
  checkCharacters(
    printed.map((lines) => lines.map(({ text }) => text).join('')),
    file,
  );
  const { pages: kept, dropped } = withoutRunningHeads(printed);
  const { bodies, footnotes } = withFootnotesApart(kept);
  const paragraphs = [...paragraphsOf(bodies), ...paragraphsOf(footnotes).map(asNote)];
  const { text, count } = withoutLookAlikes(paragraphs.map((one) => `${one}\n`).join(''));
  const repairs = {
    接上PDF断行: kept.flat().length - paragraphs.length,
    还原形近字: count,
    脚注移到篇末: footnotes.flat().length,
    去掉页眉页脚: dropped.length,
    去掉水印: watermarks.length,
    没有文字的页: printed.filter((lines) => lines.length === 0).length,
  };
  return {
    text,
    encoding: 'UTF-8',
    meta: RE_TITLE.test(title) ? { title } : {},
    repairs: happened(repairs),
    dropped: [...dropped.map((line) => line.text), ...watermarks],
  };
}

/** @param pages text of each page */
function checkCharacters(pages: readonly string[], file: string): void {
  const all = pages.join('').replace(/\s/g, '');
  if (all.length < LEAST_CHARACTERS * pages.length) {
    const what = 'PDF 里没有文字，像是扫描件，请找有文字的版本，或先做文字识别并校对';
    throw new DataError('不能导入', file, '', what);
  }
  const share = (pattern: RegExp) => (all.match(pattern)?.length ?? 0) / all.length;
  if (share(RE_UNKNOWN) > MOST_UNKNOWN || share(RE_CHINESE) < LEAST_CHINESE) {
    const what = 'PDF 的字体没有说明是哪些字，抄出来是乱码，请找别的版本';
    throw new DataError('不能导入', file, '', what);
  }
}
