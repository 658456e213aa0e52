import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkAnnotate } from './src/annotate/remark.ts';
import { BROWSERS } from './src/bundle.ts';
import zhudu from './src/integration.ts';
import { termsFor } from './src/library/get-library.ts';

export default defineConfig({
  // Files keep the names of the pages (part-1.html, glossary/index.html), so that links work without
  // a server (C7).
  build: { format: 'preserve', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: 'shiki',
    // smartypants would change the official text (C1).
    processor: unified({
      smartypants: false,
      remarkPlugins: [[remarkAnnotate, { termsFor }]],
    }),
  },
  integrations: [mdx(), zhudu()],
  vite: {
    build: { target: [...BROWSERS] },
    ssr: { external: ['esbuild'] },
  },
});
