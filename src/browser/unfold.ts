/** What is folded opens when a link leads to it, and its address is that of what was opened last. */
import { targetOf } from './fragment.ts';
import { writeHistory } from './history.ts';

/** Opens the target of the address with all around it, now and later. */
export function startUnfolding(): void {
  const unfold = () => {
    const target = targetOf();
    let isMoved = false;
    for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) {
      isMoved ||= !box.open && box !== target;
      box.open = true;
    }
    if (isMoved) target?.scrollIntoView({ behavior: 'instant' });
  };
  unfold();
  addEventListener('hashchange', unfold);
  document.addEventListener('click', ({ target }) => {
    const summary = (target as Element).closest('main summary');
    const box = summary?.parentElement as HTMLDetailsElement | null | undefined;
    if (box?.id && !box.open) writeHistory(`${location.search}#${box.id}`);
  });
}
