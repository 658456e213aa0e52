/** The documentation tools that a chapter page is held against: versions, configuration, addresses. */

/** A chapter as the peers get it: its slug and its text as plain Markdown. */
export interface PeerPage {
  /** `<report id>/<chapter slug>` */
  slug: string;
  title: string;
  markdown: string;
}

/** One tool, with the least configuration that it builds this text with. */
export interface Peer {
  name: string;
  /** Folder under `.cache/bench-page/`. */
  id: string;
  /** Exact versions; the first is the tool's own. */
  dependencies: Record<string, string>;
  /** Folder of the pages' Markdown. */
  content: string;
  /** Whether a page's title has to be written into its text to be seen. */
  titleInText: boolean;
  /** Its configuration: path → content. */
  files(title: string, pages: readonly PeerPage[]): Record<string, string>;
  /** Arguments of the tool's own command line that build the site, the first its file. */
  build: readonly string[];
  /** Folder of the built site. */
  site: string;
  /** Folders in which it keeps what it made, for the next build. */
  caches: readonly string[];
  /** Address of a page in it, from the root. */
  address(slug: string): string;
}

/** The peers in the order of the table. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Starlight',
    id: 'starlight',
    dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' },
    content: 'src/content/docs',
    titleInText: false,
    files: (title) => ({
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({ title: '${title}', locales: { root: { label: '简体中文', lang: 'zh-CN' } } }),
  ],
});
`,
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
    }),
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    site: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    address: (slug) => `${slug}/`,
  },
  {
    name: 'VitePress',
    id: 'vitepress',
    dependencies: { vitepress: '1.6.4' },
    content: 'docs',
    titleInText: true,
    // Its default theme shows no list of pages unless told; the other two make one by themselves.
    files: (title, pages) => ({
      'docs/.vitepress/config.mjs': `export default ${JSON.stringify({
        title,
        lang: 'zh-CN',
        themeConfig: {
          sidebar: pages.map((page) => ({ text: page.title, link: `/${page.slug}` })),
        },
      })};
`,
    }),
    build: ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
    site: 'docs/.vitepress/dist',
    caches: ['docs/.vitepress/cache'],
    address: (slug) => `${slug}.html`,
  },
  {
    name: 'Docusaurus',
    id: 'docusaurus',
    dependencies: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@mdx-js/react': '3.1.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    content: 'docs',
    titleInText: false,
    files: (title) => ({
      'docusaurus.config.mjs': `export default ${JSON.stringify({
        title,
        url: 'https://example.org',
        baseUrl: '/',
        i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
        presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
      })};
`,
    }),
    build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    site: 'build',
    caches: ['.docusaurus', 'node_modules/.cache'],
    address: (slug) => slug,
  },
];
