/** Marks stretches of an element's text without changing the text (C3). */
import type { Range as TextRange } from '../search/page/verify.ts';

/**
 * Wraps each range of `element.textContent` in `<mark>`; one that runs over several nodes gets several.
 * @returns for each range its marks, in order
 */
export function markRanges(element: Element, ranges: readonly TextRange[]): HTMLElement[][] {
  return ranges.map(({ start, end }) =>
    textNodesIn(element, start, end).map(({ node, from, to }) => {
      const piece = from > 0 ? node.splitText(from) : node;
      if (to - from < piece.data.length) piece.splitText(to - from);
      const mark = document.createElement('mark');
      piece.replaceWith(mark);
      mark.append(piece);
      return mark;
    }),
  );
}

/** Removes all marks below `root` and joins the text again. */
export function clearMarks(root: ParentNode): void {
  for (const mark of root.querySelectorAll('[data-paragraph] mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function textNodesIn(
  element: Element,
  start: number,
  end: number,
): { node: Text; from: number; to: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { node: Text; from: number; to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const length = node.data.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) found.push({ node, from, to });
    at += length;
    if (at >= end) break;
  }
  return found;
}
