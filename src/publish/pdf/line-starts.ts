/** The set lines of the official edition ↔ the report's paragraphs. */
import type { LineStart, Lines } from '../../exports/paper/lines.ts';
import type { SetPage } from './printed.ts';

/** A paragraph as it must have been printed. */
export interface Printed {
  id: string;
  text: string;
}

/** The words on paper are others than the report's. */
export class OtherWords extends Error {}

/** So much of what differs is told. */
const TOLD = 20;

/**
 * Where each line begins: every character of the report is found again, in its order; what follows the
 * last is no text of the report. A line of a table's row in which only words go on that stand beside
 * earlier ones begins behind them all.
 * @param paragraphs all that were printed, in reading order
 * @param text version of the text
 * @throws OtherWords at the first character that is another
 */
export function lineStarts(
  pages: readonly SetPage[],
  paragraphs: readonly Printed[],
  text: string,
): Lines {
  const expected = charactersOf(paragraphs);
  let at = 0;
  const found: LineStart[][] = [];
  for (const [page, { text: set, lineOf }] of pages.entries()) {
    if (at === expected.length) break;
    const starts: LineStart[] = [];
    for (let unit = 0; unit < set.length && at < expected.length; unit += 1, at += 1) {
      const one = expected[at];
      if (!one || one.unit !== set[unit]) {
        const wanted = expected.slice(at, at + TOLD).map((some) => some.unit);
        throw new OtherWords(
          `第${page + 1}页：应为“${wanted.join('')}”，印成了“${set.slice(unit, unit + TOLD)}”`,
        );
      }
      const line = lineOf[unit] ?? 0;
      // A cell that comes later in the text has gone back to a line above: what goes on below begins nothing.
      for (let above = line + 1; above < starts.length; above += 1) starts[above] = one.length;
      if (line >= starts.length) starts[line] = one.offset === 0 ? one.id : one.offset;
    }
    found.push(starts);
  }
  const missing = expected[at];
  if (missing) throw new OtherWords(`没有印完：缺 ${missing.id} 以后的字`);
  return { text, pages: found };
}

/** Every UTF-16 unit that is printed, with its place; spaces are room, and PDFs have none. */
function charactersOf(paragraphs: readonly Printed[]) {
  return paragraphs.flatMap(({ id, text }) => {
    const { length } = text;
    // What begins with spaces begins with its first character all the same.
    const start = text.search(/\S/);
    return [...text.matchAll(/\S/g)].map(({ 0: unit, index }) => ({
      ...{ id, unit, length },
      offset: index === start ? 0 : index,
    }));
  });
}
