/** What is open in a report, as its pages show it. */
import { type Context, contextOf } from '../annotate/usage.ts';
import { labelOf } from '../cite/label.ts';
import { DOUBTS, type DoubtKind } from '../model/doubt.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { OpenThings, Place } from '../report/open.ts';
import { pageHolding } from '../report/pages.ts';
import type { Report } from '../report/report.ts';

/** Where something is open: a paragraph, and what of it. */
interface OpenPassage {
  paragraph: string;
  /** 三（一）第2段 */
  label: string;
  /** Name of the page's file that holds it: `part-3-1`. */
  page: string;
  said: Context[];
}

/** What a page of open things lists. */
export interface OpenView {
  phrases: { phrase: string; count: number; passages: OpenPassage[] }[];
  numbers: OpenPassage[];
  doubts: OpenDoubt[];
}

/** What import was not sure of, and what to do about it. */
interface OpenDoubt {
  kind: DoubtKind;
  what: string;
  wayOut: string;
  /** Where it begins; absent where the whole report is meant. */
  place?: Pick<OpenPassage, 'paragraph' | 'label' | 'page'>;
}

/** Characters beside a number that tell what it is of. */
const BESIDE_NUMBER = 8;

/** The open things of a report with the words around them, in reading order. */
export function openView(report: Report, { phrases, numbers, doubts }: OpenThings): OpenView {
  return {
    phrases: phrases.open.map(({ phrase, places }) => ({
      phrase,
      count: places.length,
      passages: passagesOf(report, places),
    })),
    numbers: passagesOf(report, numbers.open, BESIDE_NUMBER),
    doubts: doubts.open.map(({ kind, what, paragraph }) => ({
      kind,
      what,
      wayOut: DOUBTS[kind],
      ...(paragraph === undefined ? {} : { place: placeOf(report, paragraph) }),
    })),
  };
}

/** How many phrases without an entry stand in some paragraphs, the same words counted once. */
export function openPhrasesIn({ phrases }: OpenThings, paragraphs: readonly Paragraph[]): number {
  const here = new Set(paragraphs.map(({ id }) => id));
  return phrases.open.filter(({ places }) => places.some(({ paragraph }) => here.has(paragraph)))
    .length;
}

function passagesOf(report: Report, places: readonly Place[], width?: number): OpenPassage[] {
  const textOf = new Map(report.paragraphs.map(({ id, text }) => [id, text]));
  const passages = new Map<string, OpenPassage>();
  for (const { paragraph, start, end } of places) {
    const passage = passages.get(paragraph) ?? {
      ...placeOf(report, paragraph),
      said: [],
    };
    passages.set(paragraph, passage);
    passage.said.push(contextOf(textOf.get(paragraph) ?? '', start, end, width));
  }
  return [...passages.values()];
}

function placeOf(report: Report, paragraph: string): Omit<OpenPassage, 'said'> {
  return {
    paragraph,
    label: labelOf(report, paragraph),
    page: pageHolding(report, paragraph).slug,
  };
}
