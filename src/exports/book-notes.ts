/** What a note of the annotated edition says, the same on paper, in an e-book and in Word. Pure. */
import { asSeenFrom, levelName } from '../model/level.ts';
import type { ReportData } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { DOUBTFUL_ONLY, gradeName, isOpen, onlyDoubtfulSources, type Term } from '../model/term.ts';
import type { Report } from '../report/report.ts';
import type { Book, NoteCall } from './book.ts';

/** An explanation with its evidence, in lines that stand by themselves. */
export interface Explanation {
  /** Whose word it is, and how sure the explanation is: 河南省, 有出处. */
  whose: string;
  grade: string;
  /** Whether it is 存疑 or 未查到, which must be seen at once. */
  isOpen: boolean;
  meaning: string;
  /** The parts of a counted slogan with their items, a line each: `三化：新型工业化；……`. */
  shape: readonly string[];
  /** What must be known besides: doubts, what was not found. */
  remark?: string;
  /** The report's own words. */
  quotes: readonly { text: string; label: string }[];
  sources: readonly Source[];
  /** What must be known of the sources together. */
  caution?: string;
}

/** A note of a report. */
export interface BookNote extends NoteCall, Explanation {
  /** The words that are explained, those of the place or the headword. */
  head: string;
}

/**
 * What the list of all notes is called: the usual name, unless a report has notes of its own, which are
 * the government's words and bear it themselves.
 */
export function notesTitle({ parts }: Pick<ReportData, 'parts'>): string {
  return parts.some(({ kind }) => kind === '注释') ? '编者注释' : '名词解释';
}

/** Says where a passage stands that an entry quotes: 三（一）第2段, before it its report where that is another. */
export type QuoteLabel = (paragraph: string) => string | null;

/**
 * @param termById the terms that can stand in the report
 */
export function notesOf(
  { report, calls }: Book,
  termById: ReadonlyMap<string, Term>,
  quoteLabel: QuoteLabel,
): BookNote[] {
  return calls.map((call) => {
    const found = termById.get(call.id);
    if (!found) throw new Error(`no term ${call.id}`);
    return { ...call, head: call.words || found.term, ...explanationOf(found, report, quoteLabel) };
  });
}

/** All that an entry says, as a report has it. */
export function explanationOf(
  found: Term,
  { places }: Pick<Report, 'places'>,
  quoteLabel: QuoteLabel,
): Explanation {
  const term = asSeenFrom(found, places);
  return {
    whose: levelName(term),
    grade: gradeName(term),
    isOpen: isOpen(term),
    meaning: term.meaning,
    shape: shapeOf(term),
    ...(term.note === undefined ? {} : { remark: term.note }),
    // A report's own note is its meaning, word by word.
    quotes: (term.own ? [] : term.quotes).flatMap(({ paragraph, text }) => {
      const label = quoteLabel(paragraph);
      return label === null ? [] : [{ text, label }];
    }),
    sources: term.sources,
    ...(onlyDoubtfulSources(term) && {
      caution: DOUBTFUL_ONLY,
    }),
  };
}

/** A line a part; of items that are not proved it says so, and of those that are not found. */
export function shapeOf({ groups = [] }: Term): string[] {
  return groups.map(({ name, count, items, unproven = [] }) => {
    const head = name ?? (groups.length === 1 ? '' : `${count}项`);
    const said = items
      ? items.map((item) => (unproven.includes(item) ? `${item}（未证实）` : item)).join('；')
      : `${count}项，具体未查到`;
    return head === '' ? said : `${head}：${said}`;
  });
}

/** A source in one line: 《…》，publisher，date（未见原文）. */
export function sourceLine(source: Source): string {
  return `${source.title}，${sourceAbout(source)}`;
}

/** The same without its title, which may be a link. */
export function sourceAbout({ publisher, date, seen, quality }: Source): string {
  const flags = [...(seen ? [] : ['未见原文']), ...(quality ? [quality] : [])];
  const about = [publisher, ...(date === undefined ? [] : [date])].join('，');
  return about + (flags.length > 0 ? `（${flags.join('，')}）` : '');
}
