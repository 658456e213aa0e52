/**
 * The site's scripts and styles, each as one file: modules are dead on `file://`, so Astro's own
 * bundling cannot be used (C7).
 */
import type { APIRoute } from 'astro';
import { hasSeveral } from '../../library/get-library.ts';
import { assets } from '../../site/assets.ts';

export function getStaticPaths() {
  // The pages of one report alone carry their styles themselves (`Head.astro`).
  return Object.keys(assets)
    .filter((file) => !file.endsWith('.css') || import.meta.env.DEV || hasSeveral())
    .map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(assets[file], {
    headers: {
      'content-type': `text/${file.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
    },
  });
