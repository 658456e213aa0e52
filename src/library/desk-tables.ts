/** The tables of a report's desk as lines of CSV: of the files, and of the rows that a page hands over. */
import { labelOf } from '../cite/label.ts';
import { figuresCsv, ledgerCsv } from '../ledger/csv.ts';
import type { CsvLines } from '../ledger/csv-lines.ts';
import { ledgerRows } from '../ledger/ledger.ts';
import type { DeskProps } from './get-library.ts';

const TABLES = ['figures', 'ledger'] as const;
export type TableName = (typeof TABLES)[number];

/** What a file of a table is given. */
export interface TableProps extends DeskProps {
  table: TableName;
}

/** A table of a report. */
export function deskTable({ table, report, desk }: TableProps): CsvLines {
  const { figures } = desk.figures;
  // The file leaves the pages that say whose it is.
  const placeOf = (paragraph: string) => `《${report.title}》${labelOf(report, paragraph)}`;
  return table === 'figures'
    ? figuresCsv(figures, placeOf)
    : ledgerCsv(ledgerRows(desk.ledger, figures), placeOf);
}

/** The files of all tables, for `getStaticPaths`. @param pages those of the reports that have figures */
export function tablePaths(
  pages: readonly { params: { report: string }; props: DeskProps }[],
): { params: { report: string; table: TableName }; props: TableProps }[] {
  return TABLES.flatMap((table) =>
    pages.map(({ params, props }) => ({
      params: { ...params, table },
      props: { ...props, table },
    })),
  );
}
