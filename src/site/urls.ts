/** Addresses of the pages, from the site's root; a page writes them through `hrefFrom` (C7). */
import { paragraphAnchor } from '../model/paragraph.ts';
import { entryOf } from '../model/sense-id.ts';
import { pageHolding, type TextPage } from '../report/pages.ts';
import type { Report } from '../report/report.ts';
import type { ExamplePassage, Passage } from '../report/summary.ts';

export const HOME_URL = '/index.html';
export const GLOSSARY_URL = '/glossary/index.html';
export const NAMES_URL = '/names/index.html';
export const SEARCH_URL = '/search.html';

/** The report's cover. */
export function reportUrl(report: Pick<Report, 'id'>): string {
  return `/${report.id}/index.html`;
}

/** The whole report on one page. */
export function fullUrl(report: Pick<Report, 'id'>): string {
  return `/${report.id}/full.html`;
}

/** What of a report is open; a report that is 定稿 has no such page. */
export function openUrl(report: Pick<Report, 'id'>): string {
  return `/${report.id}/open.html`;
}

/** Pages and files of the deputy's desk; a report without figures has none of them. */
export function deskUrl(
  report: Pick<Report, 'id'>,
  file: 'figures.html' | 'ledger.html' | 'commitments.html' | 'figures.csv' | 'ledger.csv',
): string {
  return `/${report.id}/${file}`;
}

/** The single-file edition of the report, for taking away. */
export function singleFileUrl(report: Pick<Report, 'id'>): string {
  return `/${report.id}/single.html`;
}

/** A page of the report's text. */
export function pageUrl(report: Pick<Report, 'id'>, page: Pick<TextPage, 'slug'>): string {
  return `/${report.id}/${page.slug}.html`;
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

/** A place and what the library has of it. @param path `河南省/信阳市` */
export function placeUrl(path: string): string {
  return `/places/${path}.html`;
}

/** A place in a list of places. @param path `河南省/信阳市` */
export function placeAnchor(path: string): string {
  return path.replaceAll('/', '-');
}

/** The search for words. */
export function searchUrl(words: string): string {
  return `${SEARCH_URL}?q=${encoded(words)}`;
}

/** A term in the glossary: its sense of the entry. @param hasSeveral whether the library has several reports, and so a page for each entry */
export function termUrl(id: string, hasSeveral: boolean): string {
  if (!hasSeveral) return `${GLOSSARY_URL}#${id}`;
  const entry = entryOf(id);
  return `/glossary/${entry}.html${id === entry ? '' : `#${id}`}`;
}

/** The glossary's entries of one level or one grade. */
export function termsUrl(kind: 'level' | 'grade', value: string): string {
  return `${GLOSSARY_URL}?${kind}=${value}`;
}

/** A name's entry. @param hasSeveral whether the library has several reports, and so a page for each entry */
export function nameUrl(id: string, hasSeveral: boolean): string {
  return hasSeveral ? `/names/${encoded(nameSlug(id))}.html` : `${NAMES_URL}#${encoded(id)}`;
}

/** From a mark of ASCII to its full-width form. */
const FULL_WIDTH = 0xfee0;

/** A name's id as the name of a file: what some system cannot have in one is written in full width. */
export function nameSlug(id: string): string {
  return id.replace(/[\\/:*?"<>|#%]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH),
  );
}

/** The section of a glossary or index in which what is filed under a letter (or 数字) stands. */
export function initialAnchor(initial: string): string {
  return `initial-${initial}`;
}

/** Words within an address. Chinese stays as it is: encoded it would be three times as long, and says nothing. */
function encoded(words: string): string {
  return words.replace(/[\0-\x7f]+/g, encodeURIComponent);
}
