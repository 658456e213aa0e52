/** The official text, asked for when a reader first cites, or finds something in the report. */
import type { APIRoute } from 'astro';
import { textScript } from '../../cite/data.ts';
import { type ReportProps, reportPaths } from '../../library/get-library.ts';
import { textOf } from '../../library/texts.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(textScript(textOf((props as ReportProps).report)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
