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
 * last is no text of the report.
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
  const found = pages.map(({ lines }, page) =>
    lines.flatMap((line): LineStart[] => {
      const first = expected[at];
      if (!first) return [];
      for (let unit = 0; unit < line.text.length && at < expected.length; unit += 1, at += 1) {
        if (expected[at]?.unit === line.text[unit]) continue;
        const wanted = expected.slice(at, at + TOLD).map((one) => one.unit);
        throw new OtherWords(
          `第${page + 1}页：应为“${wanted.join('')}”，印成了“${line.text.slice(unit, unit + TOLD)}”`,
        );
      }
      return [first.offset === 0 ? first.id : first.offset];
    }),
  );
  const missing = expected[at];
  if (missing) throw new OtherWords(`没有印完：缺 ${missing.id} 以后的字`);
  return { text, pages: found.slice(0, found.findLastIndex((lines) => lines.length > 0) + 1) };
}

/** Every UTF-16 unit that is printed, with its place; spaces are room, and PDFs have none. */
function charactersOf(paragraphs: readonly Printed[]) {
  return paragraphs.flatMap(({ id, text }) => {
    const units = [...text.matchAll(/\S/g)];
    // What begins with spaces begins with its first character all the same.
    const start = text.search(/\S/);
    return units.map(({ 0: unit, index }) => ({ id, unit, offset: index === start ? 0 : index }));
  });
}
