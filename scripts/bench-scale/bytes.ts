import { statSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../src/site/files.ts';

/** Bytes of all files below a folder. */
export function bytesIn(folder: string): number {
  return filesIn(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}
