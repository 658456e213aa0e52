/** A report's structure, recognised in its repaired paragraphs. */
import type { Doubt } from '../model/doubt.ts';
import { DataError } from '../model/errors.ts';
import { type Paragraph, type PartId, parseParagraphId } from '../model/paragraph.ts';
import type { PassageKind, ReportData } from '../model/report.ts';
import { closingOf } from './body/closing.ts';
import { type Draft, type Part, partsOf, setLeads } from './body/parts.ts';
import { readingsOf } from './body/readings.ts';
import { structureDoubts } from './body/structure-doubts.ts';
import { headOf } from './head/head.ts';
import type { Cover } from './head/title-block.ts';
import { matterOf } from './matter/matter.ts';
import { reasonAgainst } from './matter/refused.ts';

/** What {@link outlineOf} recognised. */
export interface Outline {
  /** All paragraphs in order, with ids and lead lengths. */
  paragraphs: Paragraph[];
  /** Opening (0), parts, closing, and what is not the body, in order of first appearance. */
  parts: ReportData['parts'];
  cover: Partial<Cover>;
  /** What of the structure is uncertain. */
  doubts: Doubt[];
  /** Where the body begins and ends among the paragraphs. */
  bodyAt: number;
  bodyEnd: number;
}

/**
 * Recognises the structure of a report: what stands before its body, what behind, and the best reading of
 * the body itself. What is uncertain is a doubt.
 *
 * @param lines repaired paragraphs, see `paragraphsOf`
 * @param file  path named in errors
 * @throws {DataError} 不能导入: the text is no report, or more than one
 */
export function outlineOf(lines: readonly string[], file: string): Outline {
  const head = headOf(lines);
  const bodyAt = head.paragraphs.length;
  const matter = matterOf(lines, bodyAt);
  const body = lines.slice(bodyAt, matter.bodyEnd);
  const readings = readingsOf(body);
  const hasParts = readings.length > 0;
  const reason = reasonAgainst(lines, {
    bodyAt,
    bodyEnd: matter.bodyEnd,
    cover: head.cover,
    hasParts,
  });
  if (reason !== null) throw new DataError('不能导入', file, '', reason);
  const { opening, parts } = partsOf(body, readings[0] ?? null);
  const closing = closingOf(parts);
  for (const part of parts) setLeads(part);
  const bodyParagraphs = [
    ...withIds(opening, '0-', 1),
    ...parts.flatMap((part, at) => partParagraphs(part, at + 1)),
    ...withIds(closing, `${parts.length + 1}-`, 1),
  ];

  const paragraphs = [...head.paragraphs, ...bodyParagraphs, ...matter.paragraphs];
  const named: ReportData['parts'] = [
    { id: 'f', title: '篇前文字', kind: '篇外' },
    { id: 0, title: '开篇', kind: '其他' },
    ...parts.map(({ title }, at) => ({ id: at + 1, title, kind: kindOf(title) })),
    { id: parts.length + 1, title: '结语', kind: '其他' },
    ...matter.parts,
  ];
  const { cover } = head;
  return {
    paragraphs,
    parts: partIds(paragraphs).flatMap((id) => named.find((part) => part.id === id) ?? []),
    cover,
    doubts: [...structureDoubts(bodyParagraphs, readings, parts), ...matter.doubts],
    bodyAt,
    bodyEnd: matter.bodyEnd,
  };
}

/** Ids of the parts in order of first appearance. */
function partIds(paragraphs: readonly Paragraph[]): PartId[] {
  return [...new Set(paragraphs.flatMap(({ id }) => parseParagraphId(id)?.part ?? []))];
}

function partParagraphs(part: Part, id: number): Paragraph[] {
  return [
    ...withIds(part.heading ? [part.heading] : [], `${id}.0-`, 0),
    ...withIds(part.before, `${id}.0-`, 1),
    ...part.sections.flatMap(({ drafts }, at) =>
      withIds(drafts, `${id}.${at + 1}-`, drafts[0]?.kind === 'heading' ? 0 : 1),
    ),
    ...withIds(part.after, `${id}.0-`, part.before.length + 1),
  ];
}

function withIds(drafts: readonly Draft[], prefix: string, first: number): Paragraph[] {
  return drafts.map(({ text, kind, lead }, at) => ({
    id: `${prefix}${first + at}`,
    kind,
    text,
    lead,
  }));
}

/** Words in a part's heading that tell what it does, the surest first. */
const KIND_WORDS: readonly [RegExp, PassageKind][] = [
  [/回顾|过去|成就|总结|以来/, '回顾'],
  [/重点工作|主要工作|工作安排|工作任务|重点任务|具体工作/, '部署'],
  [/目标|总体要求|思路|取向/, '目标'],
  [/工作|任务|建设|安排/, '部署'],
];

function kindOf(heading: string): PassageKind {
  return KIND_WORDS.find(([words]) => words.test(heading))?.[1] ?? '其他';
}
