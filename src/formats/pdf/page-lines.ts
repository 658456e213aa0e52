/** Pieces of text at their places on a page → the printed lines of the page. */
import { superscript } from '../superscript.ts';

/** A piece of text as it was set; all lengths in points, y upwards. */
export interface Piece {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Of the font; 0 for a space that is only a gap. */
  size: number;
}

/** A printed line. */
export interface PrintedLine {
  text: string;
  /** Number of the page, from 0. */
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** How far apart baselines of one line may be, in sizes of its font: superscripts stand higher. */
const SAME_LINE = 0.45;
/** A gap that parts columns of a table, in sizes of the font. */
const COLUMN_GAP = 1.5;
const SUPERSCRIPT = { size: 0.85, rise: 0.15 };

const LATIN = '[\\p{Script=Latin}\\p{Nd}%&+/.,:;!?()\'"\\[\\]-]';
const WIDE =
  '[\\p{Script=Han}\\u3400-\\u9fff\\u2e80-\\u2fdf\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f\\uff00-\\uff60]';
const WIDE_MARK =
  '[\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff60]';
/** Gaps that the setting makes beside Chinese: before and after Latin letters and digits, and at punctuation. */
const RE_SET_GAP = new RegExp(
  `(?<=${WIDE}) (?=${LATIN})|(?<=${LATIN}) (?=${WIDE})|(?<=${WIDE_MARK}) | (?=${WIDE_MARK})`,
  'gu',
);
const RE_WIDE_GAP = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, 'gu');
const RE_WIDE_PAIR = new RegExp(`(?<=${WIDE}) ?(?=${WIDE})`, 'gu');
/** Characters from which on a line is long enough to be told that it was justified. */
const LONG = 15;

/** The lines of a page from the top. */
export function printedLines(pieces: readonly Piece[], page: number): PrintedLine[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const lines: Piece[][] = [];
  for (const piece of filled.toSorted((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    const base = line && baseOf(line);
    const near = base && Math.abs(base.y - piece.y) <= SAME_LINE * Math.max(base.size, piece.size);
    if (line && near) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const base = baseOf(line);
    const ordered = line.toSorted((one, other) => one.x - other.x);
    return {
      text: withoutSetGaps(joined(ordered, base)),
      page,
      left: Math.min(...line.map(({ x }) => x)),
      right: Math.max(...line.map(({ x, width }) => x + width)),
      y: base.y,
      size: base.size,
    };
  });
}

/** The piece whose font and baseline are the line's: the widest. */
function baseOf(line: readonly Piece[]): Piece {
  return line.reduce((widest, piece) => (piece.width > widest.width ? piece : widest));
}

function joined(pieces: readonly Piece[], base: Piece): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const gap = (piece.x - end) / base.size;
    if (gap >= COLUMN_GAP) text += '\t';
    else if (gap > 0.1) text += ' ';
    const raised = piece.y - base.y > SUPERSCRIPT.rise * base.size;
    const small = piece.size < SUPERSCRIPT.size * base.size;
    text += raised && small ? superscript(piece.text) : piece.text;
    end = piece.x + piece.width;
  }
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
}

/** Takes out the gaps that aren't spaces of the text; those between characters only where a line is justified. */
function withoutSetGaps(text: string): string {
  const set = text.replace(RE_SET_GAP, '');
  const gaps = set.match(RE_WIDE_GAP)?.length ?? 0;
  const pairs = set.match(RE_WIDE_PAIR)?.length ?? 0;
  return pairs >= LONG && gaps > pairs / 3 ? set.replace(RE_WIDE_GAP, '') : set;
}
