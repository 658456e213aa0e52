/**
 * Stands in a page behind the button with which the reading of a report begins: where somebody has read
 * it already, the button goes on from there, before anything is painted.
 */
import { storedPlace } from '../place.ts';

function start(): void {
  const slot = document.currentScript?.previousElementSibling as HTMLElement;
  const place = storedPlace(slot.dataset['start'] ?? '');
  const [button, again] = slot.querySelectorAll('a');
  if (!place || !button || !again) return;
  button.href = new URL(place.page, again.href).href;
  button.textContent = `接着读：${place.title}`;
  again.hidden = false;
}

start();
