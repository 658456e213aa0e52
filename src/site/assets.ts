/** The site's own scripts and styles, bundled once for all pages, and the version in their addresses. */
import { bundleScript, bundleStyle, modulesIn } from '../bundle.ts';
import { versionOf } from '../model/version.ts';
import { PAGES, type PageKind } from './pages.ts';

// Who develops wants to read them; what is shipped is small. (`import.meta.env.DEV` is the shell's `DEV`.)
const isShipped = process.env['NODE_ENV'] === 'production';
const options = {
  define: { IS_DEV: String(!isShipped) },
  ...(isShipped ? {} : { minify: false, sourcemap: 'inline' as const }),
};

/** Sources by name. */
async function each(
  names: Iterable<string>,
  bundle: (name: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const sources = await Promise.all(
    [...names].map(async (name) => [name, await bundle(name)] as const),
  );
  return Object.fromEntries(sources);
}
/** Each module of a folder is a script of its own. */
const scriptsOf = (folder: string) =>
  each(modulesIn(folder), (name) => bundleScript(`${folder}/${name}.ts`, options));
/** Those that pages name, and those that are loaded when they are first needed. */
const scripts = await scriptsOf('src/browser/scripts');
/** Those that stand in pages. */
const inlineScripts = await scriptsOf('src/browser/inline');
const kinds = Object.values<PageKind>(PAGES);
const styled = (names: readonly (string | undefined)[]) =>
  each(new Set(names.filter((name) => name !== undefined)), (name) =>
    bundleStyle(`src/styles/pages/${name}.css`),
  );
const styles = await styled(
  kinds.flatMap(({ style, further = [] }) => [style, ...further.map((one) => one.style)]),
);
/** Those that stand in pages. */
const inlineStyles = await styled(kinds.map(({ inlineStyle }) => inlineStyle));

/** Source of a script that stands in pages. @throws Error when there is none of that name */
export const inlineScript = (name: string): string => sourceOf(inlineScripts, name);
/** Source of a stylesheet that stands in pages. @throws Error when there is none of that name */
export const inlineStyle = (name: string): string => sourceOf(inlineStyles, name);

function sourceOf(sources: Readonly<Record<string, string>>, name: string): string {
  const source = sources[name];
  if (source === undefined) throw new Error(`nothing is called ${name}`);
  return source;
}

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
