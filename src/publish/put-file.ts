/** Writes into a built site. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a new file in the place of an old one. The old bytes are left as they are: a file of the site may
 * be one with a file of the cache, under two names.
 */
export function putFile(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, content);
}

/** Puts files into a folder, by their paths in it. */
export function putFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, content] of files) putFile(path.join(folder, file), content);
}
