/** What Chromium printed, made ready to be handed out. */
import type { PDFDict } from '@cantoo/pdf-lib';

/** What a PDF says of itself. */
interface Said {
  title: string;
  /** On which it says it was made: `2024-02-26`. */
  day: string;
  /** What its bookmarks say, in their order. */
  headings: readonly string[];
}

/** As small as it can be, with bookmarks beside it, and no date of today: the same page gives the same bytes. */
export async function finished(
  pdf: Uint8Array,
  { title, day, headings }: Said,
): Promise<Uint8Array> {
  const { PDFDict, PDFDocument, PDFHexString, PDFName } = await import('@cantoo/pdf-lib');
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  file.setTitle(title, { showInWindowTitleBar: true });
  const date = new Date(`${day}T00:00:00Z`);
  file.setCreationDate(date);
  file.setModificationDate(date);
  file.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  // The browser has the numbers of notes in them; where it has other headings, its own are left.
  const marks = bookmarksIn(file.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  for (const [at, mark] of marks.entries()) {
    const heading = marks.length === headings.length ? headings[at] : undefined;
    if (heading !== undefined) mark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
  }
  return file.save({ useObjectStreams: true, addDefaultPage: false });

  /** The bookmarks below one, each before those below itself. */
  function bookmarksIn(above: PDFDict | undefined): PDFDict[] {
    const found: PDFDict[] = [];
    for (let mark = next(above, 'First'); mark; mark = next(mark, 'Next')) {
      found.push(mark, ...bookmarksIn(mark));
    }
    return found;
  }
  function next(mark: PDFDict | undefined, key: 'First' | 'Next'): PDFDict | undefined {
    return mark?.lookupMaybe(PDFName.of(key), PDFDict);
  }
}
