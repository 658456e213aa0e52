/** A PDF that was printed from a page → its pages as they are seen: lines from the top, the page's number apart. */
import type { Piece } from '../../formats/pdf/page-lines.ts';
import { readPdf } from '../../formats/pdf/read.ts';

/** A line as it was set; all lengths in points, from the page's lower left corner. */
export interface SetLine {
  /** Its characters as the file has them, from left to right; without spaces. */
  text: string;
  left: number;
  right: number;
  /** Of the baseline. */
  y: number;
  /** Of the font of most of it. */
  size: number;
}

/** A printed page. */
export interface SetPage {
  lines: SetLine[];
  /** All characters of the lines in the order of the text; cells of a table stand one after the other. */
  text: string;
  /** Of each UTF-16 unit of the text the number of its line, from 0. */
  lineOf: number[];
  /** What stands in the margin at its foot: `—1—`; '' where nothing does. */
  foot: string;
}

/** The room below the text, in points: what stands there is the page's number. */
const FOOT = (32.6 / 25.4) * 72;
/** How far apart baselines of one line are at most, in sizes of its font: numbers of notes stand higher. */
const SAME_LINE = 0.5;
const RE_SPACE = /\s/g;

/**
 * The pages of a PDF.
 * @param file path named in errors
 * @throws {DataError} 不能导入: it is damaged, or its fonts aren't in it
 */
export async function setPages(pdf: Uint8Array, file: string): Promise<SetPage[]> {
  const { pages } = await readPdf(pdf, file);
  return pages.map((pieces) => {
    const filled = pieces
      .map((piece) => ({ ...piece, text: piece.text.replace(RE_SPACE, '') }))
      .filter(({ text }) => text !== '');
    const [body, foot] = [filled.filter(isBody), filled.filter((piece) => !isBody(piece))];
    const lines = linesOf(body);
    return {
      lines: lines.map(setLine),
      text: body.map(({ text }) => text).join(''),
      lineOf: body.flatMap((piece) => {
        const line = lines.findIndex((some) => some.includes(piece));
        return Array.from(piece.text.split(''), () => line);
      }),
      foot: linesOf(foot)
        .map((line) => setLine(line).text)
        .join(''),
    };
  });
}

function isBody({ y }: Piece): boolean {
  return y >= FOOT;
}

/** The pieces that stand side by side, from the top. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const line = lines.find((some) => {
      const base = baseOf(some);
      return Math.abs(base.y - piece.y) < SAME_LINE * Math.max(base.size, piece.size);
    });
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines.sort((one, other) => baseOf(other).y - baseOf(one).y);
}

function setLine(pieces: readonly Piece[]): SetLine {
  const { y, size } = baseOf(pieces);
  return {
    text: pieces
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(''),
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    ...{ y, size },
  };
}

/** The piece whose font and baseline are the line's: the widest. */
function baseOf(line: readonly Piece[]): Piece {
  return line.reduce((widest, piece) => (piece.width > widest.width ? piece : widest));
}
