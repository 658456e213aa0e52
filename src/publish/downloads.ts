/** Puts what is made of a finished site into it, and into the page that offers what is taken along. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { savedName, withDownload } from '../exports/download-row.ts';
import { LATER } from '../exports/later.ts';
import { sha256Of } from '../model/version.ts';
import type { Report } from '../report/report.ts';
import { relativeUrl } from '../site/address.ts';
import { urlOf } from '../site/urls.ts';
import { putFile } from './put-file.ts';

/**
 * Offers a file that lies in the site by now, on the pages of reports.
 * @param site folder of the built site
 * @param file of `LATER`: `official.pdf`
 * @param name what it is called where it is saved, if it is no report's
 * @throws Error where there is no such file
 */
export function offerDownload(
  site: string,
  reports: readonly Pick<Report, 'id' | 'title'>[],
  file: string,
  name?: string,
): void {
  const later = LATER.find((one) => one.file === file);
  if (!later) throw new Error(`nothing is made later as ${file}`);
  // The zip of a library is large, and the same for all of its reports.
  const known = new Map<string, { size: number; sha256: string }>();
  for (const { id, title } of reports) {
    const made = later.path.replace('<report>', id);
    const about = known.get(made) ?? measured(path.join(site, made));
    known.set(made, about);
    const page = urlOf('downloads', { id }).slice(1);
    const html = readFileSync(path.join(site, page), 'utf8');
    const href = relativeUrl(page, `/${made}`);
    const saveAs = name ?? savedName(title, later);
    putFile(path.join(site, page), withDownload(html, later, { href, saveAs, ...about }));
  }
}

function measured(file: string): { size: number; sha256: string } {
  const bytes = readFileSync(file);
  return { size: bytes.length, sha256: sha256Of(bytes) };
}
