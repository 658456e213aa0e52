/** The formats that can be imported, and which of them a file is of. */
import { DataError } from '../model/errors.ts';
import { tooMuch } from './bounds.ts';
import { decode } from './decode.ts';
import type { Drawn, Format } from './format.ts';
import { isDocx, isHtml, isMarkdown, isPdf } from './kinds.ts';
import { refusalOf } from './refused.ts';

/** What no other format takes. Its text is the file itself, in whatever encoding: `source.txt` as received. */
export const PLAIN_TEXT: Format = {
  name: '纯文本',
  extension: 'txt',
  accepts: () => true,
  async draw(bytes, file) {
    const { text, encoding } = decode(bytes, file);
    return { text, encoding, meta: {}, repairs: {}, dropped: [] };
  },
};

/** Tried in this order; the first that accepts a file draws its text. */
const FORMATS: readonly Format[] = [
  {
    name: 'Word 文档',
    extension: 'docx',
    accepts: isDocx,
    draw: async (bytes, file) => (await import('./docx/docx.ts')).drawDocx(bytes, file),
  },
  {
    name: '网页',
    extension: 'html',
    accepts: isHtml,
    draw: async (bytes, file) => (await import('./html/html.ts')).drawHtml(bytes, file),
  },
  {
    name: 'PDF',
    extension: 'pdf',
    accepts: isPdf,
    draw: async (bytes, file) => (await import('./pdf/pdf.ts')).drawPdf(bytes, file),
  },
  {
    name: 'Markdown',
    extension: 'md',
    accepts: isMarkdown,
    draw: async (bytes, file) => (await import('./markdown.ts')).drawMarkdown(bytes, file),
  },
  PLAIN_TEXT,
];

/** Larger than any report, with all its pictures. */
const MOST_BYTES = 100 * 2 ** 20;

/**
 * Draws the text of a file of any format.
 *
 * @param name of the file, or the address it was fetched from; named in errors
 * @throws {DataError} 不能导入: no format takes the file, or the one that does can't read it
 */
export async function drawFrom(
  bytes: Uint8Array,
  name: string,
): Promise<Drawn & { format: Format }> {
  const refuse = (what: string) => new DataError('不能导入', name, '', what);
  if (bytes.length > MOST_BYTES) throw refuse('文件超过 100 MB，不像一份报告');
  const format = FORMATS.find((candidate) => candidate.accepts(bytes, name)) ?? PLAIN_TEXT;
  const refusal = format === PLAIN_TEXT ? refusalOf(bytes, name) : null;
  if (refusal !== null) throw refuse(refusal);
  const drawn = await format.draw(bytes, name);
  const much = tooMuch(drawn.text);
  if (much !== null) throw refuse(`${much}，不像一份报告`);
  return { ...drawn, format };
}

/** The format of a file that was kept, by its name: `received.docx`. */
export function formatOf(file: string): Format | undefined {
  return FORMATS.find(({ extension }) => file.endsWith(`.${extension}`));
}
