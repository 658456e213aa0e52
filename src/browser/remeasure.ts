/** Boxes move when the window or one of the reader's switches changes: what was measured is measured anew. */

/** Sent to the window by {@link boxesMoved}; the listeners are in several scripts. */
const MOVED = 'zhudu:moved';

/** Calls `measure` whenever boxes may have moved. @returns ends that */
export function whenBoxesMove(measure: () => void): () => void {
  for (const event of ['resize', MOVED]) addEventListener(event, measure);
  return () => {
    for (const event of ['resize', MOVED]) removeEventListener(event, measure);
  };
}

/** Says that boxes have moved though the window has not changed. */
export function boxesMoved(): void {
  dispatchEvent(new Event(MOVED));
}
