/** Makes the single-file editions of reports from pages of their own, and puts them into a built site. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { ASTRO_OPTIONS } from '../astro-options.ts';
import { bundleScript } from '../bundle.ts';
import { getShared, hasSeveral, summaryFor } from '../library/get-library.ts';
import { searchExamples } from '../library/search-examples.ts';
import { searchEntries, searchedReport } from '../library/search-lists.ts';
import { paragraphAnchor } from '../model/paragraph.ts';
import { contentsOf } from '../report/contents.ts';
import type { Report } from '../report/report.ts';
import { buildSearch } from '../search/build/search.ts';
import { HOME_URL, pageUrl, reportUrl, urlOf } from '../site/urls.ts';
import { putFile } from './put-file.ts';
import { singleFile } from './single.ts';

/**
 * Writes `<report>/single.html` of each report into the site.
 * @param site    folder of the built site, whose links are checked
 * @param reports which have been opened
 */
export async function writeEditions(site: string, reports: readonly Report[]): Promise<void> {
  if (reports.length === 0) return;
  // In the new site, which is thrown away as a whole when the build is killed.
  const folder = path.join(site, '.editions');
  try {
    await build({
      ...ASTRO_OPTIONS,
      configFile: false,
      srcDir: 'src/editions',
      outDir: folder,
      logLevel: 'warn',
      vite: {
        ...ASTRO_OPTIONS.vite,
        define: { EDITIONS: JSON.stringify(reports.map(({ id }) => id)) },
      },
    });
    const script = await bundleScript('src/browser/single.ts');
    for (const report of reports) {
      const page = urlOf('single', report).slice(1);
      const html = singleFile({
        html: readFileSync(path.join(folder, page), 'utf8'),
        page,
        read: (file) => readFileSync(path.join(site, file), 'utf8'),
        scripts: [
          ...(await searchScripts(report)),
          readFileSync(path.join(site, report.id, 'text.js'), 'utf8'),
          script,
        ],
        starts: startsOf(report),
      });
      putFile(path.join(site, page), html);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** File of a page that the edition stands for → id of the element at which it begins there. */
function startsOf(report: Report): Map<string, string> {
  const chapterStarts = contentsOf(report)
    .flatMap((part) => (part.sections.length > 0 ? part.sections : [part]))
    .map(({ page, start }) => [pageUrl(report, page).slice(1), paragraphAnchor(start)] as const);
  const tops = [HOME_URL, reportUrl(report)].map((url) => [url.slice(1), 'main'] as const);
  return new Map([...tops, ...chapterStarts]);
}

/** The scripts of a search over one report. */
async function searchScripts(report: Report): Promise<string[]> {
  const starts = startsOf(report);
  const { text, quoted } = searchedReport(report);
  const chapters = text.chapters.map(
    ([address, title]) => [`${address}#${starts.get(address) ?? 'main'}`, title] as const,
  );
  const files = await buildSearch([{ text: { ...text, chapters }, quoted }], {
    // What leads to other pages, and what the notes say, is left out.
    entries: searchEntries(getShared(), [summaryFor(report)], hasSeveral()).map(
      ({ kind, forms, items, term }) => ({
        kind,
        forms,
        ...(items && { items }),
        ...(kind === '术语' && term && { term }),
      }),
    ),
    examples: searchExamples(getShared(), [summaryFor(report)]),
  });
  return [...files.values()].map((script) => Buffer.from(script).toString('utf8'));
}
