/** Goes over a built site: closes its pages, makes links relative, refuses one that leads to nothing. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DataError } from '../model/errors.ts';
import { withPolicy } from './policy.ts';
import { brokenLinks, readLinks, withRelativeLinks } from './relative.ts';

/** All files below a folder, as `/`-separated paths relative to it, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/**
 * Rewrites the links of every page in `folder` and gives it its Content-Security-Policy.
 * @returns the links that lead to nothing, as errors; pages are written all the same
 */
export function finishPages(folder: string): DataError[] {
  const files = filesIn(folder);
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = readFileSync(path.join(folder, file), 'utf8');
        return [file, { html, ...readLinks(html) }] as const;
      }),
  );
  for (const [file, page] of pages) {
    const html = withPolicy(withRelativeLinks(page.html, file, page));
    writeFileSync(path.join(folder, file), html);
  }
  return brokenLinks(pages, new Set(files)).map(
    ({ page, url }) => new DataError('断链', page, url, '链接指向的页面或位置不存在'),
  );
}
