/** Where what is proposed stands now: in the report's text, and in its printed edition where that was made. */
import type { TextParagraph } from '../../cite/data.ts';
import { type Lines, placeOf, placeText } from '../../exports/paper/lines.ts';
import type { Words } from './proposal.ts';

/** What the text of today says of a place. */
export interface Place {
  /** Where its paragraph stands among those of the report; behind all where there is none. */
  order: number;
  /** 第三部分（二）第4段, as it is called now. */
  label: string;
  /** Page and line of the printed edition: 第5页第12行; '' where there is none, or it is not in it. */
  printed: string;
  /** Whether the words are still there; where they only moved within their paragraph, they are. */
  stands: boolean;
}

/** @param lines null where no edition of this text was printed */
export function placeIn(
  paragraphs: readonly TextParagraph[],
  lines: Lines | null,
  { paragraph, start, words, label }: Words,
): Place {
  const order = paragraphs.findIndex(([id]) => id === paragraph);
  const [, , , now = label, text = ''] = paragraphs[order] ?? [];
  const at = text.startsWith(words, start) ? start : text.indexOf(words);
  const stands = at >= 0;
  const printed = stands && lines ? placeOf(lines, paragraph, at, at + words.length) : null;
  return {
    order: order < 0 ? paragraphs.length : order,
    label: now,
    printed: printed ? placeText(printed) : '',
    stands,
  };
}
