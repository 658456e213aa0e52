/** Short names of contents. */
import { createHash } from 'node:crypto';

/** First 8 hex digits of a SHA-256: enough to tell two builds apart. */
export function digest(...contents: (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const content of contents) sum.update(content);
  return sum.digest('hex').slice(0, 8);
}
