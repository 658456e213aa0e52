/**
 * Layout repairs: what a page's layout did to the text is undone, the words are left alone (C1). The
 * list is fixed; each repair that was applied is named and counted, and the reader can see the counts.
 */
import { decodeEntities } from './entities.ts';
import { closeLetterSpacing, joinBrokenLines, titleBlockLength } from './title-block.ts';

/** Names of the repairs in the order in which they are made, with what is counted. */
export const REPAIRS = {
  去掉字节顺序标记: '处',
  还原HTML实体: '处',
  统一换行符: '处',
  去掉行首行尾空白: '行',
  去掉空行: '行',
  接上题头断行: '处',
  合拢题头字间空格: '行',
} as const satisfies Record<string, string>;

/** Name of a layout repair, as the reader sees it. */
type RepairName = keyof typeof REPAIRS;

/** A source's paragraphs, and which repairs led to them. */
export interface Repaired {
  /** Title lines, headings and paragraphs in order; none is empty or has white space at its ends. */
  paragraphs: string[];
  /** How often each repair was applied, in the order of {@link REPAIRS}; those not needed are absent. */
  repairs: Partial<Record<RepairName, number>>;
}

const BYTE_ORDER_MARK = '\ufeff';
/** Every line end but LF: Windows and old Mac, Word's manual line and page breaks, Unicode's. */
const RE_LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** White space (with U+3000, U+00A0 and U+FEFF) and zero-width characters at the ends of a line. */
const RE_EDGES = /^[\s\u200b-\u200d\u2060]+|[\s\u200b-\u200d\u2060]+$/g;

/** Replays all repairs on a source; the same text gives the same paragraphs and counts on every build. */
export function paragraphsOf(source: string): Repaired {
  const counts: Record<RepairName, number> = {
    去掉字节顺序标记: source.startsWith(BYTE_ORDER_MARK) ? 1 : 0,
    还原HTML实体: 0,
    统一换行符: 0,
    去掉行首行尾空白: 0,
    去掉空行: 0,
    接上题头断行: 0,
    合拢题头字间空格: 0,
  };
  const decoded = decodeEntities(source.slice(counts.去掉字节顺序标记));
  counts.还原HTML实体 = decoded.count;
  const text = decoded.text.replace(RE_LINE_END, () => {
    counts.统一换行符 += 1;
    return '\n';
  });
  // The last line end closes the last line; it doesn't open an empty one.
  const lines = text.replace(/\n$/, '').split('\n');
  const trimmed = lines.map((line) => line.replace(RE_EDGES, ''));
  const filled = trimmed.filter((line) => line !== '');
  counts.去掉行首行尾空白 = trimmed.filter((line, at) => line !== '' && line !== lines[at]).length;
  counts.去掉空行 = trimmed.length - filled.length;

  const titleEnd = titleBlockLength(filled);
  const joined = joinBrokenLines(filled.slice(0, titleEnd));
  counts.接上题头断行 = titleEnd - joined.length;
  const closed = joined.map(closeLetterSpacing);
  counts.合拢题头字间空格 = closed.filter((line, at) => line !== joined[at]).length;

  const applied = Object.entries(counts).filter(([, count]) => count > 0);
  return {
    paragraphs: [...closed, ...filled.slice(titleEnd)],
    repairs: Object.fromEntries(applied),
  };
}
