/** What a report consists of, for readers who keep it in their browser. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from './finish.ts';
import { putFile } from './put-file.ts';

/** Name of the list in the report's folder. */
export const FILE_LIST = 'files.json';
/** What is only taken away, and the list itself. */
const NOT_KEPT: ReadonlySet<string> = new Set([FILE_LIST, 'single.html']);

/** `<report>/files.json`: what keeping the report brings into the browser. */
export interface FileList {
  /** Of all files together, as they lie on the host. */
  bytes: number;
  /** Address from the report's folder → integrity, as `fetch` takes it. */
  files: Record<string, string>;
}

/** The integrity of a file as browsers check it. */
export function integrityOf(content: Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** Writes a report's list; must come after every other file of the report has its final bytes. */
export function writeFileList(site: string, report: string): void {
  const folder = path.join(site, report);
  const list: FileList = { bytes: 0, files: {} };
  const text = `../search/${report}.js`;
  const own = filesIn(folder).filter((file) => !NOT_KEPT.has(file));
  for (const file of [...own, ...(existsSync(path.join(folder, text)) ? [text] : [])]) {
    const content = readFileSync(path.join(folder, file));
    list.bytes += content.length;
    list.files[encodeURI(file)] = integrityOf(content);
  }
  putFile(path.join(folder, FILE_LIST), JSON.stringify(list));
}
