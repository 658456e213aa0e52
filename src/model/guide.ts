/** The guide to a chapter, written by hand from its text: `content/reports/<id>/guides/<chapter>.mdx`. */

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
