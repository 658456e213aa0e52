/** The guide to a chapter, written by hand from its text: `content/reports/<id>/guides/<chapter>.mdx`. */
import type { Paragraph } from './paragraph.ts';

/** What a chapter's own words answer. */
export interface Question {
  /** What is asked. */
  words: string;
  /** Id of the paragraph that answers it. */
  paragraph: string;
  /** Its words that do: pieces in their order, each of which stands there once. */
  answer: readonly string[];
}

/** What an editor wrote for a chapter. */
export interface Guide {
  /** What the chapter is about, a paragraph each. */
  about: readonly string[];
  questions: readonly Question[];
}

/** What stands between the pieces of an answer for the words that are left out. */
export const ELLIPSIS = '……';

/**
 * What is wrong with an answer, in Chinese: it must stand in its paragraph, to the character, each piece
 * once and behind the one before. Null where it does.
 * @param paragraphs of the chapter
 */
export function wrongAnswer(
  { paragraph, answer }: Question,
  paragraphs: readonly Pick<Paragraph, 'id' | 'text'>[],
): string | null {
  const text = paragraphs.find(({ id }) => id === paragraph)?.text;
  if (text === undefined) return `这一章里没有段 ${paragraph}`;
  let end = 0;
  for (const piece of answer) {
    const [at = -1, ...others] = startsOf(piece, text);
    const count = at < 0 ? 0 : others.length + 1;
    if (count !== 1) return `段 ${paragraph} 里“${piece}”出现 ${count} 次`;
    if (at < end) return `段 ${paragraph} 里“${piece}”不在前一处的后面`;
    end = at + piece.length;
  }
  return null;
}

/** Where words begin in a text; places that overlap (甲，甲 in 甲，甲，甲) count each. */
function startsOf(words: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
