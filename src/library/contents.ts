/** The table of contents of a report: its chapters, those of one part under the part's heading. */
import { parseParagraphId } from '../model/paragraph.ts';
import { partOf } from '../model/report.ts';
import type { Chapter, Report } from './library.ts';

/** A part of the contents. A part that is one chapter has no sections. */
export interface ContentsPart {
  title: string;
  /** The chapter that the part begins with. */
  chapter: Chapter;
  /** The part's chapters where it has several. */
  sections: Chapter[];
}

/** Chapters in reading order, grouped by the part that they begin in. */
export function contentsOf(report: Report): ContentsPart[] {
  const parts: ContentsPart[] = [];
  let last: number | undefined;
  for (const chapter of report.chapters) {
    const id = chapter.paragraphs[0]?.id ?? '';
    const part = parseParagraphId(id)?.part;
    const current = parts.at(-1);
    if (current && part === last) {
      if (current.sections.length === 0) {
        current.title = partOf(report, id)?.title ?? current.title;
        current.sections.push(current.chapter);
      }
      current.sections.push(chapter);
    } else parts.push({ title: chapter.title, chapter, sections: [] });
    last = part;
  }
  return parts;
}
