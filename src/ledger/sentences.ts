/** Cuts a paragraph into what can be asked after singly: sentences, clauses, the items of a list of targets. */
import type { Range } from './locate.ts';

/** Ends of sentences; what stands between “ ” or （ ） is not cut. */
const SENTENCE_ENDS = '。！？；';
const OPENING = '“（《';
const CLOSING = '”）》';
/** What announces a list of targets. */
const RE_LIST = /目标是[：:]/;

/** The sentences of a text from `from` on, each with its end mark. */
export function sentencesIn(text: string, from = 0): Range[] {
  return cut(text, from, SENTENCE_ENDS);
}

/** The clauses of a text from `from` on, each with its end mark. */
export function clausesIn(text: string, from = 0): Range[] {
  return cut(text, from, `，、：${SENTENCE_ENDS}`);
}

/**
 * The items of a sentence that lists targets (目标是：甲，乙，丙。), without its announcement, or the
 * sentence itself where it lists none.
 */
export function listItems(text: string, sentence: Range): Range[] {
  const match = RE_LIST.exec(text.slice(sentence.start, sentence.end));
  if (!match) return [sentence];
  return cut(
    text.slice(0, sentence.end),
    sentence.start + match.index + match[0].length,
    `，${SENTENCE_ENDS}`,
  );
}

function cut(text: string, from: number, ends: string): Range[] {
  const ranges: Range[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    const last = at === text.length - 1;
    if (last || (depth === 0 && ends.includes(character))) {
      ranges.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  return ranges;
}
