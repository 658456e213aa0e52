/** What of a report still waits for an editor (C9): shown while the work goes on, refused at 定稿. */
import type { Matcher, Surface } from '../annotate/match.ts';
import { quotedPhrases, unaccounted } from '../annotate/quoted.ts';
import { accountNumbers } from '../ledger/account.ts';
import type { Report } from './report.ts';

/** How far something is. */
export interface Progress {
  settled: number;
  total: number;
}

/** Words in a paragraph, in UTF-16 units of its text. */
export interface Place {
  /** Id of the paragraph. */
  paragraph: string;
  start: number;
  end: number;
}

/** A phrase in “ ” that has no entry somewhere. */
export interface OpenPhrase {
  phrase: string;
  /** Where it has none, in reading order. */
  places: Place[];
}

/** What is open in a report, and how much is settled. */
export interface OpenThings {
  /** Phrases in “ ”, the same words counted once: settled by an entry or in `notSlogans`. */
  phrases: Progress & { open: OpenPhrase[] };
  /** Numbers, each place counted: settled by a figure or in `notQuantities`. */
  numbers: Progress & { open: Place[] };
}

/**
 * @param terms all forms of all terms that apply to the report
 * @param match marks these terms, the longest first
 */
export function openThings(
  report: Pick<Report, 'paragraphs' | 'notSlogans' | 'desk'>,
  { terms, match }: { terms: readonly Surface[]; match: Matcher },
): OpenThings {
  const { paragraphs } = report;
  const phrases = quotedPhrases(paragraphs);
  const declared = new Set(report.notSlogans.map(({ phrase }) => phrase));
  const open = new Map<string, Place[]>();
  for (const { phrase, paragraph, start, end } of unaccounted(phrases, terms, declared)) {
    const places = open.get(phrase) ?? [];
    places.push({ paragraph: paragraph.id, start, end });
    open.set(phrase, places);
  }
  const kinds = new Set(phrases.map(({ phrase }) => phrase)).size;
  const data = report.desk?.figures ?? { figures: [], notQuantities: [] };
  const numbers = paragraphs.flatMap((paragraph) =>
    accountNumbers(data, paragraph, match).map(({ token: { start, end }, owners }) => ({
      place: { paragraph: paragraph.id, start, end },
      isOpen: owners.length === 0,
    })),
  );
  const openNumbers = numbers.filter(({ isOpen }) => isOpen).map(({ place }) => place);
  return {
    phrases: {
      settled: kinds - open.size,
      total: kinds,
      open: [...open].map(([phrase, places]) => ({ phrase, places })),
    },
    numbers: {
      settled: numbers.length - openNumbers.length,
      total: numbers.length,
      open: openNumbers,
    },
  };
}
