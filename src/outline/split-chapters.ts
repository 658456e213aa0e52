/** Splits a report's paragraphs into chapters that can be read on one page. */
import { lengthOf, type Paragraph, type PartId, parseParagraphId } from '../model/paragraph.ts';
import type { ChapterData, ReportData } from '../model/report.ts';
import { numbered, titleOf } from './body/headings.ts';
import { pagesOfText } from './split-text.ts';

/** A chapter: its file is `chapters/<slug>.mdx`. */
export interface Chapter {
  slug: string;
  data: ChapterData;
  paragraphs: Paragraph[];
}

/** A part with more characters than this is split at its sections, a section at its paragraphs. */
export const LONGEST_CHAPTER = 4000;

/**
 * Opening, parts, closing, and what is not the body as chapters, in order. A part longer than
 * {@link LONGEST_CHAPTER} with at least two sections becomes one chapter a section; its heading and intro
 * go into the first, and what follows its last section into the last. What is still too long, or has no
 * sections, becomes several chapters of about the same length. What stands before the body is in the
 * opening; notes and annexes are not split.
 */
export function chaptersOf(
  paragraphs: readonly Paragraph[],
  parts: ReportData['parts'],
): Chapter[] {
  const used = new Map<string, number>();
  const pieces = runsOf(paragraphs).flatMap((run) => piecesOf(run, parts));
  return pieces.map(({ slug, title, paragraphs }, at) => {
    // Lines of a page may stand at several places behind the body.
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    const data = { title, order: at + 1 };
    return { slug: count === 1 ? slug : `${slug}-${count}`, data, paragraphs };
  });
}

interface Piece {
  slug: string;
  title: string;
  paragraphs: Paragraph[];
}

/** Paragraphs of one part that stand together; those before the body belong to the opening. */
interface Run {
  part: PartId;
  paragraphs: Paragraph[];
}

function runsOf(paragraphs: readonly Paragraph[]): Run[] {
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    const id = parseParagraphId(paragraph.id)?.part ?? 0;
    const part = id === 'f' ? 0 : id;
    const last = runs.at(-1);
    if (last?.part === part) last.paragraphs.push(paragraph);
    else runs.push({ part, paragraphs: [paragraph] });
  }
  return runs;
}

function piecesOf({ part, paragraphs }: Run, parts: ReportData['parts']): Piece[] {
  const title = parts.find(({ id }) => id === part)?.title ?? parts[0]?.title ?? '';
  if (typeof part === 'string') return [{ slug: slugOfMatter(part), title, paragraphs }];
  if (part === 0) return paged({ slug: 'opening', title, paragraphs });
  const isClosing = paragraphs.every(({ id }) => parseParagraphId(id)?.section === null);
  if (isClosing) return paged({ slug: 'closing', title, paragraphs });
  const whole = { slug: `part-${part}`, title, paragraphs };
  const sections = bySection(paragraphs);
  if (lengthOf(paragraphs) <= LONGEST_CHAPTER || sections.length < 2) return paged(whole);
  return sections.flatMap((paragraphs, at) =>
    paged({
      slug: `part-${part}-${at + 1}`,
      title: sectionTitle(paragraphs, at + 1) ?? title,
      paragraphs,
    }),
  );
}

function slugOfMatter(part: Exclude<PartId, number>): string {
  if (part === 'n') return 'notes';
  return part.startsWith('a') ? `annex-${part.slice(1)}` : 'back';
}

/** A piece as it is, or, where it is too long, as several with their numbers. */
function paged(piece: Piece): Piece[] {
  const pages = pagesOfText(piece.paragraphs, LONGEST_CHAPTER);
  if (pages.length === 1) return [piece];
  return pages.map((paragraphs, at) => ({
    slug: `${piece.slug}-${at + 1}`,
    title: `${piece.title}（${at + 1}/${pages.length}）`,
    paragraphs,
  }));
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

/** The heading or run-in heading of a section without its full stop; its number, where it has only that. */
function sectionTitle(paragraphs: readonly Paragraph[], section: number): string | null {
  const first = paragraphs.find(({ id }) => parseParagraphId(id)?.section === section);
  if (!first) return null;
  const lead = first.kind === 'heading' ? first.text : first.text.slice(0, first.lead);
  const number = first.text.slice(0, numbered(first.text)?.length ?? 0).trim();
  return titleOf(lead || number || first.text);
}
