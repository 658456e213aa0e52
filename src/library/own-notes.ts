/**
 * A report's own notes as terms of that report, graded 报告自释 (C5): senses of the glossary's entries where
 * it has the words, else entries of their own. They are made from the report and from the entries that
 * share its words, and from nothing else of the library. Pure.
 */
import type { Match } from '../annotate/match.ts';
import { type Scanner, withOwnPlaces } from '../annotate/scan.ts';
import { applying } from '../annotate/scope.ts';
import { labelOf } from '../cite/label.ts';
import { DataError } from '../model/errors.ts';
import type { Level } from '../model/level.ts';
import type { NoteEntry } from '../model/note.ts';
import { matterOf, noteIdOf } from '../model/paragraph.ts';
import { pinyinOf, sortByPinyin } from '../model/pinyin.ts';
import { levelOfPlaces } from '../model/report-name.ts';
import { ownEntryId, ownSenseId } from '../model/sense-id.ts';
import type { Term } from '../model/term.ts';
import { versionOf } from '../model/version.ts';
import { type Note, notesOf, referencesIn } from '../outline/matter/notes.ts';
import { glossOf, kindOf, pointerTo } from '../report/note-words.ts';
import { pageHolding } from '../report/pages.ts';
import type { Report } from '../report/report.ts';
import { checkSurfaces } from './check-terms.ts';
import { scannerFor } from './scanner.ts';
import type { Shared } from './shared.ts';

/** The entries of a glossary by their forms: each as the terms of its senses, the first of which its file says first. */
export type EntriesByForm = ReadonlyMap<string, readonly Term[]>;

