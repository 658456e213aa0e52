/**
 * Offers to propose another wording for cited words of a report, where the site has a page that keeps it.
 * The code comes when it is first pressed; without it nothing is promised.
 */
import type { Passage } from '../cite/passage.ts';
import { ownOf } from '../model/paragraph.ts';
import { SINGLE_FILE } from './base.ts';
import { button } from './element.ts';
import { later } from './later.ts';

/** Opens a form for a proposal, and shows it after an element. */
type Propose = (
  passages: readonly Passage[],
  pressed: HTMLButtonElement,
  after: HTMLElement,
) => void;

const AMENDING = later<Propose>('amend');

/** The script that proposes calls this. */
export const offerPropose = AMENDING.offer;

/** A button that proposes; null where there is nothing to propose to. @param after the form stands behind it */
export function amendButton(
  passages: readonly Passage[],
  after: HTMLElement,
): HTMLButtonElement | null {
  const isOwn = ({ paragraph }: Passage) => ownOf([{ id: paragraph }]).length > 0;
  if (SINGLE_FILE || !passages.every(isOwn)) return null;
  const pressed = button(
    '提修改建议',
    () =>
      AMENDING.load().then(
        (propose) => propose(passages, pressed, after),
        () => pressed.remove(),
      ),
    'amend',
  );
  return pressed;
}
