/** Lists that are folded stand open while something in them is looked for. */
import { whenNarrowed } from './narrowed.ts';

/** Starts the folded lists of a page that has some. */
export function startFoldedLists(): void {
  const lists = [...document.querySelectorAll<HTMLDetailsElement>('details.initial')];
  let wasNarrowed = false;
  whenNarrowed((narrowed) => {
    if (narrowed !== wasNarrowed) for (const list of lists) list.open = narrowed;
    wasNarrowed = narrowed;
  });
}
