/** Addresses of the pages, from the site's root; a page writes them through `hrefFrom` (C7). */
import { paragraphAnchor } from '../model/paragraph.ts';
import { pageHolding, type TextPage } from '../report/pages.ts';
import type { Report } from '../report/report.ts';
import type { ExamplePassage, Passage } from '../report/summary.ts';
import { encoded, GLOSSARY_URL } from './entry-urls.ts';
import { PAGES, type PageName, type ReportPage, type SitePage } from './pages.ts';

/** A page that the site has once, or that a report has once. */
export function urlOf(page: SitePage): string;
export function urlOf(page: ReportPage, report: Pick<Report, 'id'>): string;
export function urlOf(page: ReportPage | SitePage, report: Pick<Report, 'id'> | undefined): string;
export function urlOf(page: PageName, report?: Pick<Report, 'id'>): string {
  return addressOf(page, report ? { report: report.id } : {});
}

/** A page of a kind. @param names for what stands in `<>` in its file; @throws Error without one */
function addressOf(page: PageName, names: Readonly<Record<string, string>>): string {
  return `/${fileOf(page, names)}`;
}

/** The file of a page of a kind. @param names for what stands in `<>` in it; @throws Error without one */
export function fileOf(page: PageName, names: Readonly<Record<string, string>>): string {
  return PAGES[page].file.replace(/<(\w+)>/g, (_, key: string) => {
    const name = names[key];
    if (name === undefined) throw new Error(`which ${key} of the pages ${page}?`);
    return name;
  });
}

export const HOME_URL: string = urlOf('home');
export const SEARCH_URL: string = urlOf('search');

/** The report's cover. */
export function reportUrl(report: Pick<Report, 'id'>): string {
  return urlOf('cover', report);
}

/** What a report is taken along as. */
export function downloadUrl(report: Pick<Report, 'id'>, file: string): string {
  return `/${report.id}/downloads/${file}`;
}

/** A page of the report's text. */
export function pageUrl(report: Pick<Report, 'id'>, page: Pick<TextPage, 'slug'>): string {
  return addressOf('chapter', { report: report.id, chapter: page.slug });
}

/** A paragraph on its page. @throws Error when no chapter of the report holds it */
export function paragraphUrl(report: Pick<Report, 'id' | 'chapters'>, id: string): string {
  return `${pageUrl(report, pageHolding(report, id))}#${paragraphAnchor(id)}`;
}

/** A paragraph on its page, with words of it marked where scripts run. */
export function passageUrl(
  report: Pick<Report, 'id' | 'chapters'>,
  id: string,
  words: string,
): string {
  return foundUrl(report, { page: pageHolding(report, id).slug, paragraph: id, words });
}

/** {@link passageUrl} of a passage, which names its page. */
export function foundUrl(
  report: Pick<Report, 'id'>,
  { page, paragraph, words }: Pick<Passage, 'page' | 'paragraph' | 'words'>,
): string {
  return `${pageUrl(report, { slug: page })}?mark=${encoded(words)}#${paragraphAnchor(paragraph)}`;
}

/** The note of an example's term, on the page that holds both; beside a text the page goes to the word, and opens it. */
export function noteUrl(
  report: Pick<Report, 'id'>,
  { page, term }: Pick<ExamplePassage, 'page' | 'term'>,
): string {
  return `${pageUrl(report, { slug: page })}#${term}`;
}

/** A passage that an entry quotes, on its page. */
export function quotedUrl({
  report,
  page,
  paragraph,
}: Pick<Passage, 'page' | 'paragraph'> & { report: string }): string {
  return `${pageUrl({ id: report }, { slug: page })}#${paragraphAnchor(paragraph)}`;
}

/** A place and what the library has of it. @param path `河南省/信阳市` */
export function placeUrl(path: string): string {
  return addressOf('place', { place: path });
}

/** A place in a list of places. @param path `河南省/信阳市` */
export function placeAnchor(path: string): string {
  return path.replaceAll('/', '-');
}

/** The search for words. */
export function searchUrl(words: string): string {
  return `${SEARCH_URL}?q=${encoded(words)}`;
}

/** The glossary's entries of one level or one grade. */
export function termsUrl(kind: 'level' | 'grade', value: string): string {
  return `${GLOSSARY_URL}?${kind}=${value}`;
}

/** The section of a glossary or index in which what is filed under a letter (or 数字) stands. */
export function initialAnchor(initial: string): string {
  return `initial-${initial}`;
}
