/** What a build is made from, as digests: what has none that changed need not be made again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** All that a build reads besides `content/` and the packages. */
export const CODE: readonly string[] = [
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];
/** Tests and their fixtures are no part of a build. */
const RE_NOT_BUILT = /\.test\.ts$|[\\/]e2e[\\/](pages|engines|files|data)$|[\\/]fixtures$/;

/** Whether a build can read a file or folder. */
export function isInput(entry: string): boolean {
  return !RE_NOT_BUILT.test(entry);
}

/** All files below a file or folder that a build can read, sorted. @param entry path relative to `root` */
export function inputsIn(entry: string, root = '.'): string[] {
  if (!isInput(entry)) return [];
  const stat = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [entry] : [];
  return readdirSync(path.join(root, entry), { withFileTypes: true })
    .sort(({ name: a }, { name: b }) => (a < b ? -1 : 1))
    .flatMap((found) => {
      const below = path.join(entry, found.name);
      if (!found.isFile()) return inputsIn(below, root);
      return isInput(below) ? [below] : [];
    });
}

/** SHA-256 in hex of these values, none of which runs into the next. */
export function digestOf(...values: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const value of values) sum.update(`${value.length}\0`).update(value);
  return sum.digest('hex');
}

/** Digest of all files below these files and folders, with their names. */
export function digestOfFiles(entries: readonly string[], root = '.'): string {
  const sum = createHash('sha256');
  for (const file of entries.flatMap((entry) => inputsIn(entry, root))) {
    const content = readFileSync(path.join(root, file));
    sum.update(`${file.split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return sum.digest('hex');
}

/** Digest of all that is no content: code, packages, and the Node that runs them. */
export function digestOfCode(root = '.'): string {
  return digestOf(digestOfFiles([...CODE, 'package-lock.json'], root), process.version);
}
