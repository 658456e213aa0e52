/** What the reader typed → the words that must all occur. */
import { normalise } from '../shared/normalise.ts';

/** A query is read up to this length in UTF-16 units; no paragraph is longer than this. */
export const QUERY_LIMIT = 4000;

/** One word or phrase that must occur. */
export interface Word {
  /** Normal form; with its quotation marks when literal. */
  text: string;
  /** Typed as `"…"` or “…”: quotation marks inside it count. */
  literal: boolean;
}

/** A query taken apart; no words when there is nothing to look for. */
export interface Query {
  words: Word[];
  /** Whether it was longer than {@link QUERY_LIMIT} and the rest was left out. */
  truncated: boolean;
}

const RE_WORD = /\S+/uy;
const RE_SPACES = /\s*/uy;
const RE_ONE_HAN = /^\p{Script=Han}$/u;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”' };

/**
 * Position of the mark that closes the quotation opened at `start`, when it ends a word; else -1.
 * `“甲”和“乙”` is therefore no quotation but a word with quotation marks in it.
 */
function closingMark(input: string, start: number): number {
  const open = input[start] ?? '';
  const close = CLOSING[open];
  if (close === undefined) return -1;
  let depth = 0;
  for (let i = start; i < input.length; i++) {
    if (input[i] === close && i > start) depth--;
    else if (input[i] === open) depth++;
    if (depth === 0) return i + 1 === input.length || /\s/u.test(input[i + 1] ?? '') ? i : -1;
  }
  return -1;
}

/** The word in its normal form; literal too when it is nothing but quotation marks; null when empty. */
function toWord(source: string, literal: boolean): Word | null {
  const text = literal ? '' : normalise(source).text;
  if (text !== '') return { text, literal: false };
  const quoted = normalise(source, { quotes: true }).text;
  return quoted === '' ? null : { text: quoted, literal: true };
}

/**
 * Takes a query apart: words between spaces must all occur; `"…"` or “…” as a word of its own is
 * literal. A query of single Chinese characters (政 府 工 作 报 告, as titles are set) is one word.
 *
 * @param input anything, of any length; only the first {@link QUERY_LIMIT} units are read
 */
export function parseQuery(input: string): Query {
  const truncated = input.length > QUERY_LIMIT;
  const source = truncated ? input.slice(0, QUERY_LIMIT) : input;
  const words: Word[] = [];
  const add = (word: Word | null) => {
    if (word && !words.some((w) => w.text === word.text && w.literal === word.literal)) {
      words.push(word);
    }
  };

  const plain = source.trim().split(/\s+/u);
  if (plain.length > 1 && plain.every((word) => RE_ONE_HAN.test(word))) {
    add(toWord(plain.join(''), false));
    return { words, truncated };
  }
  for (let at = 0; at < source.length; ) {
    RE_SPACES.lastIndex = at;
    RE_SPACES.exec(source);
    const start = RE_SPACES.lastIndex;
    const close = closingMark(source, start);
    if (close > start) {
      add(toWord(source.slice(start + 1, close), true));
      at = close + 1;
      continue;
    }
    RE_WORD.lastIndex = start;
    const match = RE_WORD.exec(source);
    if (!match) break;
    add(toWord(match[0], false));
    at = RE_WORD.lastIndex;
  }
  return { words, truncated };
}
