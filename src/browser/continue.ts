/** Covers and the library offer to go on where reading stopped. */
import { storedPlaces } from './place.ts';

/** Fills the links “接着读” of the page. */
export function startContinue(): void {
  for (const slot of document.querySelectorAll<HTMLElement>('[data-continue]')) offer(slot);
}

/** Fills the link “接着读” of a report that was read before. */
function offer(slot: HTMLElement): void {
  const link = slot.querySelector('a');
  const place = storedPlaces()[slot.dataset['continue'] ?? ''];
  if (!place || !link || !/^[\w.-]+\.html#p[\d.-]+$/.test(place.page)) return;
  link.href = new URL(place.page, link.href).href;
  link.textContent = `接着读：${place.title}，第 ${place.paragraph} 段`;
  slot.hidden = false;
}
