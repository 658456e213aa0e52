/** The ledger of a report as a file for Excel. */
import type { APIRoute } from 'astro';
import { ledgerCsv } from '../../ledger/csv.ts';
import { ledgerRows } from '../../ledger/ledger.ts';
import { type DeskProps, deskPaths } from '../../library/get-library.ts';

export const getStaticPaths = deskPaths;

export const GET: APIRoute = ({ props }) => {
  const { ledger, figures } = (props as DeskProps).desk;
  return new Response(ledgerCsv(ledgerRows(ledger, figures.figures)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
