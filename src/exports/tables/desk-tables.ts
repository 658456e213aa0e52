/** The tables that are drawn from a report's numbers: as files for Excel, and as the rows that a page hands over. */
import { labelOf } from '../../cite/label.ts';
import { amountsIn } from '../../ledger/amounts.ts';
import { COMMITMENT_COLUMNS, type CommitmentLine } from '../../ledger/commitment-columns.ts';
import { commitmentsOf, isGeneral, targetsOf } from '../../ledger/commitments.ts';
import { figureColumns, ledgerColumns, type PlaceOf } from '../../ledger/desk-columns.ts';
import { ledgerRows } from '../../ledger/ledger.ts';
import { type Table, tableOf } from '../../ledger/table.ts';
import type { Desk, Report } from '../../report/report.ts';

/** Which a report has that has figures. */
export const DESK_TABLES = ['commitments', 'figures', 'ledger'] as const;
export type DeskTable = (typeof DESK_TABLES)[number];

/**
 * A table of a report.
 * @param placeOf the report's name goes before a place where the table stands by itself: {@link placeInReport}
 */
export function deskTable(name: DeskTable, report: Report, desk: Desk, placeOf: PlaceOf): Table {
  const { figures } = desk.figures;
  if (name === 'figures') return tableOf(figureColumns(placeOf), figures);
  if (name === 'ledger') {
    return tableOf(ledgerColumns(placeOf), ledgerRows(desk.ledger, figures));
  }
  return tableOf(COMMITMENT_COLUMNS, commitmentLines(report, desk, placeOf));
}

/** A place as it is named where nothing else says whose it is: 《…》三（一）第2段. */
export function placeInReport(report: Report): PlaceOf {
  return (paragraph) => `《${report.title}》${labelOf(report, paragraph)}`;
}

/** The year's work in reading order, last what only sets the direction, of which nobody can be put in charge. */
function commitmentLines(
  report: Report,
  desk: Desk,
  placeOf: PlaceOf,
): (CommitmentLine & { id: string })[] {
  const { figures } = desk.figures;
  const all = commitmentsOf(report, figures, desk.commitments);
  return [...all.filter((one) => !isGeneral(one)), ...all.filter(isGeneral)].map((one) => ({
    id: one.id,
    words: one.words,
    place: placeOf(one.paragraph),
    amounts: amountsIn(one.words, targetsOf(one, figures))
      .filter(({ isAmount }) => isAmount)
      .map(({ text }) => text),
    field: one.field ?? '',
  }));
}
