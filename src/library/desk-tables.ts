/** The tables of which a page hands over the rows that it shows. */
import { deskTable, placeInReport } from '../exports/tables/desk-tables.ts';
import { type CsvLines, csvLinesOf } from '../ledger/csv-lines.ts';
import type { DeskProps } from './get-library.ts';

const TABLES = ['figures', 'ledger'] as const;
export type TableName = (typeof TABLES)[number];

/** What the lines of a table are made from. */
export interface TableProps extends DeskProps {
  table: TableName;
}

/** The lines of a table; they leave the page that says whose they are. */
export function tableLines({ table, report, desk }: TableProps): CsvLines {
  return csvLinesOf(deskTable(table, report, desk, placeInReport(report)));
}

/** The lines of all tables, for `getStaticPaths`. @param pages those of the reports that have figures */
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
