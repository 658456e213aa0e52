/** The official text for citing, asked for when a reader first cites. */
import type { APIRoute } from 'astro';
import { citeScriptOf } from '../../layouts/scripts.ts';
import { type ReportProps, reportPaths } from '../../library/get-library.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(citeScriptOf((props as ReportProps).report).source, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
