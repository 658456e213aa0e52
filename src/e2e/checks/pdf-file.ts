/** What a PDF is made of besides its pages: what it calls itself, its bookmarks, its fonts. */
import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

/** A bookmark with its depth, from 0. */
export interface Bookmark {
  title: string;
  depth: number;
}

/** A font as it lies in a PDF. */
interface PdfFont {
  name: string;
  /** `Type0` over `CIDFontType2` is TrueType; `Type3` has no names for its shapes. */
  kind: string;
  isEmbedded: boolean;
}

export interface PdfFile {
  title: string;
  language: string;
  isTagged: boolean;
  /** Day that it says it was made on: `20240226`. */
  made: string;
  /** How it opens: `/UseOutlines`. */
  opens: string;
  bookmarks: Bookmark[];
  fonts: PdfFont[];
}

/** Reads a PDF. */
export async function pdfFileOf(bytes: Uint8Array): Promise<PdfFile> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = file;
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  return {
    title: file.getTitle() ?? '',
    language: file.getLanguage() ?? '',
    isTagged: String(marked?.get(PDFName.of('Marked'))) === 'true',
    made: file.getCreationDate()?.toISOString().slice(0, 10) ?? '',
    opens: String(catalog.get(PDFName.of('PageMode'))),
    bookmarks: await bookmarksOf(bytes),
    fonts: fontsOf(file),
  };
}

async function bookmarksOf(bytes: Uint8Array): Promise<Bookmark[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  type Outline = Awaited<ReturnType<typeof pdf.getOutline>>;
  const flat = (items: Outline, depth: number): Bookmark[] =>
    (items ?? []).flatMap(({ title, items: below }) => [
      { title, depth },
      ...flat(below as Outline, depth + 1),
    ]);
  try {
    return flat(await pdf.getOutline(), 0);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function fontsOf(file: PDFDocument): PdfFont[] {
  const is = (object: PDFObject, type: string): object is PDFDict =>
    object instanceof PDFDict && String(object.get(PDFName.of('Type'))) === `/${type}`;
  const all: [PDFRef, PDFObject][] = file.context.enumerateIndirectObjects();
  return all.flatMap(([, object]) => {
    if (!is(object, 'Font')) return [];
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const kind = String(object.get(PDFName.of('Subtype'))).slice(1);
    // What stands over others has what is embedded below it.
    if (kind === 'Type0') return [];
    const data = descriptor?.lookup(PDFName.of('FontFile2'));
    return [
      {
        name: String(object.get(PDFName.of('BaseFont'))).replace(/^\/(?:[A-Z]{6}\+)?/, ''),
        kind,
        isEmbedded: data instanceof PDFRawStream,
      },
    ];
  });
}
