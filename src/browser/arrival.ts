/** Arriving by a link with words (`#p3.2-5:~:text=…`) where the browser looks for an element of that name. */
import { withoutDirective } from './fragment.ts';

/** Goes to the paragraph that the address names. */
export function startArrival(): void {
  const { hash } = location;
  const place = withoutDirective(hash);
  if (place === hash) return;
  // While a page loads, Firefox scrolls to the new place, but nothing becomes its `:target`.
  addEventListener('load', () => setTimeout(() => location.replace(place)));
}
