/**
 * A report as a book: what every form of it that leaves the site is made from, on paper, as an e-book, for
 * Word. Its words are the report's, cut where a note is called and where a heading ends, and nothing else:
 * joined, the pieces of a paragraph are the paragraph. Pure.
 */

import type { Matcher } from '../annotate/match.ts';
import { annotate, type Segment, splitAt } from '../annotate/segments.ts';
import { labelOf } from '../cite/label.ts';
import {
  matterOf,
  ownOf,
  type Paragraph,
  type ParagraphKind,
  parseParagraphId,
} from '../model/paragraph.ts';
import { type ContentsEntry, contentsOf } from '../report/contents.ts';
import { pagesOf } from '../report/pages.ts';
import type { Report } from '../report/report.ts';

/** Words of the report, behind which a note may be called. */
export interface BookPiece {
  text: string;
  /** Number of the note, from 1. */
  note?: number;
}

/** Of a heading: a part's, a section's, what stands below them. */
export type BookLevel = 1 | 2 | 3;

/** A paragraph of the report. */
export interface BookParagraph {
  id: string;
  /** Its name to readers: 三（一）第2段. */
  label: string;
  kind: ParagraphKind;
  /** Whether it is the title itself among the lines of the title block. */
  isMain: boolean;
  /** Whether it is the document's number among them. */
  isNumber: boolean;
  /** Level of the heading that it is or begins with; null where there is none. */
  level: BookLevel | null;
  /** The heading that it is or begins with; empty where there is none. */
  lead: readonly BookPiece[];
  /** What follows; empty of a heading on a line of its own. */
  rest: readonly BookPiece[];
}

/** A chapter: a page of the report's text on the site. */
export interface BookChapter {
  /** Name of its file: `part-3-1`. */
  slug: string;
  title: string;
  paragraphs: readonly BookParagraph[];
}

/** Where a note is called: the first place of its term in the report. */
export interface NoteCall {
  number: number;
  /** Id of the term. */
  id: string;
  /** The words that are explained, as they stand there; '' where only its note is referred to. */
  words: string;
  paragraph: string;
  label: string;
}

export interface Book {
  report: Report;
  /** In reading order; without what stood around the report in its file. */
  chapters: readonly BookChapter[];
  /** As on the cover; the chapters of one part under it. */
  contents: readonly BookContents[];
  /** In the order of their numbers; none in the official edition. */
  calls: readonly NoteCall[];
}

/** A line of the contents. */
interface BookContents {
  title: string;
  /** The chapter that it leads to. */
  slug: string;
  sections: readonly { title: string; slug: string }[];
}

/**
 * @param match finds the terms that are explained; null for the text alone
 */
export function bookOf(report: Report, match: Matcher | null): Book {
  const calls: NoteCall[] = [];
  const known = new Set<string>();
  const begun = new Set<string>();
  const chapters = pagesOf(report).flatMap(({ slug, title, paragraphs }): BookChapter[] => {
    const own = ownOf(paragraphs);
    if (own.length === 0) return [];
    return [{ slug, title, paragraphs: own.map(paragraphOf) }];
  });
  const slugs = new Set(chapters.map(({ slug }) => slug));
  const lineOf = ({ title, page }: ContentsEntry) => ({ title, slug: page.slug });
  return {
    report,
    chapters,
    contents: contentsOf(report)
      .filter(({ page }) => slugs.has(page.slug))
      .map((part) => ({ ...lineOf(part), sections: part.sections.map(lineOf) })),
    calls,
  };

  function paragraphOf(paragraph: Paragraph): BookParagraph {
    const { id, kind, text } = paragraph;
    const matches = match?.(text) ?? [];
    const lead = kind === 'heading' ? text.length : paragraph.lead;
    const { before, after } = splitAt(annotate(text, matches), lead);
    return {
      id,
      label: labelOf(report, id),
      kind,
      isMain: kind === 'title' && text === report.cover.title,
      isNumber: kind === 'title' && text === report.cover.documentNumber,
      level: levelOf(paragraph),
      lead: piecesOf(before, paragraph),
      rest: piecesOf(after, paragraph),
    };
  }

  /** A part's heading, the heading of a section or the one that its first paragraph begins with, any other. */
  function levelOf({ id, kind, lead }: Paragraph): BookLevel | null {
    if (kind === 'title' || (kind === 'text' && lead === 0)) return null;
    const place = parseParagraphId(id);
    if (matterOf(id) !== null) return kind === 'heading' ? 1 : 3;
    if (!place?.section) return kind === 'heading' ? 1 : 3;
    const section = `${place.part}.${place.section}`;
    if (begun.has(section)) return 3;
    begun.add(section);
    return 2;
  }

  /** The segments, those of no new term as one piece. */
  function piecesOf(segments: readonly Segment[], { id }: Paragraph): BookPiece[] {
    const pieces: BookPiece[] = [];
    for (const { text, term, isReference } of segments) {
      const last = pieces.at(-1);
      const isFirst = term !== undefined && !known.has(term);
      if (last && last.note === undefined) last.text += text;
      else pieces.push({ text });
      if (!isFirst) continue;
      known.add(term);
      const number = calls.length + 1;
      calls.push({
        ...{ number, id: term, words: isReference ? '' : text },
        ...{ paragraph: id, label: labelOf(report, id) },
      });
      const piece = pieces.at(-1);
      if (piece) piece.note = number;
    }
    return pieces;
  }
}

/** The words of some pieces. */
export function wordsOf(pieces: readonly BookPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** All words of a paragraph: the report's, to the character. */
export function textOfParagraph({ lead, rest }: Pick<BookParagraph, 'lead' | 'rest'>): string {
  return wordsOf(lead) + wordsOf(rest);
}

/** Words cut before their last character, so that a note's number can be kept with that one. */
export function beforeLast(text: string): [before: string, last: string] {
  const last = [...text].at(-1) ?? '';
  return [text.slice(0, text.length - last.length), last];
}
