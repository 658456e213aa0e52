/** The site's own scripts and styles, bundled once for all pages, and the version in their addresses. */
import { bundleScript, bundleStyle } from '../bundle.ts';
import { INLINE, PAGES, type PageKind } from './pages.ts';
import { versionOf } from './version.ts';

/** Modules of `src/browser/` that become files: those that pages name, the others load as needed. */
const LOADED = [
  'cards',
  'cite',
  'commitments',
  'copy',
  'desk',
  'found-words',
  'keep',
  'keys',
  'margins',
  'new-version',
  'panels',
  'plain',
  'search',
  'site',
  'search-around',
];

// Who develops wants to read them; what is shipped is small. (`import.meta.env.DEV` is the shell's `DEV`.)
const isShipped = process.env['NODE_ENV'] === 'production';
const options = {
  define: { IS_DEV: String(!isShipped) },
  ...(isShipped ? {} : { minify: false, sourcemap: 'inline' as const }),
};

/** Sources by name. */
async function each<Name extends string>(
  names: Iterable<Name>,
  bundle: (name: Name) => Promise<string>,
): Promise<Readonly<Record<Name, string>>> {
  const sources = await Promise.all(
    [...names].map(async (name) => [name, await bundle(name)] as const),
  );
  return Object.fromEntries(sources) as Record<Name, string>;
}
const bundled = (name: string) => bundleScript(`src/browser/${name}.ts`, options);

/** Sources of the scripts that stand in pages. */
export const inlineScripts: Readonly<Record<(typeof INLINE)[number], string>> = await each(
  INLINE,
  bundled,
);
const scripts = await each(LOADED, bundled);
const kinds: readonly PageKind[] = Object.values(PAGES);
const styled = (names: readonly (string | undefined)[]) =>
  each(new Set(names.filter((name) => name !== undefined)), (name) =>
    bundleStyle(`src/styles/pages/${name}.css`),
  );
const styles = await styled(kinds.map(({ style }) => style));
/** Sources of the styles that stand in pages. */
export const inlineStyles: Readonly<Record<string, string>> = await styled(
  kinds.map(({ inlineStyle }) => inlineStyle),
);

/** The files of `assets/` by name: `site.js`, `chapter.css`; sorted. */
export const assets: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...Object.entries(scripts).map(([name, source]) => [`${name}.js`, source] as const),
    ...Object.entries(styles).map(([name, source]) => [`${name}.css`, source] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** One version for all of `assets/`: a page names it, `loadScript` passes it on. */
const version = versionOf(...Object.values(assets));

/** Address of a file of `assets/` with its version, from the site's root. */
export function assetUrl(file: string): string {
  return `/assets/${file}?v=${version}`;
}
