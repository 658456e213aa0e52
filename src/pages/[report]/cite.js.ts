/** The official text for citing, asked for when a reader first cites. */
import type { APIRoute } from 'astro';
import { citeData, citeScript } from '../../cite/data.ts';
import { type ReportProps, reportPaths } from '../../library/current.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(citeScript(citeData((props as ReportProps).report)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
