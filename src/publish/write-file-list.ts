/** Writes the list of what a report consists of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../report/report.ts';
import { filesIn } from '../site/files.ts';
import { FILE_LIST, type FileList } from './file-list.ts';
import { putFile } from './put-file.ts';

/** What is only taken away, but for the tables, which the pages of figures link to, and the list itself. */
const RE_NOT_KEPT = new RegExp(`^(?:${FILE_LIST}|single\\.html|downloads/(?!\\w+\\.csv$).*)$`);

/** The integrity of a file as browsers check it. */
export function integrityOf(content: Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/**
 * Writes a report's list; must come after every other file of the report has its final bytes.
 * @param site folder of the built site
 */
export function writeFileList(site: string, { id, title }: Pick<Report, 'id' | 'title'>): void {
  const folder = path.join(site, id);
  const list: FileList = { title, bytes: 0, files: {} };
  for (const file of filesIn(folder).filter((file) => !RE_NOT_KEPT.test(file))) {
    const content = readFileSync(path.join(folder, file));
    list.bytes += content.length;
    list.files[encodeURI(file)] = integrityOf(content);
  }
  putFile(path.join(folder, FILE_LIST), JSON.stringify(list));
}
