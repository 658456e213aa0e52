/** The script of the desk's pages, apart from the site's, which every chapter loads. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../search/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('src/browser/desk.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
