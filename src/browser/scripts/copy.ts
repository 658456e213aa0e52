/**
 * `assets/copy.js`: what a copy holds, to the character. Of the paper's words: each paragraph, or each
 * quote of a list, on a line of its own, as text alone – browsers add blank lines, Firefox adds
 * quotation marks, and HTML would bring our links along. Loaded with the first selection; before it is
 * there, the browser's own copy serves.
 */
import { PAPER, selectedParts, selectedRanges } from '../selected-parts.ts';

document.addEventListener('copy', (event) => {
  // A field has its own selection.
  if ((event.target as Element).closest('input, textarea')) return;
  if (document.documentElement.dataset['select'] === 'ours') {
    for (const range of selectedRanges()) leaveParagraphsOut(range);
    return;
  }
  const words = [...document.querySelectorAll(PAPER)].flatMap(selectedParts);
  if (words.length === 0) return;
  event.clipboardData?.setData('text/plain', words.join('\n'));
  event.preventDefault();
});

/** Firefox selects the end of a drag even in what cannot be selected. */
function leaveParagraphsOut(range: Range): void {
  const start = paragraphOf(range.startContainer);
  const end = paragraphOf(range.endContainer);
  if (start) range.setStartAfter(start);
  if (end) range.setEndBefore(end);
}

function paragraphOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-paragraph]') ?? null;
}