/** A headword goes before another form of an entry. */
export function entriesByForm({ terms }: Pick<Shared, 'terms'>): EntriesByForm {
  const senses = Map.groupBy(terms, ({ entry }) => entry);
  const entries = [...senses.values()].map((own) => own.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const byForm = new Map<string, readonly Term[]>();
  for (const own of entries) {
    for (const form of own[0]?.also ?? []) if (!byForm.has(form)) byForm.set(form, own);
  }
  for (const own of entries) byForm.set(own[0]?.term ?? '', own);
  return byForm;
}

/** The entry of the glossary that has the words of a note; the first that has one of them. */
export function entryOfNote(note: NoteEntry, entries: EntriesByForm) {
  return formsOf(note)
    .map((form) => entries.get(form))
    .find((found) => found !== undefined);
}

/** What a report's own notes explain, in their order. */
export function ownTermsOf(report: Report, entries: EntriesByForm): Term[] {
  if (report.notes.length === 0) return [];
  const notes = new Map(notesOf(report.paragraphs).map((note) => [note.id, note]));
  // A form that has a note of its own is of no other's entry.
  const taken = new Set(report.notes.flatMap(formsOf));
  return report.notes.flatMap((entry) => {
    const note = notes.get(entry.note);
    if (!note) return [];
    const senses = entryOfNote(entry, entries);
    const [first] = senses ?? [];
    const shared = (first ? formsOf(first) : []).filter((form) => !taken.has(form));
    for (const form of shared) taken.add(form);
    const own = formsOf(entry);
    // The entry's headword where it is free or the note's own.
    const isHead = first && (shared.includes(first.term) || own.includes(first.term));
    const forms = [...(isHead ? [first.term] : []), ...own, ...shared];
    return [termOf(report, entry, note, { senses, forms: [...new Set(forms)] })];
  });
}

/** What a report has of the entry that a note is a sense of. */
interface Shape {
  /** The entry's, where the glossary has it. */
  senses: readonly Term[] | undefined;
  /** All forms that the note explains, the headword first. */
  forms: readonly string[];
}

function formsOf({ term, also = [] }: Pick<NoteEntry, 'term' | 'also'>): string[] {
  return [term, ...also];
}

function termOf(report: Report, entry: NoteEntry, note: Note, { senses, forms }: Shape): Term {
  const { id, title, places, year } = report;
  const word = senses?.[0];
  const [term = entry.term, ...also] = forms;
  const pinyin = entry.pinyin ?? word?.pinyin;
  const label = labelOf(report, note.id);
  // What is everybody's word stays that, whoever explains it.
  const [shown] = senses ? applying(senses, report) : [];
  const { level, place, origin } =
    entry.level === undefined && shown ? shown : whoseWord(places, entry.level);
  return {
    id: ownSenseId(word?.entry ?? ownEntryId(versionOf(entry.term)), id, note.id),
    entry: word?.entry ?? ownEntryId(versionOf(entry.term)),
    term,
    also,
    within: Object.fromEntries(
      Object.entries({ ...word?.within, ...entry.within }).filter(([form]) => forms.includes(form)),
    ),
    ...(pinyin === undefined ? {} : { pinyin }),
    level,
    ...(place === undefined ? {} : { place }),
    ...(origin === undefined ? {} : { origin }),
    kind: entry.kind ?? shown?.kind ?? kindOf(note.term),
    grade: '报告自释',
    gloss: entry.gloss ?? glossOf(note.meaning) ?? pointerTo(label),
    meaning: note.meaning.join(''),
    quotes: quotesOf(report, note),
    see: [],
    relations: [],
    sources: [],
    own: {
      report: id,
      title,
      places: [...places],
      year,
      paragraph: note.id,
      label,
      page: pageHolding(report, note.id).slug,
    },
  };
}

/** The glossary's terms and those of the reports' own notes, sorted by pinyin. */
export function withNotes(
  terms: readonly Term[],
  reports: readonly { notes: readonly Term[] }[],
): readonly Term[] {
  const own = reports.flatMap(({ notes }) => notes);
  return own.length === 0 ? terms : sortByPinyin([...terms, ...own], pinyinOf);
}

/** Terms by their ids, a report's own among them. */
export function withOwn(
  termById: ReadonlyMap<string, Term>,
  own: readonly Term[],
): ReadonlyMap<string, Term> {
  if (own.length === 0) return termById;
  return new Map([...termById, ...own.map((term) => [term.id, term] as const)]);
}

/** The level of the report's place, or the one that is said, with its place. */
function whoseWord(
  places: readonly string[],
  said?: Level,
): Pick<Term, 'level' | 'place' | 'origin'> {
  const own = levelOfPlaces(places);
  const level = said ?? (own === '乡镇' ? '区县' : own);
  const names = { 国家: 0, 省: 1, 市: 2, 区县: 3, 行业: 0, 外地: 0 }[level];
  const place = places.slice(0, names).join('/');
  return place === '' ? { level } : { level, place };
}

/** The note's paragraphs, whole. */
function quotesOf({ id, paragraphs }: Report, note: Note): Term['quotes'] {
  return paragraphs
    .filter((paragraph) => noteIdOf(paragraph.id) === note.id)
    .map((paragraph) => ({ paragraph: `${id}/${paragraph.id}`, text: paragraph.text }));
}

/** Finds what applies to a report, its own notes and the references to them before all. */
export function scannerWithNotes(
  shared: Pick<Shared, 'terms' | 'names'>,
  report: Report,
  own: readonly Term[],
): Scanner {
  const byNote = new Map(own.map(({ id, own }) => [own?.paragraph ?? '', id]));
  const numbers = new Map<number, string>();
  for (const { id, number } of notesOf(report.paragraphs)) {
    const term = byNote.get(id);
    if (term !== undefined && number > 0) numbers.set(number, term);
  }
  const known = new Set(numbers.keys());
  const references = new Map<string, Match[]>();
  const explained = new Map<string, Set<string>>();
  for (const { id, text } of report.paragraphs) {
    const note = noteIdOf(id);
    if (note !== null) {
      const terms = own.filter((term) => term.own?.paragraph === note).map((term) => term.id);
      explained.set(text, new Set(terms));
    } else if (matterOf(id) === null) {
      const found = referencesIn(text, known).map(({ at, length, number }) => ({
        id: numbers.get(number) ?? '',
        start: at,
        end: at + length,
        isReference: true as const,
      }));
      if (found.length > 0) references.set(text, found);
    }
  }
  return withOwnPlaces(scannerFor(shared, report, own), { references, explained });
}

/** What is wrong with a report's `notes.yaml` (C4, C5). */
export function checkNotes(report: Report, own: readonly Term[]): DataError[] {
  const file = `${report.folder}/notes.yaml`;
  const ids = new Set(notesOf(report.paragraphs).map(({ id }) => id));
  const missing = report.notes.flatMap(({ note }, at) =>
    ids.has(note) ? [] : [new DataError('注释无此条', file, `notes.${at}`, `没有注释 ${note}`)],
  );
  return [...missing, ...checkSurfaces(own)];
}
