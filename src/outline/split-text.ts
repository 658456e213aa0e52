/** Paragraphs shared out to pages of about the same length. */
import { lengthOf, type Paragraph } from '../model/paragraph.ts';
import { numbered } from './body/headings.ts';

type Text = Pick<Paragraph, 'kind' | 'text' | 'lead'>;

/** What a page that begins with an ordinary paragraph is off by, as a share of the page's length. */
const COST_OF_PLAIN = 0.25;

/**
 * Pages of at most about so many characters: as few as possible, each of about the same length. A page begins
 * where something begins, at 一是, a number, a heading or a run-in heading, if that is not too far off. No
 * paragraph is broken; one that is longer than a page is a page.
 *
 * @param longest characters of a page
 */
export function pagesOfText<T extends Text>(paragraphs: readonly T[], longest: number): T[][] {
  const all = lengthOf(paragraphs);
  if (all <= longest) return [[...paragraphs]];
  const pages = shareOut(paragraphs, Math.ceil(all / longest), longest);
  return pages.length === 1 ? pages : pages.flatMap((page) => pagesOfText(page, longest));
}

/** Each page ends where it is nearest to its share of what is left. */
function shareOut<T extends Text>(paragraphs: readonly T[], pages: number, longest: number): T[][] {
  const shared: T[][] = [];
  let from = 0;
  let rest = lengthOf(paragraphs);
  for (let left = pages; left > 1 && from < paragraphs.length; left--) {
    const to = endOfPage(paragraphs, from, rest / left, longest);
    const page = paragraphs.slice(from, to);
    shared.push(page);
    rest -= lengthOf(page);
    from = to;
  }
  return from < paragraphs.length ? [...shared, paragraphs.slice(from)] : shared;
}

/** Index of the paragraph with which the next page begins. */
function endOfPage(
  paragraphs: readonly Text[],
  from: number,
  share: number,
  longest: number,
): number {
  let best = { at: paragraphs.length, cost: Number.POSITIVE_INFINITY };
  let length = 0;
  for (let at = from; at < paragraphs.length; at++) {
    const next = paragraphs[at];
    if (!next || (length > longest && best.cost < Number.POSITIVE_INFINITY)) break;
    const cost = Math.abs(length - share) / longest + (begins(next) ? 0 : COST_OF_PLAIN);
    // A heading goes with what follows it.
    const isBelowHeading = paragraphs[at - 1]?.kind === 'heading';
    if (at > from && !isBelowHeading && cost < best.cost) best = { at, cost };
    length += next.text.length;
  }
  return best.at;
}

function begins({ kind, text, lead }: Text): boolean {
  return kind === 'heading' || lead > 0 || numbered(text) !== null;
}
