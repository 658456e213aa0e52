/** A report's text taken apart at its headings: parts, their sections, and what belongs to no section. */
import { DataError } from '../model/errors.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isHeading, type NumberStyle, numbered } from './headings.ts';
import { firstSentence, leadsOf } from './leads.ts';
import { isAddress } from './title-block.ts';

/** A first sentence longer than this after （一） is no heading but the text itself. */
const LONGEST_SECTION_LEAD = 50;
const RE_LOOKS_BACK = /^在(?:肯定|看到)成绩/;

/** A paragraph on its way to its id. */
export interface Draft extends Omit<Paragraph, 'id'> {
  /** Number of the line in the repaired text, from 1; for messages. */
  line: number;
}
/** A section with its heading, where that stands on a line of its own. */
interface Section {
  drafts: Draft[];
}
/** A part of the report. */
export interface Part {
  heading: Draft;
  /** Directly under the part: above its first section, and below its last. */
  before: Draft[];
  sections: Section[];
  after: Draft[];
}

/**
 * Takes the text below the title block apart at its headings.
 *
 * @throws {DataError} 不能导入: there are no headings of parts, or a number is out of sequence
 */
export function partsOf(
  drafts: readonly Draft[],
  file: string,
): { opening: Draft[]; parts: Part[] } {
  const outer = outerStyle(drafts);
  const opening: Draft[] = [];
  const parts: Part[] = [];
  for (const draft of drafts) {
    const part = parts.at(-1);
    const number = numbered(draft.text);
    const startsPart =
      outer === null
        ? number === null && isHeading(draft.text) && !isAddress(draft.text)
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
  // A single short line without a number is too little to take it for a heading.
  if (parts.length < (outer === null ? 2 : 1)) {
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
export function setLeads(part: Part): void {
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
export function closingOf(parts: readonly Part[]): Draft[] {
  for (const part of parts) {
    const last = part.sections.at(-1);
    if (last) part.after = last.drafts.splice(endOfLastSection(part));
  }
  const last = parts.at(-1);
  if (!last) return [];
  if (last.sections.length > 0) return last.after.splice(0);
  const address = last.before.findLastIndex((draft) => isAddress(draft.text));
  return address > 0 ? last.before.splice(address) : [];
}

/** Whether a paragraph looks back over a whole part, so that, below the last section, it is in none. */
function looksBack(text: string): boolean {
  return isAddress(text) || RE_LOOKS_BACK.test(text);
}

/**
 * How many paragraphs of the last section belong to it. It ends where a paragraph looks back over the
 * whole part, below its last paragraph with a lead-in, or, where no section has more than one
 * paragraph, below that one.
 */
function endOfLastSection(part: Part): number {
  const drafts = part.sections.at(-1)?.drafts ?? [];
  const back = drafts.findIndex((draft, at) => at > 0 && looksBack(draft.text));
  const end = back > 0 ? back : drafts.length;
  const leads = leadsOf(drafts.slice(1, end).map((draft) => draft.text));
  const lastLead = leads.findLastIndex((lead) => lead > 0);
  if (lastLead >= 0) return lastLead + 2;
  const size = (section: Section) => section.drafts.filter((draft) => draft.kind === 'text').length;
  const others = part.sections.slice(0, -1);
  const single = others.length > 0 && others.every((section) => size(section) === 1);
  if (!single) return end;
  return Math.min(end, drafts[0]?.kind === 'heading' ? 2 : 1);
}
