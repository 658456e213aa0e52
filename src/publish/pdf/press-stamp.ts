/** What of this machine a printed edition depends on. */
import { statSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { fontFiles } from './font-faces.ts';

/** Changes with the browser and with every Chinese font: what could not be printed may be printed now. */
export function pressStamp(): string {
  const program = findChromium();
  return JSON.stringify(
    [...(program === null ? [] : [program]), ...fontFiles()].map((file) => {
      const { size, mtimeMs } = statSync(file);
      return [file, size, mtimeMs];
    }),
  );
}
