/**
 * The site's script as one classic file: modules are dead on `file://`, so Astro's own bundling of
 * page scripts cannot be used (C7). The same bytes serve `dev` and `build`.
 */
import type { APIRoute } from 'astro';
import { bundleScript } from '../../search/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundleScript('src/browser/site.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
