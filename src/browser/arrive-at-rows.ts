/** Who comes for some rows, as from the search, comes to stand at them, not at what is above them. */
import { isNarrowed, theFilters } from './narrowed.ts';

/** Starts on pages with filters, which have read the address by then. */
export function startAtRows(): void {
  const form = theFilters();
  addEventListener('DOMContentLoaded', () => {
    if (!form || !isNarrowed(form) || location.hash || scrollY > 0) return;
    form.previousElementSibling?.scrollIntoView({ behavior: 'instant' });
  });
}
