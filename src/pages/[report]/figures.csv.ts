/** All figures of a report as a file for Excel. */
import type { APIRoute } from 'astro';
import { figuresCsv } from '../../ledger/csv.ts';
import { type DeskProps, deskPaths } from '../../library/get-library.ts';

export const getStaticPaths = deskPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(figuresCsv((props as DeskProps).desk.figures.figures), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
