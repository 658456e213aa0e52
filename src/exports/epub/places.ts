/** What the places in an e-book are called, and where they are. */
import { paragraphAnchor } from '../../model/paragraph.ts';
import type { Book, BookChapter } from '../book.ts';

/** How many explanations a file of their list has: some readers take no files of 300 kB. */
export const ENTRIES_A_FILE = 100;

/** File of the list that has a note's explanation. */
export function entriesFile(note: number): string {
  return `entries-${Math.ceil(note / ENTRIES_A_FILE)}.xhtml`;
}

export const callAnchor = (note: number): string => `call-${note}`;
export const noteAnchor = (note: number): string => `note-${note}`;
export const entryAnchor = (note: number): string => `entry-${note}`;

/** File of a chapter. */
export function chapterFile({ slug }: Pick<BookChapter, 'slug'>): string {
  return `${slug}.xhtml`;
}

/** Finds the address of a paragraph by its id, within the book; null where the book has none such. */
export function paragraphHrefs({ chapters }: Book): (paragraph: string) => string | null {
  const hrefs = new Map(
    chapters.flatMap((chapter) =>
      chapter.paragraphs.map(({ id }) => [id, `${chapterFile(chapter)}#${paragraphAnchor(id)}`]),
    ),
  );
  return (paragraph) => hrefs.get(paragraph) ?? null;
}
