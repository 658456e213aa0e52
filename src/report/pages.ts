/** The pages of a report's text: a chapter each, but a short opening stands at the head of the first. */
import { charactersIn, type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { Chapter, Report } from './report.ts';

/** A page of a report's text. */
export interface TextPage {
  /** Name of the file: `part-3-1`. */
  slug: string;
  /** The title of the chapter that the page is for. */
  title: string;
  /** What stands on it, in reading order; the page is for the last. */
  chapters: readonly Chapter[];
  /** Theirs. */
  paragraphs: readonly Paragraph[];
}

/** An opening with fewer characters is not worth turning a page for. */
const SHORT_OPENING = 300;

/** A report's pages in reading order. */
export function pagesOf({ chapters }: Pick<Report, 'chapters'>): TextPage[] {
  const [opening, first, ...others] = chapters;
  return opening && first && isShortOpening(opening)
    ? [pageOf(opening, first), ...others.map((chapter) => pageOf(chapter))]
    : chapters.map((chapter) => pageOf(chapter));
}

function isShortOpening({ paragraphs }: Chapter): boolean {
  const parts = paragraphs.map(({ id }) => parseParagraphId(id)?.part);
  // With the labels of a web page: where those are many, the opening is long.
  const isOpening = parts.every((part) => part === 0 || part === 'f');
  return isOpening && charactersIn(paragraphs) < SHORT_OPENING;
}

function pageOf(...chapters: [Chapter, Chapter?]): TextPage {
  const own = chapters.filter((chapter) => chapter !== undefined);
  const { slug, title } = chapters[1] ?? chapters[0];
  return { slug, title, chapters: own, paragraphs: own.flatMap(({ paragraphs }) => paragraphs) };
}

/** The page that holds a paragraph. @throws Error when no chapter of the report holds it */
export function pageHolding(report: Pick<Report, 'id' | 'chapters'>, id: string): TextPage {
  const page = pagesOf(report).find(({ paragraphs }) => paragraphs.some((p) => p.id === id));
  if (!page) throw new Error(`no chapter of ${report.id} holds paragraph ${id}`);
  return page;
}
