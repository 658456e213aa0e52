/**
 * References as files for reference managers. They are written here, since no library does it without
 * loss: citation-js drops every Chinese character from BibTeX, or, told not to, leaves `&` and
 * `%` to TeX, and breaks addresses in RIS at 80 characters; biblatex-csl-converter (69 kB) puts spaces
 * after `\` and braces and writes no RIS. What is written here, citation-js reads back to the character.
 */
import type { Reference } from './reference.ts';

const LANGUAGE = 'zh-CN';
const RE_TEX = /[\\{}$&%#_~^]/g;
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX and BibLaTeX; the words stand in `annote`, which managers show as a note. */
export function bibtex(references: readonly Reference[]): string {
  return `${references.map(bibtexEntry).join('\n\n')}\n`;
}

function bibtexEntry({ key, ...reference }: Reference): string {
  const { author, titles, date, year, place, address, accessed, words } = reference;
  const fields: [name: string, value: string | undefined][] = [
    // The inner braces keep the name of a body whole.
    ['author', author && `{${escapeTex(author)}}`],
    ['title', escapeTex(titles.join('：'))],
    ['date', date],
    ['year', String(year)],
    ['pages', escapeTex(place)],
    ['language', LANGUAGE],
    ['url', address ?? undefined],
    ['urldate', accessed],
    ['annote', escapeTex(words)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@techreport{${key},`, ...lines, '}'].join('\n');
}

function escapeTex(text: string): string {
  return text.replace(RE_TEX, (character) => TEX[character] ?? `\\${character}`);
}

/** RIS, whose lines end as on Windows; the words are its note. */
export function ris(references: readonly Reference[]): string {
  return references.map(risEntry).join('\r\n');
}

function risEntry(reference: Reference): string {
  const { author, titles, date, year, place, address, accessed, words } = reference;
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'RPRT'],
    ['AU', author],
    ['TI', titles.join('：')],
    ['DA', date?.replaceAll('-', '/')],
    ['PY', String(year)],
    ['SP', place],
    ['LA', LANGUAGE],
    ['UR', address ?? undefined],
    ['Y2', accessed?.replaceAll('-', '/')],
    ['N1', words],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

/** CSL-JSON, the data of citation styles (citeproc, Pandoc, Zotero). */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
}

function cslItem({ key, author, titles, date, year, ...reference }: Reference): object {
  const { place, address, accessed, words } = reference;
  return {
    id: key,
    type: 'report',
    author: author === undefined ? undefined : [{ literal: author }],
    title: titles.join('：'),
    issued: cslDate(date ?? String(year)),
    page: place,
    language: LANGUAGE,
    URL: address ?? undefined,
    accessed: accessed && cslDate(accessed),
    note: words,
  };
}

function cslDate(iso: string): object {
  return { 'date-parts': [iso.split('-').map(Number)] };
}
