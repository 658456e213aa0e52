/** What a browser is told that puts the site among the apps of a device. */
import type { APIRoute } from 'astro';
import { getSite } from '../library/get-library.ts';
import { fullName } from '../model/site.ts';

/** `--paper` of `src/styles/tokens.css`, in light. */
const PAPER = '#faf7f0';

export const GET: APIRoute = () => {
  const site = getSite();
  const manifest = {
    name: fullName(site),
    short_name: site.name,
    description: `${site.about}。原文一字不改；看不懂的说法，点一下就有解释和出处。`,
    lang: 'zh-CN',
    id: './',
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'icons/192.png', type: 'image/png', sizes: '192x192' },
      { src: 'icons/512.png', type: 'image/png', sizes: '512x512' },
      {
        src: 'icons/maskable-512.png',
        type: 'image/png',
        sizes: '512x512',
        purpose: 'maskable',
      },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
