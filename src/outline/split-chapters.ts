/** Splits a report's paragraphs into chapters that can be read on one page. */
import { type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { ChapterData, ReportData } from '../model/report.ts';

/** A chapter: its file is `chapters/<slug>.mdx`. */
export interface Chapter {
  slug: string;
  data: ChapterData;
  paragraphs: Paragraph[];
}

/** A part with more characters than this is split at its sections. */
export const LONGEST_CHAPTER = 5000;

/**
 * Opening, parts and closing as chapters, in order. A part longer than {@link LONGEST_CHAPTER} with at
 * least two sections becomes one chapter a section; its heading and intro go into the first, and what
 * follows its last section into the last.
 */
export function chaptersOf(
  paragraphs: readonly Paragraph[],
  parts: ReportData['parts'],
): Chapter[] {
  const pieces = parts.flatMap((part) => {
    const own = paragraphs.filter(({ id }) => parseParagraphId(id)?.part === part.id);
    return splitPart(part, own);
  });
  return pieces.map(({ slug, title, paragraphs }, at) => ({
    slug,
    data: { title, order: at + 1 },
    paragraphs,
  }));
}

interface Piece {
  slug: string;
  title: string;
  paragraphs: Paragraph[];
}

function splitPart(part: ReportData['parts'][number], own: Paragraph[]): Piece[] {
  if (own.every(({ id }) => isOpening(id))) {
    return [{ slug: 'opening', title: part.title, paragraphs: own }];
  }
  if (own.every(({ id }) => parseParagraphId(id)?.section === null)) {
    return [{ slug: 'closing', title: part.title, paragraphs: own }];
  }
  const length = own.reduce((sum, { text }) => sum + text.length, 0);
  const sections = bySection(own);
  if (length <= LONGEST_CHAPTER || sections.length < 2) {
    return [{ slug: `part-${part.id}`, title: part.title, paragraphs: own }];
  }
  return sections.map((paragraphs, at) => ({
    slug: `part-${part.id}-${at + 1}`,
    title: sectionTitle(paragraphs, at + 1) ?? part.title,
    paragraphs,
  }));
}

function isOpening(id: string): boolean {
  return parseParagraphId(id)?.part === 0;
}

/** Paragraphs by section; those directly under the part go with the section they follow, or the first. */
function bySection(own: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let seen = 0;
  for (const paragraph of own) {
    const section = parseParagraphId(paragraph.id)?.section ?? 0;
    if (groups.length === 0 || (section > seen && seen > 0)) groups.push([]);
    groups.at(-1)?.push(paragraph);
    seen = Math.max(seen, section);
  }
  return groups;
}

const RE_FULL_STOP = /。$/;
const RE_SECTION_NUMBER = /^.*?[、）)]/;

/** The heading or run-in heading of a section without its full stop. */
function sectionTitle(paragraphs: readonly Paragraph[], section: number): string | null {
  const first = paragraphs.find(({ id }) => parseParagraphId(id)?.section === section);
  if (!first) return null;
  const lead = first.kind === 'heading' ? first.text : first.text.slice(0, first.lead);
  return (lead || RE_SECTION_NUMBER.exec(first.text)?.[0] || first.text).replace(RE_FULL_STOP, '');
}
