/** What is selected on the page. */

/** The paper's words, wherever they stand; the same as in `selection.css`. */
export const PAPER = '[data-paragraph], .said, .entry q';

/**
 * The ranges of the selection, none where nothing is selected. Firefox makes several where something
 * between them cannot be selected.
 */
export function selectedRanges(): Range[] {
  const selection = getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) =>
    (selection as Selection).getRangeAt(at),
  );
}

/** The selected parts of an element, in order: one for each range that reaches into it. */
export function selectedParts(element: Element): Range[] {
  const whole = document.createRange();
  whole.selectNodeContents(element);
  return selectedRanges()
    .filter((range) => range.intersectsNode(element))
    .map((range) => {
      const part = range.cloneRange();
      if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
        part.setStart(whole.startContainer, whole.startOffset);
      }
      if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
        part.setEnd(whole.endContainer, whole.endOffset);
      }
      return part;
    })
    .filter((part) => part.toString() !== '');
}
