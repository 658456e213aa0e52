/** A report's structure, recognised in its repaired paragraphs: title block, parts, sections, closing. */
import { DataError } from '../model/errors.ts';
import type { Paragraph, ParagraphKind } from '../model/paragraph.ts';
import type { PassageKind, ReportData } from '../model/report.ts';
import { firstSentence, leadsOf } from './leads.ts';
import { type NumberStyle, numbered } from './numbering.ts';
import { type Cover, coverOf, dateOf, titleBlockLength } from './title-block.ts';

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

const LONGEST_HEADING = 40;
/** A first sentence longer than this after （一） is no heading but the text itself. */
const LONGEST_SECTION_LEAD = 50;
/** A title block has number, title, occasion and speaker; more lines than this are a web page's. */
const LONGEST_TITLE_BLOCK = 6;
const RE_PUNCTUATED = /[。！？；：，、.…]$/;
const RE_ADDRESS = /^(?:各位代表|同志们)/;
/** How a paragraph begins that looks back over a whole part, so that it belongs to no section. */
const RE_LOOKS_BACK = /^(?:各位代表|同志们|在(?:肯定|看到)成绩)/;
/** What follows a report in its file without being part of it. */
const RE_APPENDIX = /^(?:注释|注解|附注|名词解释|名词注释|附件|附录)[:：]?$/;

/** A paragraph on its way to its id. */
interface Draft {
  text: string;
  /** Number of the line in the repaired text, from 1; for messages. */
  line: number;
  kind: ParagraphKind;
  lead: number;
}
interface Section {
  drafts: Draft[];
}
interface Part {
  heading: Draft;
  /** Directly under the part: above its first section, and below its last. */
  before: Draft[];
  sections: Section[];
  after: Draft[];
}

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
  const address = lines.findIndex((line) => RE_ADDRESS.test(line));
  if (Math.max(titleEnd, address) > LONGEST_TITLE_BLOCK && address < lines.length / 2) {
    throw new DataError(
      '不能导入',
      file,
      `第 1–${address} 段`,
      `“各位代表”前有 ${address} 行，多于 ${LONGEST_TITLE_BLOCK} 行，像是夹有网页上的字`,
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

/** Whether the whole paragraph is a heading: short, and not a sentence unless it is numbered. */
function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const sentence = firstSentence(text);
  return sentence === 0 ? !RE_PUNCTUATED.test(text) : sentence === text.length;
}

/** Takes the text below the title block apart at its headings. */
function partsOf(drafts: readonly Draft[], file: string): { opening: Draft[]; parts: Part[] } {
  const outer = outerStyle(drafts);
  const opening: Draft[] = [];
  const parts: Part[] = [];
  for (const draft of drafts) {
    const part = parts.at(-1);
    const number = numbered(draft.text);
    const startsPart =
      outer === null
        ? number === null && isHeading(draft.text) && !RE_ADDRESS.test(draft.text)
        : number?.style === outer && isHeading(draft.text);
    if (startsPart) {
      if (outer !== null) inSequence(draft, number?.number ?? 0, parts.length, file);
      parts.push({ heading: asHeading(draft), before: [], sections: [], after: [] });
    } else if (!part) {
      opening.push(draft);
    } else if (number && number.style !== (outer ?? '一、')) {
      inSequence(draft, number.number, part.sections.length, file);
      part.sections.push({ drafts: [sectionStart(draft, number.length)] });
    } else {
      (part.sections.at(-1)?.drafts ?? part.before).push(draft);
    }
  }
  if (parts.length === 0) {
    throw new DataError('不能导入', file, '', '找不到“一、”“二、”这样独占一行的部分标题');
  }
  return { opening, parts };
}

/** The style of the parts' numbers: that of the first heading on its own line; null: unnumbered. */
function outerStyle(drafts: readonly Draft[]): NumberStyle | null {
  for (const { text } of drafts) {
    const number = numbered(text);
    if (number?.number === 1 && isHeading(text)) return number.style;
  }
  return null;
}

function inSequence(draft: Draft, number: number, previous: number, file: string): void {
  if (number === previous + 1) return;
  throw new DataError(
    '不能导入',
    file,
    `第 ${draft.line} 段`,
    `“${draft.text.slice(0, 12)}”的序号是 ${number}，这里应当是 ${previous + 1}`,
  );
}

function asHeading(draft: Draft): Draft {
  return { ...draft, kind: 'heading' };
}

/** The paragraph with a section's number: a heading of its own, or one run into the text. */
function sectionStart(draft: Draft, numberLength: number): Draft {
  if (isHeading(draft.text)) return asHeading(draft);
  const lead = firstSentence(draft.text);
  return { ...draft, lead: lead > numberLength && lead <= LONGEST_SECTION_LEAD ? lead : 0 };
}

/** Sets lead-ins and moves what follows the last section, but belongs to none, below the part. */
function setLeads(part: Part): void {
  const groups = part.sections.map((section) => section.drafts.slice(1));
  for (const group of part.sections.length > 0 ? groups : [part.before]) {
    const leads = leadsOf(group.map((draft) => draft.text));
    for (const [at, draft] of group.entries()) draft.lead = leads[at] ?? 0;
  }
}

/**
 * Moves the paragraphs below the last section that belong to no section out of it, for every part, and
 * takes the closing off the last part.
 */
function closingOf(parts: readonly Part[]): Draft[] {
  for (const part of parts) {
    const last = part.sections.at(-1);
    if (last) part.after = last.drafts.splice(endOfLastSection(part));
  }
  const last = parts.at(-1);
  if (!last) return [];
  if (last.sections.length > 0) return last.after.splice(0);
  const address = last.before.findLastIndex((draft) => RE_ADDRESS.test(draft.text));
  return address > 0 ? last.before.splice(address) : [];
}

/**
 * How many paragraphs of the last section belong to it. It ends where a paragraph looks back over the
 * whole part, below its last paragraph with a lead-in, or, where no section has more than one
 * paragraph, below that one.
 */
function endOfLastSection(part: Part): number {
  const drafts = part.sections.at(-1)?.drafts ?? [];
  const looksBack = drafts.findIndex((draft, at) => at > 0 && RE_LOOKS_BACK.test(draft.text));
  const end = looksBack > 0 ? looksBack : drafts.length;
  const leads = leadsOf(drafts.slice(1, end).map((draft) => draft.text));
  const lastLead = leads.findLastIndex((lead) => lead > 0);
  if (lastLead >= 0) return lastLead + 2;
  const size = (section: Section) => section.drafts.filter((draft) => draft.kind === 'text').length;
  const others = part.sections.slice(0, -1);
  const single = others.length > 0 && others.every((section) => size(section) === 1);
  if (!single) return end;
  return Math.min(end, drafts[0]?.kind === 'heading' ? 2 : 1);
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
