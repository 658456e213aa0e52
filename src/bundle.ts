/** Code for the page as classic scripts, which run on `file://`, where modules do not; and its styles. */
import { readdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { bundleAsync } from 'lightningcss';

/** The oldest browsers that the site promises to work in: version and subversion. */
const OLDEST = { chrome: [109, 0], firefox: [115, 0], safari: [16, 4] } as const;
/** The same as esbuild writes them, and as lightningcss does: a number to a byte. */
export const BROWSERS: readonly string[] = Object.entries(OLDEST).map(
  ([name, version]) => name + version.join('.'),
);
const STYLE_TARGETS = Object.fromEntries(
  Object.entries(OLDEST).map(([name, [major, minor]]) => [name, (major << 16) | (minor << 8)]),
);

/**
 * The project's folder. Astro's build runs this module as part of a chunk somewhere below it, so it is
 * no fixed number of steps up.
 */
const PROJECT = path.dirname(findPackageJSON(import.meta.url) ?? '');

/** Styles that a script imports are text to it, for `addStyles`. */
const STYLES_AS_TEXT: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: await bundleStyle(path),
      loader: 'text',
    }));
  },
};

/**
 * Bundles an entry and all it imports into one minified classic script.
 *
 * @param entry   path of a module from the project's folder, or its source
 * @param options added to esbuild's
 * @returns the script's source; rejects with esbuild's error
 */
export async function bundleScript(
  entry: string | { source: string; folder: string },
  options: BuildOptions = {},
): Promise<string> {
  const result = await build({
    ...(typeof entry === 'string'
      ? { entryPoints: [entry] }
      : { stdin: { contents: entry.source, resolveDir: entry.folder } }),
    absWorkingDir: PROJECT,
    bundle: true,
    minify: true,
    format: 'iife',
    target: [...BROWSERS],
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    plugins: [STYLES_AS_TEXT],
    ...options,
  });
  const file = result.outputFiles?.[0];
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}

/**
 * Bundles a stylesheet and all it imports, in the order of its imports, into one minified.
 *
 * @param entry path, absolute or from the project's folder
 * @returns the styles; rejects with the error of lightningcss
 */
export async function bundleStyle(entry: string): Promise<string> {
  const filename = path.resolve(PROJECT, entry);
  const { code } = await bundleAsync({ filename, minify: true, targets: STYLE_TARGETS });
  return Buffer.from(code).toString('utf8');
}

/** Names of the modules in a folder, without their ending, sorted. @param folder from the project's */
export function modulesIn(folder: string): string[] {
  return readdirSync(path.join(PROJECT, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
