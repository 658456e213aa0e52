/** Code for the page as classic scripts: they run on `file://`, where modules do not. */
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

/** The oldest browsers that the site promises to work in. */
export const BROWSERS: readonly string[] = ['chrome109', 'firefox115', 'safari16.4'];

/**
 * The project's folder. Astro's build runs this module as part of a chunk somewhere below it, so it is
 * no fixed number of steps up.
 */
const PROJECT = path.dirname(findPackageJSON(import.meta.url) ?? '');

/** Styles that a script imports are text to it, for `addStyles`. */
const STYLES_AS_TEXT: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true, charset: 'utf8' });
      return { contents: code, loader: 'text' };
    });
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
