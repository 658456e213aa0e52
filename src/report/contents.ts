/** The table of contents of a report: its pages, those of one part under the part's heading. */
import {
  bodyOf,
  type Matter,
  matterOf,
  type Paragraph,
  type PartId,
  parseParagraphId,
} from '../model/paragraph.ts';
import { partOf } from '../model/report.ts';
import { pagesOf, type TextPage } from './pages.ts';
import type { Report } from './report.ts';

/** A line of the contents. */
export interface ContentsEntry {
  title: string;
  page: TextPage;
  /** Id of the paragraph at which it begins, where all stands on one page. */
  start: string;
  /** What it is besides the body; null for the body. */
  matter: Matter | null;
}

/** A part of the contents. A part that is one page has no sections. */
export interface ContentsPart extends ContentsEntry {
  /** The part's pages where it has several. */
  sections: ContentsEntry[];
}

/** Pages in reading order, grouped by the part that their chapters begin in. */
export function contentsOf(report: Report): ContentsPart[] {
  const parts: ContentsPart[] = [];
  let last: PartId | undefined;
  for (const page of pagesOf(report)) {
    // An opening at the page's head has no line of its own.
    const start = startOf(page.chapters.at(-1)?.paragraphs ?? []);
    const part = parseParagraphId(start)?.part;
    const current = parts.at(-1);
    if (current && part === last) {
      if (current.sections.length === 0) {
        current.title = partOf(report, start)?.title ?? current.title;
        current.sections.push(sectionOf(current.page));
      }
      current.sections.push(sectionOf(page));
    } else {
      parts.push({ title: page.title, page, start, matter: matterOf(start), sections: [] });
    }
    last = part;
  }
  return parts;
}

/** The first page of a part begins with the part's heading; its section begins behind that. */
function sectionOf(page: TextPage): ContentsEntry {
  const { paragraphs } = page;
  const start =
    paragraphs.find(({ id }) => parseParagraphId(id)?.section)?.id ?? startOf(paragraphs);
  return { title: page.title, page, start, matter: matterOf(start) };
}

/** Where some paragraphs begin; what a web page has above a title is passed over. */
function startOf(paragraphs: readonly Paragraph[]): string {
  return (bodyOf(paragraphs)[0] ?? paragraphs[0])?.id ?? '';
}
