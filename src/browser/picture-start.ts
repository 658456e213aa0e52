/**
 * Offers a picture of what stands on the page, to be passed on where links are not opened. The code comes
 * when it is first pressed; without it nothing is promised.
 */
import type { Passage } from '../cite/passage.ts';
import css from '../styles/offers.css?raw';
import { button } from './element.ts';
import { later } from './later.ts';
import { addStyles } from './styles.ts';

addStyles(css);

/** What is to be drawn: cited words; what explains a term; a row of the ledger. */
export type ToPicture =
  | { passages: readonly Passage[] }
  | { explained: HTMLElement; id: string; term: string }
  | { row: HTMLElement };

const PICTURES = later<(what: ToPicture) => void>('picture');

/** The script that draws calls this. */
export const offerPictures = PICTURES.offer;

/** A button that shows a picture. */
export function pictureButton(what: ToPicture): HTMLButtonElement {
  const pressed = button(
    '图片',
    () =>
      PICTURES.load().then(
        (show) => show(what),
        () => pressed.remove(),
      ),
    'to-picture',
  );
  pressed.setAttribute('aria-haspopup', 'dialog');
  return pressed;
}
