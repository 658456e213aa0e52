/** The code for citing, asked for when a reader first cites. */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../search/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('src/browser/cite.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
