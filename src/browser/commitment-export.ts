/** The list as it is narrowed, to be handed on: as a table for Excel, as text for a message. */
import { COMMITMENT_COLUMNS, type CommitmentLine } from '../ledger/commitment-columns.ts';
import { cellsOf } from '../ledger/table.ts';
import { toCsv } from '../ledger/to-csv.ts';
import { dayText } from '../model/day.ts';
import { type Mark, NO_MARK } from './commitment-marks.ts';

/** One commitment as it is handed on. */
export interface Line extends CommitmentLine {
  mark: Mark;
}

/** As CSV: a heading, then one row a commitment. @param source the report's title */
export function linesToCsv(source: string, lines: readonly Line[]): string {
  return toCsv([
    [...COMMITMENT_COLUMNS.map(({ head }) => head), '核对结果', '核对日期', '备注'],
    ...lines.map(({ mark, ...line }, at) => [
      ...cellsOf(COMMITMENT_COLUMNS, { ...line, place: `《${source}》${line.place}` }, at),
      ...[mark.state, mark.day, mark.note],
    ]),
  ]);
}

/**
 * As text, each with a number, its place, and what the reader found and noted.
 * @param heading what the list is, and how it is narrowed
 * @param year    of which a day is said without it
 */
export function linesToText(heading: string, lines: readonly Line[], year: string): string {
  const items = lines.map(({ words, place, mark }, at) => {
    const found = mark.state === NO_MARK.state ? '' : findingText(mark, year);
    return [
      `${at + 1}. ${words}`,
      [place, found].filter(Boolean).join(' · '),
      ...(mark.note ? [`备注：${mark.note}`] : []),
    ].join('\n');
  });
  return `${[heading, ...items].join('\n\n')}\n`;
}

/** What was found and when: 已做到 · 11月26日. */
export function findingText({ state, day }: Mark, year: string): string {
  return day ? `${state} · ${dayText(day, year)}` : state;
}
