/** Where the paragraphs of a report stand after it was imported again, and which keep their ids (C2). */
import { type Paragraph, parseParagraphId } from '../../model/paragraph.ts';

/** From the ids of an earlier import to those of this one. */
export interface Moves {
  /**
   * @param words some of the paragraph's: of one that is now two, they tell which is meant
   * @returns null where the paragraph is nowhere any more
   */
  of(id: string, words?: string): string | null;
}

/**
 * Gives paragraphs the ids they had, where they stand in the same part and section, so that links and
 * citations go on to mean the same words; of lines that are now joined, the first one's. What is new gets
 * a number that nothing had.
 *
 * @param earlier with the words that the source had, errata undone
 * @param now     with the ids of a first import
 */
export function keepIds(
  earlier: readonly Paragraph[],
  now: readonly Paragraph[],
): { paragraphs: Paragraph[]; moves: Moves } {
  const { startingIn, overlapping } = placed(earlier, now);
  const kept = now.map(
    ({ id }, at) => startingIn[at]?.find((old) => isSamePlace(old.id, id))?.id ?? null,
  );
  const ids = withNewIds(now, kept, earlier);
  const paragraphs = now.map((paragraph, at) => ({ ...paragraph, id: ids[at] ?? paragraph.id }));
  const of = (id: string, words = '') => {
    const found = (overlapping.get(id) ?? []).flatMap((at) => paragraphs[at] ?? []);
    return (found.find(({ text }) => text.includes(words)) ?? found[0])?.id ?? null;
  };
  return { paragraphs, moves: { of } };
}

/** By the paragraphs of now: those of before that begin in them; by the ids of before: those of now that hold them. */
function placed(earlier: readonly Paragraph[], now: readonly Paragraph[]) {
  const ends: number[] = [];
  for (const { text } of now) ends.push((ends.at(-1) ?? 0) + text.length);
  const holding = (position: number) => ends.findIndex((end) => position < end);
  const startingIn: Paragraph[][] = now.map(() => []);
  const overlapping = new Map<string, number[]>();
  const positions = positionsOf(
    earlier.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  for (const [i, old] of earlier.entries()) {
    const position = positions[i] ?? null;
    if (position === null) continue;
    const [first, last] = [holding(position), holding(position + Math.max(old.text.length, 1) - 1)];
    startingIn[first]?.push(old);
    const all = Array.from({ length: last - first + 1 }, (_, more) => first + more);
    overlapping.set(old.id, all);
  }
  return { startingIn, overlapping };
}

/**
 * Where paragraphs stand in the text of now: those that are the same, in one order, first; the others between
 * them, as pieces or as wholes of what stands there; what is there once, wherever it is.
 */
function positionsOf(earlier: readonly string[], now: readonly string[]): (number | null)[] {
  const whole = now.join('');
  let end = 0;
  const starts = now.map((text) => {
    end += text.length;
    return end - text.length;
  });
  const same = commonOf(earlier, now).map((at) => (at === null ? null : (starts[at] ?? null)));
  let from = 0;
  return earlier.map((text, i) => {
    const until = same.slice(i).find((at) => at !== null) ?? whole.length;
    const between = whole.indexOf(text, from);
    const isBetween = between >= 0 && between + text.length <= until;
    const found = same[i] ?? (isBetween ? between : null);
    if (found !== null) from = found + text.length;
    return found ?? onlyPlace(text, earlier, whole);
  });
}

/** Where words stand that are there once, before and now; null where they are not. */
function onlyPlace(text: string, earlier: readonly string[], whole: string): number | null {
  const at = whole.indexOf(text);
  const isOne = at >= 0 && whole.indexOf(text, at + 1) < 0;
  return isOne && earlier.indexOf(text) === earlier.lastIndexOf(text) ? at : null;
}

/** The longest sequence that two lists have in common: for each of the first, its place in the second. */
function commonOf(first: readonly string[], second: readonly string[]): (number | null)[] {
  // lengths[i][j]: how long it is from i and j on.
  const lengths = Array.from(
    { length: first.length + 1 },
    () => new Uint32Array(second.length + 1),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = second.length - 1; row && j >= 0; j--) {
      row[j] = first[i] === second[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let j = 0;
  return first.map((text, i) => {
    while (j < second.length && text !== second[j] && at(i, j + 1) > at(i + 1, j)) j++;
    if (j >= second.length || text !== second[j]) return null;
    return j++;
  });
}

const RE_INDEX = /\d+(?:\.\d+)?$/;

/** Part and section, as ids begin. */
function prefixOf(id: string): string {
  return id.replace(RE_INDEX, '');
}

/** Whether an id can be kept: a heading is 0, and the numbers of notes are the paper's. */
function isSamePlace(old: string, now: string): boolean {
  if (old === now) return true;
  const [a, b] = [parseParagraphId(old), parseParagraphId(now)];
  if (a?.part === 'n' || a?.index === 0 || b?.index === 0) return false;
  return prefixOf(old) === prefixOf(now);
}

/** The ids of now, with those that are kept; no id that is free because its words are gone is given to others. */
function withNewIds(
  now: readonly Paragraph[],
  kept: readonly (string | null)[],
  earlier: readonly Paragraph[],
): string[] {
  const taken = new Set(kept.filter((id) => id !== null));
  const keepers = new Set([...taken].map(prefixOf));
  const before = new Set(earlier.map(({ id }) => id));
  const isUsed = (id: string) => taken.has(id) || (keepers.has(prefixOf(id)) && before.has(id));
  return now.map(({ id }, at) => {
    const old = kept[at];
    if (old) return old;
    // Where a section has a heading only now, or another one, there is but one number for it.
    let free = parseParagraphId(id)?.index === 0 && !taken.has(id) ? id : '';
    for (let next = parseParagraphId(id)?.index ?? 1; free === ''; next++) {
      const candidate = next === parseParagraphId(id)?.index ? id : `${prefixOf(id)}${next}`;
      if (!isUsed(candidate)) free = candidate;
    }
    taken.add(free);
    return free;
  });
}
