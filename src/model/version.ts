/** Names of contents: short ones, which stand in addresses and say which of two is meant, and whole sums. */
import { createHash } from 'node:crypto';

/**
 * A short name of these very contents: the first 8 hex digits of their SHA-256. A host may let browsers
 * keep a script for a year: by its address a new page asks for its own and never gets an old one.
 */
export function versionOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

/** SHA-256 of a content, in hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
