/** What the library keeps of a report: small, made once a report, the text itself left behind. */
import type { Scanner } from '../annotate/scan.ts';
import { contextOf, type Occurrences, occurrencesIn } from '../annotate/usage.ts';
import { labelOf } from '../cite/label.ts';
import { bodyOf, charactersIn } from '../model/paragraph.ts';
import type { ReportStatus } from '../model/report.ts';
import type { Term } from '../model/term.ts';
import { type Example, exampleOf } from './example.ts';
import type { OpenThings, Progress } from './open.ts';
import { pageHolding, pagesOf } from './pages.ts';
import type { Report } from './report.ts';

/** A place where a term or a name stands, with the words around it. */
export interface Passage {
  /** Id of the paragraph, and its name to readers: 三（一）第2段. */
  paragraph: string;
  label: string;
  /** Name of the page's file that holds it: `part-3-1`. */
  page: string;
  before: string;
  words: string;
  after: string;
  /** Whether nothing is cut before `before`, behind `after`. */
  isStart: boolean;
  isEnd: boolean;
  /** Id of the longer term or name that the words are part of. */
  inside?: string;
}

/** A sentence with the one term of it that is explained (`example.ts`). */
export interface ExamplePassage
  extends Pick<Passage, 'paragraph' | 'label' | 'page' | 'before' | 'words' | 'after'> {
  /** Id of the term. */
  term: string;
}

/** Where a term or a name stands in one report. */
export interface Usage {
  /** How often. */
  count: number;
  /** The first places, in reading order. */
  passages: Passage[];
}

/** A report as the library lists it. */
export interface ReportSummary {
  id: string;
  title: string;
  /** From the widest to the narrowest. */
  places: string[];
  year: number;
  status: ReportStatus;
  /** How much is settled: phrases in “ ”, numbers, what import was not sure of. */
  progress: { phrases: Progress; numbers: Progress; doubts: Progress };
  /** When and where it was given, as the paper says. */
  occasion?: string;
  /** Whether it has figures, ledger and commitments. */
  hasDesk: boolean;
  /** Of the body, as are the characters. */
  paragraphs: number;
  characters: number;
  /** Its pages, in reading order. */
  pages: { slug: string; title: string }[];
  /** A sentence that shows what a note is; absent where there is none. */
  example?: ExamplePassage;
  /** The first percentage with a decimal point, as an example of what can be searched for: 3.7%. */
  percentage?: string;
  /** By the ids of the terms that stand in it, those that a longer one covers among them. */
  terms: Record<string, Usage>;
  /** By the ids of the names that stand in it. */
  names: Record<string, Usage>;
  /** The terms that its own notes explain, in their order. */
  notes: readonly Term[];
}

/** What of the library applies to a report, and what it has itself. */
export interface Applying {
  /** Finds the terms and names that do. */
  scan: Scanner;
  /** The terms of the glossary, and those that its own notes explain. */
  termById: ReadonlyMap<string, Term>;
  /** The terms that its own notes explain. */
  notes: readonly Term[];
}

/** Where a paragraph stands, as readers are told and as addresses name it. */
type Place = Pick<Passage, 'paragraph' | 'label' | 'page'>;

/**
 * @param open what still waits for an editor (`openThings`)
 * @param most passages kept of each term and each name
 */
export function summaryOf(
  report: Report,
  { scan, termById, notes }: Applying,
  { phrases, numbers, doubts }: Pick<OpenThings, 'phrases' | 'numbers' | 'doubts'>,
  most: number,
): ReportSummary {
  const { id, title, places, year, status, cover, paragraphs } = report;
  const body = bodyOf(paragraphs);
  const { terms, names } = occurrencesIn(paragraphs, scan);
  const example = exampleOf(report, termById, (text) => scan(text).terms.marks);
  const percentage = firstPercentage(report);
  const placeOf = placesIn(report);
  return {
    id,
    title,
    places: [...places],
    year,
    status,
    progress: {
      phrases: progressOf(phrases),
      numbers: progressOf(numbers),
      doubts: progressOf(doubts),
    },
    ...(cover.occasion === undefined ? {} : { occasion: cover.occasion }),
    hasDesk: report.desk !== null,
    paragraphs: body.length,
    characters: charactersIn(body),
    pages: pagesOf(report).map(({ slug, title }) => ({ slug, title })),
    ...(example === null ? {} : { example: exampleIn(placeOf, example) }),
    ...(percentage === undefined ? {} : { percentage }),
    terms: usageOf(placeOf, terms, most),
    names: usageOf(placeOf, names, most),
    notes,
  };
}

function progressOf({ settled, total }: Progress): Progress {
  return { settled, total };
}

function usageOf(
  placeOf: (paragraph: string) => Place,
  all: Occurrences,
  most: number,
): Record<string, Usage> {
  const usage = [...all].map(([id, occurrences]): [string, Usage] => [
    id,
    {
      count: occurrences.length,
      passages: occurrences.slice(0, most).map(({ paragraph, start, end, inside }) => ({
        ...placeOf(paragraph.id),
        ...contextOf(paragraph.text, start, end),
        ...(inside === null ? {} : { inside }),
      })),
    },
  ]);
  return Object.fromEntries(usage.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function exampleIn(
  placeOf: (paragraph: string) => Place,
  { paragraph, term, ...said }: Example,
): ExamplePassage {
  return { ...said, ...placeOf(paragraph.id), term: term.id };
}

/** Finds where a paragraph stands; looked up once, since some hold a dozen terms. */
function placesIn(report: Report): (paragraph: string) => Place {
  const places = new Map<string, Place>();
  return (paragraph) => {
    const place = places.get(paragraph) ?? {
      paragraph,
      label: labelOf(report, paragraph),
      page: pageHolding(report, paragraph).slug,
    };
    places.set(paragraph, place);
    return place;
  };
}

const RE_PERCENTAGE = /(?<![\d.])\d+\.\d+%/;

function firstPercentage({ paragraphs }: Report): string | undefined {
  return bodyOf(paragraphs)
    .map(({ text }) => RE_PERCENTAGE.exec(text)?.[0])
    .find((found) => found !== undefined);
}
