/** What of a report still waits for an editor (C9): shown while the work goes on, refused at 定稿. */
import type { Scanner } from '../annotate/scan.ts';
import { accountNumbers } from '../ledger/account.ts';
import type { Doubt } from '../model/doubt.ts';
import { bodyOf } from '../model/paragraph.ts';
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
interface OpenPhrase {
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
  /** What import was not sure of: settled where an editor has said what was found. */
  doubts: Progress & { open: Doubt[] };
}

/**
 * Phrases and numbers are asked of the body: notes explain themselves, and a table of projects is no text.
 * @param scan finds the terms that apply to the report
 */
export function openThings(
  report: Pick<Report, 'paragraphs' | 'notSlogans' | 'desk' | 'doubts'>,
  scan: Scanner,
): OpenThings {
  const declared = new Set(report.notSlogans.map(({ phrase }) => phrase));
  const kinds = new Set<string>();
  const open = new Map<string, Place[]>();
  const data = report.desk?.figures ?? { figures: [], notQuantities: [] };
  let numbers = 0;
  const openNumbers: Place[] = [];
  for (const paragraph of bodyOf(report.paragraphs)) {
    const { phrases, terms } = scan(paragraph.text);
    for (const { phrase } of phrases) kinds.add(phrase);
    const unexplained = phrases.filter(({ phrase, isTerm }) => !isTerm && !declared.has(phrase));
    for (const { phrase, start, end } of unexplained) {
      const places = open.get(phrase) ?? [];
      places.push({ paragraph: paragraph.id, start, end });
      open.set(phrase, places);
    }
    // A numeral of a phrase is settled with the phrase.
    const named = [...terms.marks, ...unexplained];
    for (const { token, owners } of accountNumbers(data, paragraph, () => named)) {
      numbers += 1;
      if (owners.length > 0) continue;
      openNumbers.push({ paragraph: paragraph.id, start: token.start, end: token.end });
    }
  }
  const doubts = report.doubts.filter(({ settled }) => settled === undefined);
  return {
    phrases: {
      settled: kinds.size - open.size,
      total: kinds.size,
      open: [...open].map(([phrase, places]) => ({ phrase, places })),
    },
    numbers: { settled: numbers - openNumbers.length, total: numbers, open: openNumbers },
    doubts: {
      settled: report.doubts.length - doubts.length,
      total: report.doubts.length,
      open: doubts,
    },
  };
}
