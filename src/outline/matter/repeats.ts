/** Whether the body stands in a file again: pages are copied with what they repeat. */
import { squeezed } from '../lines.ts';

/** Characters that are compared at once; a line is a repeat when most of its pieces were seen. */
const PIECE = 12;
const STEP = 4;
const REPEATED_SHARE = 0.8;
/** Shorter lines repeat by nature: 各位代表！ */
const SHORTEST = 20;
/** What is repeated is the body where it is at least this share of what stands above it. */
const BODY_SHARE = 0.5;

/** A text with fewer different lines says one thing several times; it is no body that stands there again. */
const LEAST_DIFFERENT = 3;

/** Lines `from` to `to`, exclusive, hold the body again. */
export interface Repeat {
  from: number;
  to: number;
  /** How often the body stands in the file. */
  times: number;
}

/** For each line whether its text stood in the lines above it. */
function repeatedLines(lines: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const text = squeezed(line);
    let pieces = 0;
    let known = 0;
    for (let at = 0; at + PIECE <= text.length; at += STEP) {
      pieces += 1;
      if (seen.has(text.slice(at, at + PIECE))) known += 1;
    }
    for (let at = 0; at + PIECE <= text.length; at++) seen.add(text.slice(at, at + PIECE));
    return text.length >= SHORTEST && known >= pieces * REPEATED_SHARE;
  });
}

/** Where the body is repeated, once or more; null where it isn't. */
export function repeatOf(lines: readonly string[], bodyAt: number): Repeat | null {
  const isRepeated = repeatedLines(lines.slice(bodyAt));
  const all = [0];
  const repeated = [0];
  for (const [at, line] of lines.slice(bodyAt).entries()) {
    const { length } = squeezed(line);
    all.push((all[at] ?? 0) + length);
    repeated.push((repeated[at] ?? 0) + (isRepeated[at] ? length : 0));
  }
  const last = isRepeated.lastIndexOf(true) + 1;
  const below = (sums: readonly number[], from: number) => (sums[last] ?? 0) - (sums[from] ?? 0);
  for (let from = isRepeated.indexOf(true); from > 0; from = isRepeated.indexOf(true, from + 1)) {
    if (below(repeated, from) < below(all, from) * REPEATED_SHARE) continue;
    if (below(repeated, from) < (all[from] ?? 0) * BODY_SHARE) return null;
    if (differentLines(lines.slice(bodyAt, bodyAt + from)) < LEAST_DIFFERENT) return null;
    const times = timesOf(lines.slice(bodyAt, bodyAt + last));
    return { from: startOf(lines, bodyAt + from, bodyAt), to: bodyAt + last, times };
  }
  return null;
}

function differentLines(lines: readonly string[]): number {
  return new Set(lines.map(squeezed).filter(({ length }) => length >= SHORTEST)).size;
}

/** The short lines above a repeat that stood further above, too: its title, its address, its first heading. */
function startOf(lines: readonly string[], from: number, bodyAt: number): number {
  const firsts = new Map<string, number>();
  for (const [at, line] of lines.slice(0, from).entries()) {
    if (!firsts.has(squeezed(line))) firsts.set(squeezed(line), at);
  }
  let start = from;
  while (
    start - 1 > bodyAt &&
    (firsts.get(squeezed(lines[start - 1] ?? '')) ?? start) < start - 1
  ) {
    start -= 1;
  }
  return start;
}

/** How often the first paragraph of some length stands among lines; twice at least, where it was changed. */
function timesOf(lines: readonly string[]): number {
  const first = squeezed(lines.find((line) => squeezed(line).length >= SHORTEST) ?? '');
  return Math.max(2, lines.filter((line) => squeezed(line) === first).length);
}
