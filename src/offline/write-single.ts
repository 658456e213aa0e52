/** Writes the single-file edition of a report into a built site. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScript } from '../bundle.ts';
import { HOME_URL, pageUrl, reportUrl, singleFileUrl } from '../library/urls.ts';
import { paragraphAnchor } from '../model/paragraph.ts';
import { contentsOf } from '../report/contents.ts';
import type { Report } from '../report/report.ts';
import { buildSearch } from '../search/build/write.ts';
import type { Listed } from '../search/shared/lists.ts';
import type { Manifest } from '../search/shared/manifest.ts';
import { NEAR, PAGEFIND } from '../search/shared/paths.ts';
import type { SearchRecord } from '../search/shared/record.ts';
import { singleFile } from './single.ts';

let bundled: Promise<string> | undefined;

/** The script of every report's edition, bundled once a build. */
function script(): Promise<string> {
  bundled ??= bundleScript('src/browser/single.ts');
  return bundled;
}

/**
 * Makes the edition of the page that Astro built for it, whose links must not be relative yet.
 * @param folder  of the built site
 * @param records of the whole library
 * @param extras  what can be suggested, of the whole library, and queries of this report as examples
 */
export async function writeSingleFile(
  folder: string,
  report: Report,
  records: readonly SearchRecord[],
  { listed, examples }: { listed: readonly Listed[]; examples: Manifest['examples'] },
): Promise<void> {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const page = singleFileUrl(report).slice(1);
  const chapterStarts = contentsOf(report)
    .flatMap((part) => (part.sections.length > 0 ? part.sections : [part]))
    .map(({ page, start }) => [pageUrl(report, page).slice(1), paragraphAnchor(start)] as const);
  const tops = [HOME_URL, reportUrl(report)].map((url) => [url.slice(1), 'main'] as const);
  const starts = new Map([...tops, ...chapterStarts]);
  const own = records.filter((record) => record.report === report.id);
  const files = await buildSearch(own, {
    listed: listed.flatMap(({ kind, forms, items, term, address }): Listed[] => {
      const start = starts.get(address ?? '');
      if (address !== undefined) {
        return start ? [{ kind, forms, address: `${address}#${start}` }] : [];
      }
      // What leads to other pages, and what the notes say, is left out.
      return [{ kind, forms, ...(items && { items }), ...(kind === '术语' && term && { term }) }];
    }),
    examples,
  });
  const scripts = [
    ...['manifest.js', 'engine.js', 'embedded.js'].map((name) => PAGEFIND + name),
    ...['lists.js', 'code.js'].map((name) => NEAR + name),
    `search/${report.id}.js`,
  ];
  const html = singleFile({
    html: read(page),
    page,
    read,
    scripts: [
      ...scripts.map((file) => Buffer.from(files.get(file) ?? []).toString('utf8')),
      read(`${report.id}/cite.js`),
      await script(),
    ],
    starts,
  });
  writeFileSync(path.join(folder, page), html);
}
