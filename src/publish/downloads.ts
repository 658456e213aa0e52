/** Puts what is made of a finished site into it, and into the page that offers what is taken along. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LATER } from '../exports/later.ts';
import { sha256Of } from '../model/version.ts';
import type { Report } from '../report/report.ts';
import { relativeUrl } from '../site/address.ts';
import { urlOf } from '../site/urls.ts';
import { savedName, withDownload } from '../views/download-row.ts';
import { putFile } from './put-file.ts';

/**
 * Offers a file that lies in the site by now, on the page of a report.
 * @param site folder of the built site
 * @param file of `LATER`: `official.pdf`
 * @throws Error where there is no such file
 */
export function offerDownload(
  site: string,
  { id, title }: Pick<Report, 'id' | 'title'>,
  file: string,
): void {
  const later = LATER.find((one) => one.file === file);
  if (!later) throw new Error(`nothing is made later as ${file}`);
  const page = urlOf('downloads', { id }).slice(1);
  const made = later.path.replace('<report>', id);
  const bytes = readFileSync(path.join(site, made));
  const known = path.join(site, page);
  putFile(
    known,
    withDownload(readFileSync(known, 'utf8'), later, {
      href: relativeUrl(page, `/${made}`),
      saveAs: savedName(title, later),
      size: bytes.length,
      sha256: sha256Of(bytes),
    }),
  );
}
