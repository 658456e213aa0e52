/** The data of the whole site, and the schemas of all data. */
import type { APIRoute } from 'astro';
import { siteData } from '../../library/site-data.ts';

export function getStaticPaths() {
  return [...siteData().keys()].map((file) => ({ params: { file: file.replace(/^data\//, '') } }));
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv; charset=utf-8',
};

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(siteData().get(`data/${file}`), {
    headers: { 'content-type': TYPES[file.replace(/^.*\./, '')] ?? 'text/plain' },
  });
