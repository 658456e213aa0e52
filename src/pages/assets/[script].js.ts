/**
 * The site's scripts, each as one classic file: modules are dead on `file://`, so Astro's own bundling
 * of page scripts cannot be used (C7).
 */
import type { APIRoute } from 'astro';
import { scripts } from '../../layouts/scripts.ts';

export function getStaticPaths() {
  return Object.keys(scripts).map((script) => ({ params: { script } }));
}

export const GET: APIRoute = ({ params: { script = '' } }) =>
  new Response(scripts[script], {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
