/**
 * The site's scripts, each as one classic file: modules are dead on `file://`, so Astro's own bundling
 * of page scripts cannot be used (C7). The same bytes serve `dev` and `build`.
 */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../bundle.ts';

/** Modules of `src/browser/` that become scripts: `site` is every page's, `plain` of those that are no text, the others load as needed. */
const SCRIPTS = ['site', 'plain', 'search', 'marks', 'margins', 'cite', 'panels', 'new-version'];

export function getStaticPaths() {
  return SCRIPTS.map((script) => ({ params: { script } }));
}

export const GET: APIRoute = async ({ params: { script } }) =>
  new Response(await bundleScript(`src/browser/${script}.ts`), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
