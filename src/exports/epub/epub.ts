/** A report as an e-book (EPUB 3). Pure. */
import { strToU8 } from 'fflate';
import { bookOf } from '../book.ts';
import { notesOf, notesTitle } from '../book-notes.ts';
import { tablesOf } from '../book-tables.ts';
import { colophonOf } from '../colophon.ts';
import type { ExportSource } from '../export.ts';
import { zipOf } from '../zip.ts';
import { chapterDocument } from './chapter.ts';
import { colophonDocument } from './colophon.ts';
import { COVER_FILE, COVER_IMAGE, coverDocument, coverImage } from './cover.ts';
import { documentFile, type EpubDocument, xmlFile } from './document.ts';
import { entriesDocuments } from './entries.ts';
import { type Landmark, NAV_FILE, type NavEntry, navDocument, navOf } from './nav.ts';
import { CONTAINER, FOLDER, packageOf } from './package.ts';
import { paragraphHrefs } from './places.ts';
import { STYLE } from './style.ts';
import { tableDocuments } from './tables.ts';

/** The first file of every EPUB, which is not compressed. */
const MIMETYPE = 'mimetype';
export const EPUB_TYPE = 'application/epub+zip';

/** The bytes of the e-book. @throws Error where the text has a character that XML cannot hold */
export function epubOf(source: ExportSource): Uint8Array {
  const { report, site, match, termById, quoteLabel } = source;
  const book = bookOf(report, match);
  const notes = notesOf(book, termById, quoteLabel);
  const chapters = book.chapters.map((chapter) => {
    const ids = new Set(chapter.paragraphs.map(({ id }) => id));
    return chapterDocument(
      chapter,
      notes.filter(({ paragraph }) => ids.has(paragraph)),
    );
  });
  const tables = tableDocuments(book, tablesOf(report));
  const entries = entriesDocuments({ book, notes, match, termById });
  const about = colophonOf(source, notes.length + tables.length > 0);
  const back = [...tables, colophonDocument(about, paragraphHrefs(book))];
  const contents = [
    '原文',
    ...(notes.length > 0 ? [`${notes.length}条注释`] : []),
    ...tables.map(({ title }) => title),
  ].join(' · ');
  const nav = navDocument(
    [...navOf(book), ...oneLine(notesTitle(report), entries.map(lineOf)), ...back.map(lineOf)],
    landmarksOf(chapters, [...entries, ...back]),
  );
  const documents = [coverDocument(report), nav, ...chapters, ...entries, ...back];
  const title = notes.length > 0 ? `${report.title}（注释版）` : report.title;
  return zipOf(
    new Map([
      [MIMETYPE, strToU8(EPUB_TYPE)],
      ['META-INF/container.xml', xmlFile(CONTAINER)],
      [`${FOLDER}/package.opf`, xmlFile(packageOf(source, title, documents))],
      ...documents.map((one): [string, Uint8Array] => [`${FOLDER}/${one.file}`, documentFile(one)]),
      [`${FOLDER}/${COVER_IMAGE}`, xmlFile(coverImage({ report, contents, site: site.name }))],
      [`${FOLDER}/style.css`, strToU8(STYLE)],
    ]),
    [MIMETYPE],
  );
}

function lineOf({ title, file, headings = [] }: EpubDocument): NavEntry {
  const below = headings.map((one) => ({
    title: one.title,
    href: `${file}#${one.anchor}`,
    below: [],
  }));
  return { title, href: file, below };
}

/** What is in several files stands under one name. */
function oneLine(title: string, all: readonly NavEntry[]): NavEntry[] {
  const [first, ...others] = all;
  return first ? [{ title, href: first.href, below: others.length > 0 ? [...all] : [] }] : [];
}

function landmarksOf([first]: readonly EpubDocument[], back: readonly EpubDocument[]): Landmark[] {
  return [
    { type: 'cover', title: '封面', href: COVER_FILE },
    { type: 'toc', title: '目录', href: `${NAV_FILE}#toc` },
    ...(first ? [{ type: 'bodymatter', title: '正文', href: first.file }] : []),
    ...back.slice(0, 1).map(({ title, file }) => ({ type: 'backmatter', title, href: file })),
  ];
}
