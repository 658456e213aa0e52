/** Code for the page as classic scripts: they run on `file://`, where modules do not. */
import { type BuildOptions, build } from 'esbuild';

/** The oldest browsers that the site promises to work in. */
export const BROWSERS: readonly string[] = ['chrome109', 'firefox115', 'safari16.4'];

/**
 * Bundles an entry and all it imports into one minified classic script.
 *
 * @param entry   path of a module, or its source
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
    bundle: true,
    minify: true,
    format: 'iife',
    target: [...BROWSERS],
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    ...options,
  });
  const file = result.outputFiles?.[0];
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}
