/** The lines of the printed edition; none until `npm run pdf` prints it, so that what asks for them finds them. */
import type { APIRoute } from 'astro';
import { linesScript } from '../../exports/paper/lines.ts';
import { type ReportProps, reportPaths } from '../../library/get-library.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(linesScript((props as ReportProps).report.id, null), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
