/** Lists that are folded stand open while something in them is looked for. */
import { targetOf } from './fragment.ts';
import { whenNarrowed } from './narrowed.ts';

/** Starts the folded lists of a page that has some. */
export function startFoldedLists(): void {
  const lists = [...document.querySelectorAll<HTMLDetailsElement>('details.initial')];
  if (lists.length === 0) return;
  let wasNarrowed = false;
  whenNarrowed((isNarrowed) => {
    if (isNarrowed !== wasNarrowed) for (const list of lists) list.open = isNarrowed;
    wasNarrowed = isNarrowed;
  });
  const showTarget = () => {
    const target = targetOf();
    const list = target?.closest<HTMLDetailsElement>('details.initial');
    if (!list) return;
    list.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', showTarget);
  showTarget();
}
