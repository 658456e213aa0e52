/** Rows of tables: a paragraph whose cells are parted by tabs. What shows them as a table adds nothing (C3). */
import type { Segment } from './segments.ts';

/** Between two cells. */
export const TAB = '\t';

/** A row of a table, as its page sets it. */
export interface Row {
  /** Whether it is its table's first. */
  isFirst: boolean;
  /** For each column how wide it is among the others, from 1; the same in all rows of the table. */
  widths: readonly number[];
}

/** Characters of the longest cell up to which a column has the width: of 序号, 完成时限, a name, a sentence. */
const WIDTHS = [
  [4, 1],
  [8, 2],
  [16, 3],
] as const;
const WIDEST = 5;

/** The rows among paragraphs in order, null for what is none; rows of as many cells that follow each other are a table. */
export function rowsOf(texts: readonly string[]): (Row | null)[] {
  const cells = texts.map((text) => text.split(TAB));
  const rows: (Row | null)[] = texts.map(() => null);
  for (let start = 0; start < cells.length; ) {
    const columns = cells[start]?.length ?? 0;
    let end = start + 1;
    while (end < cells.length && cells[end]?.length === columns) end++;
    if (columns > 1) {
      const table = cells.slice(start, end);
      const widths = Array.from({ length: columns }, (_, at) =>
        widthFor(Math.max(...table.map((row) => [...(row[at] ?? '')].length))),
      );
      for (let at = start; at < end; at++) rows[at] = { isFirst: at === start, widths };
    }
    start = end;
  }
  return rows;
}

function widthFor(characters: number): number {
  return WIDTHS.find(([most]) => characters <= most)?.[1] ?? WIDEST;
}

/** The segments of each cell of a row. */
export function cellsOf<Part extends Pick<Segment, 'text'>>(segments: readonly Part[]): Part[][] {
  const cells: Part[][] = [[]];
  for (const segment of segments) {
    const [first = '', ...more] = segment.text.split(TAB);
    if (first !== '') cells.at(-1)?.push({ ...segment, text: first });
    for (const text of more) cells.push(text === '' ? [] : [{ ...segment, text }]);
  }
  return cells;
}
