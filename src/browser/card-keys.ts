/** The keyboard in a card, which stands at the page's end whatever word it belongs to. */

const FOCUSABLE = 'a[href], button:not([hidden]), summary, input, textarea';

/**
 * Tab past either end of the card leaves it, so that the focus never goes on behind it.
 * @param leave closes the card and gives the focus back
 */
export function leaveByTab(card: HTMLElement, leave: () => void): void {
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const ends = event.shiftKey ? [card, stops[0]] : [stops.at(-1)];
    if (!ends.includes(document.activeElement as HTMLElement)) return;
    event.preventDefault();
    leave();
  });
}
