/** What the library keeps of a report: small, made once a report, the text itself left behind. */
import { createEachMatcher, type Matcher, type Surface } from '../annotate/match.ts';
import { contextOf } from '../annotate/usage.ts';
import { labelOf } from '../cite/label.ts';
import { charactersIn } from '../model/paragraph.ts';
import type { ReportStatus } from '../model/report.ts';
import { openThings, type Progress } from './open.ts';
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
  /** Of a name: id of the longer name that the words are part of. */
  inside?: string;
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
  /** How much is settled: phrases in “ ”, numbers. Of a report that is 定稿 all of what is asked. */
  progress: { phrases: Progress; numbers: Progress };
  /** When and where it was given, as the paper says. */
  occasion?: string;
  /** Whether it has figures, ledger and commitments. */
  hasDesk: boolean;
  paragraphs: number;
  characters: number;
  /** Its pages, in reading order. */
  pages: { slug: string; title: string }[];
  /** By the ids of the terms that stand in it, those that a longer one covers among them. */
  terms: Record<string, Usage>;
  /** By the ids of the names that stand in it. */
  names: Record<string, Usage>;
}

/** What applies to a report. */
export interface Applying {
  /** All forms of all terms, and the matcher by which they are marked. */
  terms: readonly Surface[];
  match: Matcher;
  /** All forms of all names, and the matcher by which the longest wins. */
  names: readonly Surface[];
  matchNames: Matcher;
}

/** @param most passages kept of each term and each name */
export function summaryOf(report: Report, applying: Applying, most: number): ReportSummary {
  const { id, title, places, year, status, cover, paragraphs } = report;
  const { phrases, numbers } = openThings(report, applying);
  return {
    id,
    title,
    places: [...places],
    year,
    status,
    progress: { phrases: progressOf(phrases), numbers: progressOf(numbers) },
    ...(cover.occasion === undefined ? {} : { occasion: cover.occasion }),
    hasDesk: report.desk !== null,
    paragraphs: paragraphs.length,
    characters: charactersIn(paragraphs),
    pages: pagesOf(report).map(({ slug, title }) => ({ slug, title })),
    terms: usageOf(report, applying.terms, most),
    names: usageOf(report, applying.names, most, applying.matchNames),
  };
}

function progressOf({ settled, total }: Progress): Progress {
  return { settled, total };
}

/** One pass over the text for all ids, each as if there were no others. */
function usageOf(
  report: Report,
  surfaces: readonly Surface[],
  most: number,
  matchAll?: Matcher,
): Record<string, Usage> {
  const match = createEachMatcher(surfaces);
  const found = new Map<string, Usage>();
  for (const { id: paragraph, text } of report.paragraphs) {
    const own = match(text);
    const all = matchAll && own.length > 0 ? matchAll(text) : [];
    for (const { id, start, end } of own) {
      const usage = found.get(id) ?? { count: 0, passages: [] };
      found.set(id, usage);
      usage.count += 1;
      if (usage.passages.length >= most) continue;
      const inside = all.find((one) => one.id !== id && one.start <= start && end <= one.end)?.id;
      usage.passages.push({
        paragraph,
        label: labelOf(report, paragraph),
        page: pageHolding(report, paragraph).slug,
        ...contextOf(text, start, end),
        ...(inside === undefined ? {} : { inside }),
      });
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
