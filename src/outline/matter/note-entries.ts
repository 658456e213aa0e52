/** How a report's text writes what its notes explain: what import puts into `notes.yaml`. Pure. */
import { filterForm } from '../../model/filter-form.ts';
import type { NoteEntry } from '../../model/note.ts';
import { bodyOf, type Paragraph } from '../../model/paragraph.ts';
import { type Note, notesOf } from './notes.ts';

/** What {@link noteEntries} found. */
export interface NoteEntries {
  entries: NoteEntry[];
  /** Notes whose words stand nowhere in the body, whose entries have the notes' own; those that say no words. */
  unfound: Note[];
}

/**
 * An entry for each note that says what it explains, with the forms that the body has of it. No form is of
 * two entries: a note that explains once more what another did has none.
 */
export function noteEntries(paragraphs: readonly Paragraph[]): NoteEntries {
  const notes = notesOf(paragraphs);
  const body = notes.length === 0 ? [] : bodyOf(paragraphs).map(({ text }) => folded(text));
  const taken = new Set<string>();
  const entries: NoteEntry[] = [];
  const unfound: Note[] = [];
  for (const note of notes) {
    if (note.term === '' || note.meaning.length === 0) {
      unfound.push(note);
      continue;
    }
    const found = formsOf(note.term, body);
    const forms = (found.length > 0 ? found : [bare(note.term)]).filter((one) => !taken.has(one));
    const [term, ...also] = forms;
    if (term === undefined) continue;
    for (const form of forms) taken.add(form);
    if (found.length === 0) unfound.push(note);
    const within = contextsOf(forms, body);
    entries.push({
      note: note.id,
      term,
      ...(also.length > 0 ? { also } : {}),
      ...(Object.keys(within).length > 0 ? { within } : {}),
    });
  }
  return { entries, unfound };
}

/** A text in the form in which words are compared, and where each unit of it stands. */
interface Folded {
  text: string;
  form: string;
  starts: number[];
}

/** Forms of the characters that were met: a few thousand, which a report has ten times each. */
const formsMet = new Map<string, string>();

/** Letters, digits and signs, of whatever width and case; 1+6 is not 16. */
function formOf(character: string): string {
  const known = formsMet.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKC');
  const form = /^[-+&/*]$/.test(plain) ? plain : filterForm(character);
  formsMet.set(character, form);
  return form;
}

function comparedForm(words: string): string {
  return Array.from(words, formOf).join('');
}

function folded(text: string): Folded {
  const result: Folded = { text, form: '', starts: [] };
  let at = 0;
  for (const character of text) {
    const form = formOf(character);
    result.form += form;
    for (let unit = 0; unit < form.length; unit++) result.starts.push(at);
    at += character.length;
  }
  return result;
}

/** What a head may stand for, the whole first: without what it has in brackets, what it quotes, what it lists. */
function readingsOf(head: string): string[][] {
  const plain = head.replace(/（[^（）]*）|\([^()]*\)/g, '');
  const quoted = [...head.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, words = '']) => words);
  const listed = plain.split(/[、，；;/]/);
  return [[head], [plain], quoted, listed.length > 1 ? listed : []];
}

/** The forms in which the body has what a note explains, as it writes them; the most frequent first. */
function formsOf(head: string, body: readonly Folded[]): string[] {
  for (const words of readingsOf(head)) {
    const counts = new Map<string, number>();
    for (const form of words.map(comparedForm).filter(({ length }) => length > 1)) {
      for (const text of body) {
        for (const found of placesOf(form, text)) counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
    if (counts.size > 0) {
      return [...counts].sort(([, a], [, b]) => b - a).map(([found]) => found);
    }
  }
  return [];
}

/** The stretches of a text that read as this, none of which cuts a word or runs over a sentence's end. */
function placesOf(form: string, { text, form: all, starts }: Folded): string[] {
  const places: string[] = [];
  for (let at = all.indexOf(form); at >= 0; at = all.indexOf(form, at + form.length)) {
    const last = starts[at + form.length - 1] ?? 0;
    const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
    const place = closed(text, starts[at] ?? 0, end);
    if (place !== null) places.push(place);
  }
  return places;
}

const RE_WORD = /[0-9A-Za-z]/;
const PAIRS = ['“”', '‘’', '（）', '()', '《》', '「」', '『』'];

/** The words with the other half of a quotation mark or bracket that they hold half of; null where they are cut. */
function closed(text: string, start: number, end: number): string | null {
  const joins = (at: number) => RE_WORD.test(text.charAt(at)) && RE_WORD.test(text.charAt(at + 1));
  if (joins(start - 1) || joins(end - 1)) return null;
  const words = text.slice(start, end);
  if (/[。；！？]/.test(words)) return null;
  let [from, to] = [start, end];
  for (const pair of PAIRS) {
    const [open = '', close = ''] = pair;
    const { before, after } = missingHalves(words, open, close);
    if (before > 0 && text.charAt(from - 1) === open) from -= 1;
    else if (before > 0) return null;
    if (after > 0 && text.charAt(to) === close) to += 1;
    else if (after > 0) return null;
  }
  return text.slice(from, to);
}

/** How many marks that open are missing before the words, and how many that close behind them. */
function missingHalves(words: string, open: string, close: string) {
  let [depth, before] = [0, 0];
  for (const character of words) {
    if (character === open) depth += 1;
    else if (character !== close) continue;
    else if (depth > 0) depth -= 1;
    else before += 1;
  }
  return { before, after: depth };
}

/** A head without the quotation marks around the whole of it. */
function bare(head: string): string {
  return /^[“"]([^“”"]+)[”"]$/.exec(head)?.[1] ?? head;
}

/** So few characters, or digits alone, may stand anywhere by chance. */
const RE_CHANCE = /^(?:.{1,2}|[\d.%+＋N]+)$/u;

/** The quotation marks of forms that may stand anywhere by chance, where the text has them. */
function contextsOf(forms: readonly string[], body: readonly Folded[]): Record<string, string[]> {
  return Object.fromEntries(
    forms.flatMap((form) => {
      const quoted = `“${form}”`;
      const isQuoted = body.some(({ text }) => text.includes(quoted));
      return RE_CHANCE.test(form) && isQuoted ? [[form, [quoted]]] : [];
    }),
  );
}
