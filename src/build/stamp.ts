/** Whether a folder is as a build left it. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Digest of the names, sizes and times of all files below a folder: it changes with every file that is
 * written, and is had without reading one. Empty where there is no such folder.
 */
export function stampOf(folder: string): string {
  const sum = createHash('sha256');
  try {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const stat = lstatSync(path.join(folder, name));
      if (stat.isFile()) sum.update(`${name}\0${stat.size}\0${stat.mtimeMs}\0`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
  return sum.digest('hex');
}
