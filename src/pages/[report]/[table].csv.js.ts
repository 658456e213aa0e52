/** The lines of the same files as scripts, asked for when a reader takes some of them along. */
import type { APIRoute } from 'astro';
import { csvScript } from '../../ledger/csv-lines.ts';
import { deskTable, type TableProps, tablePaths } from '../../library/desk-tables.ts';
import { deskPaths } from '../../library/get-library.ts';

export const getStaticPaths = () => tablePaths(deskPaths());

export const GET: APIRoute = ({ props }) =>
  new Response(csvScript(deskTable(props as TableProps)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
