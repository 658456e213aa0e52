/** The official text for citing, asked for when a reader first cites. */
import type { APIRoute } from 'astro';
import { citeData, citeScript } from '../../cite/data.ts';
import { getLibrary } from '../../library/current.ts';
import type { Report } from '../../library/library.ts';

export function getStaticPaths() {
  return getLibrary().reports.map((report) => ({
    params: { report: report.id },
    props: { report },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(citeScript(citeData((props as { report: Report }).report)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
