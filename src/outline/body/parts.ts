/** A report's body taken apart at its headings: parts, their sections, and what belongs to no section. */
import type { Paragraph } from '../../model/paragraph.ts';
import { isAddress } from '../head/title-block.ts';
import type { Chain } from './chain.ts';
import { isHeading, type NumberStyle, numbered, runIn, titleOf } from './headings.ts';
import { leadsOf } from './leads.ts';
import type { Reading } from './readings.ts';
import { sectionStarts } from './sections.ts';

/** A paragraph on its way to its id. */
export type Draft = Omit<Paragraph, 'id'>;
/** A section; its first paragraph is its heading, or begins with it. */
export interface Section {
  drafts: Draft[];
}
/** A part of the report. */
export interface Part {
  /** Its heading on a line of its own. */
  heading: Draft | null;
  title: string;
  /** Directly under the part: above its first section, and below its last. */
  before: Draft[];
  sections: Section[];
  after: Draft[];
  /** Numbers of its sections; null where they have none. */
  chain: Chain | null;
  /** Where it has no sections: what looks like their headings all the same. */
  passedOver: Chain | null;
  /** Index in the body of the first paragraph below its heading: from there the chain counts. */
  belowAt: number;
}

/** What a part is called in which no heading is found. */
const NO_HEADING = '正文';

/** Takes the paragraphs of a body apart as a reading says; without one, all below the opening is one part. */
export function partsOf(
  texts: readonly string[],
  reading: Reading | null,
): { opening: Draft[]; parts: Part[] } {
  const starts = reading?.starts ?? [openingLength(texts)];
  const outer = reading?.style ?? null;
  // Sections may be numbered through all parts.
  const next = new Map<NumberStyle, number>();
  const parts = starts.map((start, at): Part => {
    const own = texts.slice(start, starts[at + 1]);
    const { heading, title } = reading ? headingOf(own[0] ?? '') : UNHEADED;
    const below = heading ? own.slice(1) : own;
    const { starts: sections, chain, passedOver } = sectionStarts(below, outer, next);
    const last = chain?.items.at(-1);
    if (last) next.set(last.style, last.number + 1);
    return {
      heading,
      title,
      before: below.slice(0, sections[0]).map((text, at) => {
        const number = at === 0 && reading && !heading ? numbered(text) : null;
        return asText(text, number ? runIn(text, number) : 0);
      }),
      sections: sections.map((start, at) => ({
        drafts: below
          .slice(start, sections[at + 1])
          .map((text, at) => (at === 0 ? sectionStart(text) : asText(text))),
      })),
      after: [],
      chain,
      passedOver,
      belowAt: heading ? start + 1 : start,
    };
  });
  return { opening: texts.slice(0, starts[0]).map((text) => asText(text)), parts };
}

const UNHEADED = { heading: null, title: NO_HEADING };

/** A part's heading; where it runs into the text, its title alone. */
function headingOf(text: string): Pick<Part, 'heading' | 'title'> {
  const heading = isHeading(text) ? asHeading(text) : null;
  const number = numbered(text);
  const title = heading || !number ? text : text.slice(0, runIn(text, number));
  return { heading, title: titleOf(title) || NO_HEADING };
}

/** The first of these lines address the assembly and ask it to hear the report. */
const LONGEST_OPENING = 3;
const RE_ASKS = /审[议查議]|[报報]告.{0,8}工作|工作[报報]告/;

function openingLength(texts: readonly string[]): number {
  const first = texts.slice(0, LONGEST_OPENING);
  return first.findLastIndex((text, at) => RE_ASKS.test(text) || (at === 0 && isAddress(text))) + 1;
}

function asHeading(text: string): Draft {
  return { kind: 'heading', text, lead: 0 };
}

function asText(text: string, lead = 0): Draft {
  return { kind: 'text', text, lead };
}

/** The paragraph with a section's number: a heading of its own, or one run into the text. */
function sectionStart(text: string): Draft {
  if (isHeading(text)) return asHeading(text);
  const number = numbered(text);
  return asText(text, number ? runIn(text, number) : 0);
}

/** Sets lead-ins in the sections, or, where there are none, directly under the part. */
export function setLeads(part: Part): void {
  const groups = part.sections.map((section) => section.drafts.slice(1));
  for (const group of part.sections.length > 0 ? groups : [part.before]) {
    const leads = leadsOf(group.map((draft) => draft.text));
    for (const [at, draft] of group.entries()) draft.lead ||= leads[at] ?? 0;
  }
}
