/**
 * Where the notes of the margin stand: each beside the line of its term, or counted. All numbers are px
 * from the top of the text down.
 */

/** A note that wants a place. */
export interface Waiting {
  /** Where it stands level with the line of its term. */
  line: number;
  height: number;
  /** Where it must stand, since it is open. */
  at?: number | undefined;
  /** It stands where the others leave room: an ordinary word's. */
  lesser?: boolean;
}

/** A paragraph with its notes, in their order. */
export interface Passage {
  top: number;
  bottom: number;
  notes: readonly Waiting[];
  /** All of its notes are asked for: they stand one below the other, as far down as they need. */
  all?: boolean;
}

export interface Sizes {
  /** How far from its line a note may stand: a line of text. */
  tolerance: number;
  /** Blank between two things. */
  gap: number;
  /** Height of the line that counts the notes without a place. */
  counter: number;
}

/** Where the notes of a paragraph stand. */
export interface Placed {
  /** For each note its top; null where it has no place. */
  tops: (number | null)[];
  /** Top of the line that counts the others, or that folds all; null where there is none. */
  counter: number | null;
}

/** What browsers round a position by, and more. */
const ROUNDED = 0.5;

/** Places the notes of all paragraphs, in their order: first the others, then the lesser between them. */
export function layOut(passages: readonly Passage[], sizes: Sizes): Placed[] {
  const kept = new Set<Waiting>();
  for (const [index, { tops }] of placeAll(passages, sizes, kept, true).entries()) {
    for (const [at, note] of (passages[index] as Passage).notes.entries()) {
      if (tops[at] !== null) kept.add(note);
    }
  }
  const placed = placeAll(passages, sizes, kept, false);
  settle(passages, placed, sizes);
  return placed;
}

/**
 * Places notes as high as they may stand.
 * @param kept those for which the ones before them leave room
 * @param without whether the lesser get no place
 */
function placeAll(
  passages: readonly Passage[],
  sizes: Sizes,
  kept: ReadonlySet<Waiting>,
  without: boolean,
): Placed[] {
  let free = 0;
  return limitsOf(passages, sizes, kept).map((limits, index) => {
    const passage = passages[index] as Passage;
    const result = place(passage, free, limits, sizes, without);
    free = endOf(passage, result, free, sizes);
    return result;
  });
}

/** The lowest that a thing of a paragraph may end. */
interface Limits {
  notes: number[];
  counter: number;
}

/** An open note has its place, one that is kept finds one, each paragraph keeps room for its counter beside it. */
function limitsOf(
  passages: readonly Passage[],
  sizes: Sizes,
  kept: ReadonlySet<Waiting>,
): Limits[] {
  const limits: Limits[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const passage of [...passages].reverse()) {
    const end = lowest(passage, sizes);
    // All notes of a paragraph take their room: what follows gives way.
    const counter = passage.all ? end : Math.min(limit, end);
    const notes: number[] = [];
    for (const note of [...passage.notes].reverse()) {
      notes.unshift(limit);
      const { line, height, at } = note;
      const lowest = kept.has(note) ? Math.min(line + sizes.tolerance, limit - height) : limit;
      if (at !== undefined || kept.has(note)) limit = Math.min(limit, (at ?? lowest) - sizes.gap);
    }
    limits.unshift({ notes, counter });
    if (notes.length > 0) limit = Math.min(limit, counter - sizes.counter - sizes.gap);
  }
  return limits;
}

/** The lowest that the counter of a paragraph may end. */
function lowest({ bottom, all }: Passage, { tolerance }: Sizes): number {
  return all ? Number.POSITIVE_INFINITY : bottom + tolerance;
}

/** Places a paragraph's notes as high as they may stand, from `free` down. */
function place(
  passage: Passage,
  free: number,
  limits: Limits,
  sizes: Sizes,
  without: boolean,
): Placed {
  const { notes, top, all } = passage;
  const { tolerance, gap } = sizes;
  let from = free;
  const tops = notes.map(({ line, height, at, lesser }, index) => {
    const highest = Math.max(from, at ?? Math.max(top, all ? line : line - tolerance));
    const limit = limits.notes[index] as number;
    const isNear = highest <= line + tolerance && highest + height <= limit + ROUNDED;
    const fits = isNear && !(without && lesser);
    if (!(fits || all || at !== undefined)) return null;
    from = highest + height + gap;
    return highest;
  });
  if (!all && !tops.includes(null)) return { tops, counter: null };
  // Where the counter finds no room, the last notes make it; before the others the lesser.
  for (;;) {
    const counter = Math.max(top, endOf(passage, { tops, counter: null }, free, sizes));
    if (counter + sizes.counter <= limits.counter) return { tops, counter };
    const last = tops.findLastIndex((one, index) => one !== null && !isOpen(notes[index]));
    if (last < 0) return { tops, counter: null };
    if (!(without || notes[last]?.lesser)) return place(passage, free, limits, sizes, true);
    tops[last] = null;
  }
}

function isOpen(note: Waiting | undefined): boolean {
  return note?.at !== undefined;
}

/** From where on the margin is free below a paragraph's notes and counter. */
function endOf({ notes }: Passage, { tops, counter }: Placed, free: number, sizes: Sizes): number {
  if (counter !== null) return counter + sizes.counter + sizes.gap;
  const last = tops.findLastIndex((top) => top !== null);
  const top = tops[last] ?? null;
  return top === null ? free : top + (notes[last]?.height ?? 0) + sizes.gap;
}

/** Lets notes that stand higher than their line come down to it, as far as there is room. */
function settle(passages: readonly Passage[], placed: readonly Placed[], sizes: Sizes): void {
  let limit = Number.POSITIVE_INFINITY;
  for (const [index, passage] of [...passages.entries()].reverse()) {
    const { tops, counter } = placed[index] as Placed;
    if (counter !== null)
      limit = Math.min(limit, lowest(passage, sizes)) - sizes.counter - sizes.gap;
    for (const [at, note] of [...passage.notes.entries()].reverse()) {
      const top = tops[at] ?? null;
      if (top === null) continue;
      const settled = isOpen(note) ? top : Math.max(top, Math.min(note.line, limit - note.height));
      tops[at] = settled;
      limit = settled - sizes.gap;
    }
  }
  let free = 0;
  for (const [index, passage] of passages.entries()) {
    const result = placed[index] as Placed;
    if (result.counter !== null) {
      const end = endOf(passage, { tops: result.tops, counter: null }, free, sizes);
      result.counter = Math.max(passage.top, end);
    }
    free = endOf(passage, result, free, sizes);
  }
}
