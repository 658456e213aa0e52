/**
 * One form for text and query (C6), with a map back to the original characters.
 *
 * | rule                                                                      | example            |
 * |---------------------------------------------------------------------------|--------------------|
 * | full and half width are one                                               | ３．７％ = 3.7%     |
 * | upper and lower case are one, character by character                      | ＧＤＰ = gdp        |
 * | radicals and compatibility ideographs are the characters that they are    | ⼯作⻓期 = 工作长期  |
 * | vertical and small forms are the usual ones                               | ︵甲﹚ = (甲)        |
 * | all dashes are one, each by itself: — – ― ─ ━ ‐ ‑ ‒ − ⸺ ⸻ -               | —— = --            |
 * | all middle dots are one: · • ・ ‧ ∙ ⋅                                      | 约翰•史密斯 = 约翰·史密斯 |
 * | circles are 〇: ○ ◯                                                        | 二○二三 = 二〇二三   |
 * | so are … ⋯, ~ 〜 ∼, : ∶, / ∕ ⁄, 〈 〈, μ µ                                  | 1∶2 = 1：2         |
 * | white space is dropped beside Chinese, a dash, a dot, CJK punctuation or an edge | 政 府 = 政府  |
 * | other white space is one space                                            | a  b = a b         |
 * | quotation marks are dropped (kept in a literal query)                     | “王”字型 = 王字型   |
 * | control and invisible characters are dropped                              | 云\u200b桥 = 云桥   |
 * | a lone half of a surrogate pair reads as U+FFFD                           |                    |
 * | digits, points, signs, % and all other punctuation stay                   | 3.7% ≠ 37          |
 * | what is read otherwise stays: Ⅲ ≠ III, ① ≠ 1, ² ≠ 2, ½ ≠ 1/2, 〇 ≠ 0       |                    |
 * | no other equivalence: é ≠ e + U+0301, … ≠ ..., 長 ≠ 长, 一 ≠ — ≠ ー         |                    |
 *
 * Every rule looks at one character and its neighbours only, so whatever a text contains, its
 * normal form contains the normal form of.
 */
import { foldLookalike } from './lookalikes.ts';

/** A normal form. `starts[i]` and `ends[i]` bound, in the original, the character behind unit i of `text`. */
export interface Normalised {
  text: string;
  starts: number[];
  ends: number[];
}

const RE_QUOTATION_MARK = /["'“”‘’「」『』〝〞〟]/u;
const RE_INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const RE_SPACE = /\s/u;
const RE_HALF_SURROGATE = /\p{Cs}/u;
/** Beside these a space means nothing: Chinese characters, kana, dashes, dots and CJK punctuation. */
const RE_CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\-~·\u2010-\u2027\u2500-\u257F\u3001-\u303F]/u;

/** One character in lower case, where that is one character too. */
function foldCase(character: string): string {
  const folded = character.toLowerCase();
  return [...folded].length === 1 ? folded : character;
}

/** What the rules ask of a character. */
interface Traits {
  /** Read as this; '' where it is dropped. */
  read: string;
  isSpace: boolean;
  isQuotation: boolean;
  isChinese: boolean;
}

function traitsOf(raw: string): Traits {
  const isSpace = RE_SPACE.test(raw) && raw !== '\uFEFF';
  const folded = RE_HALF_SURROGATE.test(raw) ? '\uFFFD' : foldCase(foldLookalike(raw));
  const isQuotation = RE_QUOTATION_MARK.test(folded);
  return {
    read: !isSpace && RE_INVISIBLE.test(raw) ? '' : folded,
    isSpace,
    isQuotation,
    isChinese: isQuotation || RE_CHINESE.test(folded),
  };
}

/** Of every character met so far: a report has two thousand, each of them many times. */
const known = new Map<string, Traits>();

/**
 * The normal form of `original`; see the table above.
 *
 * @param original any string, well-formed or not
 * @param options  `quotes: true` keeps the quotation marks, for a literal query
 */
export function normalise(original: string, options: { quotes?: boolean } = {}): Normalised {
  const result: Normalised = { text: '', starts: [], ends: [] };
  let space: [start: number, end: number] | null = null;
  /** Whether the last character seen lets a space after it count; false at the start. */
  let spaceCounts = false;
  let end = 0;

  const emit = (character: string, from: number, to: number) => {
    result.text += character;
    for (let i = 0; i < character.length; i++) {
      result.starts.push(from);
      result.ends.push(to);
    }
  };

  for (const raw of original) {
    const start = end;
    end += raw.length;
    let traits = known.get(raw);
    if (!traits) {
      traits = traitsOf(raw);
      known.set(raw, traits);
    }
    const { read, isSpace, isQuotation, isChinese } = traits;
    if (isSpace) {
      space ??= [start, end];
      continue;
    }
    if (read === '') continue;
    if (space && spaceCounts && !isChinese) emit(' ', ...space);
    space = null;
    spaceCounts = !isChinese;
    if (!isQuotation || options.quotes) emit(read, start, end);
  }
  return result;
}
