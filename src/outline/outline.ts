/** A report's structure, recognised in its repaired paragraphs: title block, parts, sections, closing. */
import { DataError } from '../model/errors.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { PassageKind, ReportData } from '../model/report.ts';
import { isHeading, numbered } from './headings.ts';
import { closingOf, type Draft, type Part, partsOf, setLeads } from './parts.ts';
import { type Cover, coverOf, dateOf, isAddress, titleBlockLength } from './title-block.ts';

/** What {@link outlineOf} recognised. */
export interface Outline {
  /** All paragraphs in order, with ids and lead lengths. */
  paragraphs: Paragraph[];
  /** Opening (0), parts and closing, in order, where they exist. */
  parts: ReportData['parts'];
  cover: Partial<Cover>;
  /** ISO date of the occasion; null where the title block has none. */
  date: string | null;
}

/** A title block has number, title, occasion and speaker; more lines than this are a web page's. */
const LONGEST_TITLE_BLOCK = 6;
/** What follows a report in its file without being part of it. */
const RE_APPENDIX = /^(?:注释|注解|附注|名词解释|名词注释|附件|附录)[:：]?$/;

/**
 * Recognises the structure of a report.
 *
 * @param lines repaired paragraphs, see `paragraphsOf`
 * @param file  path named in errors
 * @throws {DataError} 不能导入: no parts are found, a number is out of sequence, or the file holds more
 *   than the report
 */
export function outlineOf(lines: readonly string[], file: string): Outline {
  const drafts = lines.map((text, at): Draft => ({ text, line: at + 1, kind: 'text', lead: 0 }));
  const titleEnd = titleBlockLength(lines);
  refuseForeignLines(lines, titleEnd, file);
  const title = drafts.slice(0, titleEnd);
  for (const draft of title) draft.kind = 'title';

  const { opening, parts } = partsOf(drafts.slice(titleEnd), file);
  const closing = closingOf(parts);
  for (const part of parts) setLeads(part);

  const cover = coverOf(lines.slice(0, titleEnd));
  return {
    paragraphs: [
      ...withIds(title, '0.0-', 1),
      ...withIds(opening, '0-', 1),
      ...parts.flatMap((part, at) => partParagraphs(part, at + 1)),
      ...withIds(closing, `${parts.length + 1}-`, 1),
    ],
    parts: [
      ...(titleEnd + opening.length > 0 ? [{ id: 0, title: '开篇', kind: '其他' as const }] : []),
      ...parts.map((part, at) => ({
        id: at + 1,
        title: part.heading.text,
        kind: kindOf(part.heading.text),
      })),
      ...(closing.length > 0
        ? [{ id: parts.length + 1, title: '结语', kind: '其他' as const }]
        : []),
    ],
    cover,
    date: cover.occasion === undefined ? null : dateOf(cover.occasion),
  };
}

/** Refuses a file that holds a web page around the report, or notes below it. */
function refuseForeignLines(lines: readonly string[], titleEnd: number, file: string): void {
  const address = lines.findIndex(isAddress);
  const firstPart = lines.findIndex((line) => numbered(line)?.number === 1 && isHeading(line));
  const opens = address >= 0 && (firstPart < 0 || address < firstPart);
  if ((opens ? address : titleEnd) > LONGEST_TITLE_BLOCK) {
    throw new DataError(
      '不能导入',
      file,
      '开头',
      `题头多于 ${LONGEST_TITLE_BLOCK} 行，像是夹有网页上的字`,
    );
  }
  const appendix = lines.findIndex((line) => RE_APPENDIX.test(line));
  if (appendix >= 0) {
    throw new DataError(
      '不能导入',
      file,
      `第 ${appendix + 1} 段`,
      `“${lines[appendix]}”以下不是报告正文，还不会导入`,
    );
  }
}

function partParagraphs(part: Part, id: number): Paragraph[] {
  return [
    ...withIds([part.heading], `${id}.0-`, 0),
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
