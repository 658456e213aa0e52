/** Where the panel of citations stands: where the text stays in sight, if there is such a place. */
import { placeCard } from './card-place.ts';

/** Between text and panel, and between the panel and the window's edge, in px. */
const GAP = 12;
/** The narrowest panel beside the text, and the lowest above or below what is cited, in px. */
const NARROWEST = 256;
const LOWEST = 240;

/**
 * Places the panel in the margin, level with what was pressed; where there is none, below or above what
 * is cited; else at what was pressed. In small windows it is a sheet at the bottom.
 */
export function placePanel(panel: HTMLElement, cited: Element | Range, anchor: HTMLElement): void {
  placeCard(panel, cited);
  if (getComputedStyle(panel).position === 'fixed') return;
  const ceiling = Math.max(0, document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0);
  const right = document.querySelector('.para > p')?.getBoundingClientRect().right ?? innerWidth;
  const width = document.documentElement.clientWidth - right - 2 * GAP;
  if (width < NARROWEST) {
    const { top, bottom } = cited.getBoundingClientRect();
    const room = Math.max(innerHeight - bottom, top - ceiling) - 2 * GAP;
    if (room < LOWEST) placeCard(panel, anchor);
    return;
  }
  panel.removeAttribute('style');
  panel.style.maxWidth = `${width}px`;
  panel.style.maxHeight = `${innerHeight - ceiling - 2 * GAP}px`;
  const lowest = innerHeight - panel.offsetHeight - GAP;
  const level = Math.max(ceiling + GAP, Math.min(anchor.getBoundingClientRect().top, lowest));
  panel.style.top = `${level + scrollY}px`;
  panel.style.left = `${right + GAP + scrollX}px`;
}
