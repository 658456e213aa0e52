/**
 * Layout repairs: what a page's layout did to the text is undone, the words are left alone (C1). The
 * list is fixed; each repair that was applied is named and counted, and the reader can see the counts.
 */
import { happened } from '../formats/format.ts';
import { LAYOUT_REPAIRS, type Layout } from '../model/layout.ts';
import { ideographOf, RE_RADICAL } from '../model/radicals.ts';
import { trimmed } from '../model/trimmed.ts';
import { decodeEntities } from './entities.ts';

/** Repairs that the text itself asks for, in the order in which they are made, with what is counted. */
const TEXT_REPAIRS = {
  去掉字节顺序标记: '处',
  还原HTML实体: '处',
  还原部首字: '字',
  去掉控制字符: '个',
  统一换行符: '处',
  分开连排段落: '处',
  去掉行首行尾空白: '行',
  去掉空行: '行',
} as const satisfies Record<string, string>;

/** Names of all repairs in the order in which they are made, with what is counted. */
export const REPAIRS = { ...TEXT_REPAIRS, ...LAYOUT_REPAIRS };

/** Name of a layout repair, as the reader sees it. */
type RepairName = keyof typeof REPAIRS;

/** A source's lines or paragraphs, and which repairs led to them. */
interface Repaired {
  /** How often each repair was applied, in the order of {@link REPAIRS}; those not needed are absent. */
  repairs: Partial<Record<RepairName, number>>;
}

const RE_BYTE_ORDER_MARK = /^\ufeff/;
/** Every line end but LF: Windows and old Mac, Word's manual line and page breaks, Unicode's. */
const RE_LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** White space (with U+3000, U+00A0 and U+FEFF) and zero-width characters, which have no place at the ends of a line. */
const RE_BLANK = /[\s\u200b-\u200d\u2060]/;
// Any C0 control that is not white space, and DEL: what Word and old editors leave in copied text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RE_CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;
/** A sentence's end before an indent: where lines were run together, a paragraph's end. */
const RE_RUN_TOGETHER = /[。！？：；](?=\u3000\u3000|[ \u00a0]{4})/g;
/** The indent of a paragraph; not the space within a line in which every character stands alone. */
const RE_INDENT =
  /(?<=[^\u3000])(?:(?<!(?:^|\u3000).)\u3000{2,}(?=[^\u3000])|\u3000{2,}(?=[^\u3000](?!$|\u3000)))|(?<![ \u00a0])[ \u00a0]{4,}(?![ \u00a0])/gu;
/** So many sentences that end before an indent are no chance: the file has lost its line ends. */
const RUN_TOGETHER_AT_LEAST = 2;
const RE_SPACES = /\s+/g;

/** The filled lines of a source: none is empty or has white space at its ends. */
export function linesOf(source: string): Repaired & { lines: string[] } {
  const counts: Partial<Record<keyof typeof TEXT_REPAIRS, number>> = {};
  const replaced = (
    name: keyof typeof TEXT_REPAIRS,
    text: string,
    what: RegExp,
    by: (found: string) => string,
  ) =>
    text.replace(what, (found) => {
      counts[name] = (counts[name] ?? 0) + 1;
      return by(found);
    });
  const decoded = decodeEntities(
    replaced('去掉字节顺序标记', source, RE_BYTE_ORDER_MARK, () => ''),
  );
  counts.还原HTML实体 = decoded.count;
  const mended = replaced('还原部首字', decoded.text, RE_RADICAL, ideographOf);
  const clean = replaced('去掉控制字符', mended, RE_CONTROL, () => '');
  const text = replaced('统一换行符', clean, RE_LINE_END, () => '\n');
  // The last line end closes the last line; it doesn't open an empty one.
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) =>
      (line.match(RE_RUN_TOGETHER)?.length ?? 0) < RUN_TOGETHER_AT_LEAST
        ? [line]
        : replaced('分开连排段落', line, RE_INDENT, () => '\n').split('\n'),
    );
  const bare = lines.map((line) => trimmed(line, RE_BLANK));
  const filled = bare.filter((line) => line !== '');
  counts.去掉行首行尾空白 = bare.filter((line, at) => line !== '' && line !== lines[at]).length;
  counts.去掉空行 = bare.length - filled.length;
  return { lines: filled, repairs: happened(counts) };
}

/**
 * Lines as paragraphs: those that a layout says were broken are joined, those in which every character
 * stands alone are closed. What a layout says of lines that aren't there is passed over.
 */
export function laidOut(lines: readonly string[], layout: Layout): string[] {
  const goesOn = new Set(
    [layout.接上题头断行, layout.接上标题断行, layout.接上断行].flatMap((numbers) => numbers ?? []),
  );
  const closed = new Set(layout.合拢题头字间空格);
  const paragraphs: string[] = [];
  const toClose = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (goesOn.has(at + 1) && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}${line}`);
    else paragraphs.push(line);
    if (closed.has(at + 1)) toClose.add(paragraphs.length - 1);
  }
  return paragraphs.map((text, at) => (toClose.has(at) ? text.replace(RE_SPACES, '') : text));
}

/**
 * Replays all repairs on a source; the same text and layout give the same paragraphs and counts on every
 * build. What import recognised as broken lines is not recognised anew but written down (`layout`), so
 * that a report stays as it was imported when import learns more.
 */
export function paragraphsOf(source: string, layout: Layout): Repaired & { paragraphs: string[] } {
  const { lines, repairs } = linesOf(source);
  const counts = (Object.keys(LAYOUT_REPAIRS) as (keyof Layout)[]).flatMap((name) => {
    const count = (layout[name] ?? []).filter((line) => line >= 1 && line <= lines.length).length;
    return count > 0 ? [[name, count] as const] : [];
  });
  return {
    paragraphs: laidOut(lines, layout),
    repairs: { ...repairs, ...Object.fromEntries(counts) },
  };
}
