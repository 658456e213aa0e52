/** The ledger of a report as a file for Excel. */
import type { APIRoute } from 'astro';
import { ledgerCsv } from '../../ledger/csv.ts';
import { ledgerRows } from '../../ledger/ledger.ts';
import { desks } from '../../library/current.ts';

export const getStaticPaths = desks;

export const GET: APIRoute = ({ props }) => {
  const { ledger, figures } = (props as Props).desk;
  return new Response(ledgerCsv(ledgerRows(ledger, figures.figures)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

type Props = ReturnType<typeof desks>[number]['props'];
