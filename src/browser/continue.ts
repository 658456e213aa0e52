/**
 * Stands in a page behind the button with which the reading of a report begins: where somebody has read
 * it already, the button goes on from there, before anything is painted.
 */
import { type Place, storedPlace } from './place.ts';

const NUMERALS = '一二三四五六七八九十';

/** A section is named with its part: 三（三）推进城镇建设提品质. */
function nameOf({ title, paragraph }: Place): string {
  const part = title.startsWith('（') ? NUMERALS.charAt(Number.parseInt(paragraph, 10) - 1) : '';
  return part + title;
}

function start(): void {
  const slot = document.currentScript?.previousElementSibling as HTMLElement | null | undefined;
  const place = storedPlace(slot?.dataset['start'] ?? '');
  const [button, again] = slot?.querySelectorAll('a') ?? [];
  if (!place || !button || !again) return;
  button.href = new URL(place.page, again.href).href;
  button.textContent = `接着读：${nameOf(place)}`;
  again.hidden = false;
}

start();
