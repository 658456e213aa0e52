/** Versions in the addresses of scripts. */
import { createHash } from 'node:crypto';

/**
 * A short name of these very texts. A host may let browsers keep a script for a year: by its address a
 * new page asks for its own and never gets an old one.
 */
export function versionOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 8);
}
