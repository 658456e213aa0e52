/** Figures and ledger of a report as files for Excel. */
import type { APIRoute } from 'astro';
import { csvFile } from '../../ledger/csv-lines.ts';
import { deskTable, type TableProps, tablePaths } from '../../library/desk-tables.ts';
import { deskPaths } from '../../library/get-library.ts';

export const getStaticPaths = () => tablePaths(deskPaths());

export const GET: APIRoute = ({ props }) =>
  new Response(csvFile(deskTable(props as TableProps)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
