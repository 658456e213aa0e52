/** What every run of Astro shares, of the site's pages and of those that become single files. */
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { rehypeAnnotate, remarkAnnotate } from './annotate/remark.ts';
import { chaptersPlugin } from './build/chapters-plugin.ts';
import { BROWSERS } from './bundle.ts';
import { termsFor } from './library/get-library.ts';

export const ASTRO_OPTIONS = {
  // Files keep the names of the pages (part-1.html, glossary/index.html), so that links work without
  // a server (C7).
  build: { format: 'preserve', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    // Code stands on our own pages alone, which have it from `src/views/highlighted.ts`.
    syntaxHighlight: false,
    // smartypants would change the official text (C1).
    processor: unified({
      smartypants: false,
      remarkPlugins: [[remarkAnnotate, { termsFor }]],
      rehypePlugins: [rehypeAnnotate],
    }),
  },
  integrations: [mdx()],
  vite: {
    plugins: [chaptersPlugin()],
    build: { target: [...BROWSERS] },
    ssr: { external: ['esbuild'] },
  },
} satisfies AstroUserConfig;
