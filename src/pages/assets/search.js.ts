/** The script of the search, apart from the site's; a page loads it when it is about to search. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../search/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('src/browser/search.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
