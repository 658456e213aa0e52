/** All figures of a report as a file for Excel. */
import type { APIRoute } from 'astro';
import { figuresCsv } from '../../ledger/csv.ts';
import { desks } from '../../library/current.ts';

export const getStaticPaths = desks;

export const GET: APIRoute = ({ props }) =>
  new Response(figuresCsv((props as Props).desk.figures.figures), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });

type Props = ReturnType<typeof desks>[number]['props'];
