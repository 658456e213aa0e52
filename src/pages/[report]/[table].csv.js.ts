/** The lines of the tables as scripts, asked for when a reader takes some of them along. */
import type { APIRoute } from 'astro';
import { csvScript } from '../../ledger/csv-lines.ts';
import { type TableProps, tableLines, tablePaths } from '../../library/desk-tables.ts';
import { deskPaths } from '../../library/get-library.ts';

export const getStaticPaths = () => tablePaths(deskPaths());

export const GET: APIRoute = ({ props }) =>
  new Response(csvScript(tableLines(props as TableProps)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
