/** Doubts about the text itself: broken lines, repeats, notes and references that don't meet. */
import type { Doubt } from '../model/doubt.ts';
import { bodyOf, type Paragraph } from '../model/paragraph.ts';
import { type BreakKind, breaksOf } from './breaks.ts';
import { squeezed } from './lines.ts';
import type { NoteEntries } from './matter/note-entries.ts';
import { type Note, notesOf, numbersReferred, referencesIn } from './matter/notes.ts';

/** What is said of each way in which a text is broken. */
const BROKEN: Record<BreakKind, string> = {
  断行: '话没有完就换了行',
  链接处断开: '话在链接处断开',
  一句一段: '一句话占一行',
};
/** Characters shown of a paragraph. */
const EXCERPT = 16;
/** So many notes are named in a doubt. */
const MOST_NAMED = 8;
/** A shorter paragraph may stand twice. */
const SHORTEST_REPEAT = 30;

/**
 * @param paragraphs all of a report, with their ids
 * @param entries    what its own notes explain
 */
export function textDoubts(
  paragraphs: readonly Paragraph[],
  { unfound }: Pick<NoteEntries, 'unfound'>,
): Doubt[] {
  const body = bodyOf(paragraphs).filter(({ kind }) => kind !== 'title');
  return [...brokenDoubts(body), ...repeatDoubts(body), ...noteDoubts(paragraphs, body, unfound)];
}

function brokenDoubts(body: readonly Paragraph[]): Doubt[] {
  const breaks = breaksOf(body.map(({ text }) => text));
  const first = body[breaks?.broken[0] ?? -1];
  if (!breaks || !first) return [];
  const example = breaks.kind === '一句一段' ? start(first.text) : `…${first.text.slice(-EXCERPT)}`;
  const what = `有${breaks.broken.length}处${BROKEN[breaks.kind]}，如“${example}”`;
  return [{ kind: breaks.kind, paragraph: first.id, what }];
}

function repeatDoubts(body: readonly Paragraph[]): Doubt[] {
  const seen = new Map<string, string>();
  const again: { id: string; first: string; text: string }[] = [];
  for (const { id, text } of body) {
    const words = squeezed(text);
    if (words.length < SHORTEST_REPEAT) continue;
    const first = seen.get(words);
    if (first === undefined) seen.set(words, id);
    else again.push({ id, first, text });
  }
  const [one] = again;
  if (!one) return [];
  const what = `有${again.length}段与前面的相同，如“${start(one.text)}”与 ${one.first}`;
  return [{ kind: '段落重复', paragraph: one.id, what }];
}

function noteDoubts(
  paragraphs: readonly Paragraph[],
  body: readonly Paragraph[],
  unfound: readonly Note[],
): Doubt[] {
  const notes = notesOf(paragraphs);
  const numbers = new Set(notes.map(({ number }) => number));
  const referred = new Set(
    body.flatMap(({ text }) => referencesIn(text, numbers).map(({ number }) => number)),
  );
  const withoutWords = new Set(unfound.map(({ id }) => id));
  const alone = notes.filter(({ id, number, term, meaning }) => {
    const hasEntry = term !== '' && meaning.length > 0;
    return !referred.has(number) && (withoutWords.has(id) || !hasEntry);
  });
  return [...aloneDoubt(alone), ...missingDoubt(body, numbers)];
}

function aloneDoubt(alone: readonly Note[]): Doubt[] {
  const [first] = alone;
  if (!first) return [];
  const named = alone.slice(0, MOST_NAMED).map(({ id, term }) => {
    const words = term.replace(/^[“"]|[”"]$/g, '');
    return `第${id.slice('n-'.length)}条${words === '' ? '' : `“${start(words)}”`}`;
  });
  const more = alone.length > named.length ? `等${alone.length}条` : '';
  const what = `正文里没有找到注释${named.join('、')}${more}所注的话`;
  return [{ kind: '注释无引', paragraph: first.id, what }];
}

/** References to notes that aren't there; in a report without notes, two make it likely that they are. */
function missingDoubt(body: readonly Paragraph[], numbers: ReadonlySet<number>): Doubt[] {
  const missing = body.flatMap(({ id, text }) =>
    numbersReferred(text).flatMap((number) => (numbers.has(number) ? [] : [{ id, number }])),
  );
  const [first] = missing;
  if (!first || (numbers.size === 0 && missing.length < 2)) return [];
  const named = [...new Set(missing.map(({ number }) => number))].join('、');
  return [{ kind: '引注无注', paragraph: first.id, what: `注号 ${named} 没有注释` }];
}

function start(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
