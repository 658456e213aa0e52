/** Addresses of the entries of glossary and names, also for scripts of pages: without the table of pages. */
import { entryOf } from '../model/sense-id.ts';

/** Files of the two lists, and of an entry of each. */
export const ENTRY_FILES = {
  glossary: 'glossary/index.html',
  term: 'glossary/<entry>.html',
  names: 'names/index.html',
  name: 'names/<name>.html',
} as const;

export const GLOSSARY_URL = `/${ENTRY_FILES.glossary}` as const;
export const NAMES_URL = `/${ENTRY_FILES.names}` as const;

/** A term in the glossary: its sense of the entry. @param hasSeveral whether the library has several reports, and so a page for each entry */
export function termUrl(id: string, hasSeveral: boolean): string {
  if (!hasSeveral) return `${GLOSSARY_URL}#${id}`;
  const entry = entryOf(id);
  return `/${ENTRY_FILES.term.replace('<entry>', entry)}${id === entry ? '' : `#${id}`}`;
}

/** The id of a term by the address of its entry, as {@link termUrl} gives it or a page writes it. */
export function termIdIn(url: string): string {
  const [file = '', fragment = ''] = url.split('#');
  return fragment || file.replace(/^.*\/|\.html$/g, '');
}

/** A name's entry. @param hasSeveral whether the library has several reports, and so a page for each entry */
export function nameUrl(id: string, hasSeveral: boolean): string {
  return hasSeveral
    ? `/${ENTRY_FILES.name.replace('<name>', encoded(nameSlug(id)))}`
    : `${NAMES_URL}#${encoded(id)}`;
}

/** From a mark of ASCII to its full-width form. */
const FULL_WIDTH = 0xfee0;

/** A name's id as the name of a file: what some system cannot have in one is written in full width. */
export function nameSlug(id: string): string {
  return id.replace(/[\\/:*?"<>|#%]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH),
  );
}

/** Words within an address. Chinese stays as it is: encoded it would be three times as long, and says nothing. */
export function encoded(words: string): string {
  return words.replace(/[\0-\x7f]+/g, encodeURIComponent);
}
