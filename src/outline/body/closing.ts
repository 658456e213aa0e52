/** What stands below the last section of a part without belonging to it; below the last part: the closing. */

import { isAddress } from '../head/title-block.ts';
import { leadsOf } from './leads.ts';
import type { Draft, Part, Section } from './parts.ts';

const RE_LOOKS_BACK = /^在(?:肯定|看到)成绩/;
/** A report ends with a call. */
const RE_CALLS = /让我们|我们要更加紧密地?团结/;
/** How many of the last paragraphs may be that call. */
const LONGEST_CALL = 3;

/**
 * Moves the paragraphs below the last section that belong to no section out of it, for every part, and
 * takes the closing off the last part.
 */
export function closingOf(parts: readonly Part[]): Draft[] {
  for (const part of parts) {
    const last = part.sections.at(-1);
    if (last) part.after = last.drafts.splice(endOfLastSection(part, part === parts.at(-1)));
  }
  const last = parts.at(-1);
  if (!last) return [];
  if (last.sections.length > 0) return last.after.splice(0);
  const address = last.before.findLastIndex((draft) => isAddress(draft.text));
  if (address > 0) return last.before.splice(address);
  const call = callOf(last.before);
  return call > 0 ? last.before.splice(call) : [];
}

/** Index of the first of the last paragraphs that calls upon the assembly; -1 where none does. */
function callOf(drafts: readonly Draft[]): number {
  return drafts.findIndex(
    ({ text }, at) => at > 0 && at >= drafts.length - LONGEST_CALL && RE_CALLS.test(text),
  );
}

/** Whether a paragraph looks back over a whole part, so that, below the last section, it is in none. */
function looksBack(text: string): boolean {
  return isAddress(text) || RE_LOOKS_BACK.test(text);
}

/**
 * How many paragraphs of the last section belong to it. It ends where a paragraph looks back over the
 * whole part, at the call with which the report ends, below its last paragraph with a lead-in, or, where
 * no section has more than one paragraph, below that one.
 */
function endOfLastSection(part: Part, ends: boolean): number {
  const drafts = part.sections.at(-1)?.drafts ?? [];
  const back = drafts.findIndex((draft, at) => at > 0 && looksBack(draft.text));
  const call = ends && back < 0 ? callOf(drafts) : back;
  const end = call > 0 ? call : drafts.length;
  const leads = leadsOf(drafts.slice(1, end).map((draft) => draft.text));
  const lastLead = leads.findLastIndex((lead) => lead > 0);
  if (lastLead >= 0) return lastLead + 2;
  const size = (section: Section) => section.drafts.filter((draft) => draft.kind === 'text').length;
  const others = part.sections.slice(0, -1);
  const single = others.length > 0 && others.every((section) => size(section) === 1);
  if (!single) return end;
  return Math.min(end, drafts[0]?.kind === 'heading' ? 2 : 1);
}
