/** One proposal on its page: the report's words beside what is to stand there, and what its reader does with it. */
import { button, element } from '../element.ts';
import { piecesIn } from './changes.ts';
import { type Fields, fieldsFor } from './fields.ts';
import type { Place } from './places.ts';
import { NO_PROPOSAL, type Proposal, wayOf } from './proposal.ts';
import { changeIn, type Listed } from './sheet.ts';
import { piecesShown } from './shown.ts';

export interface Item {
  root: HTMLElement;
  /** What it last was before it was taken away. */
  last: Proposal;
  /** Where it stands now, as far as that is known. */
  place: Place | null;
  /** Shows another proposal, also where it is being written; of one that was taken away the way back. */
  show(proposal: Proposal): void;
  /** Shows where it stands. @param address of the place; '' where the words are not there any more */
  placed(place: Place, address: string): void;
  /** As it is handed on. */
  listed(): Listed;
  /** Whether it was taken away here. */
  isGone(): boolean;
  typed: Fields['typed'];
}

const CHANGED = '原文后来改了，这里是当时的原话';

/** @param onChange when the reader has written, taken it away or brought it back */
export function itemOf(onChange: (change: Partial<Proposal>) => void): Item {
  const place = element('a', '');
  const printed = element('span', 'printed');
  const told = element('span', 'told');
  const original = element('p', 'said');
  const way = element('h3', '');
  const proposed = element('p', 'proposed');
  const change = element('p', 'change');
  const reason = element('p', 'own-note');
  const fields = fieldsFor(onChange);
  const takeAway = button('删去', () => {
    onChange(NO_PROPOSAL);
    back.focus();
  });
  const back = button('撤销', () => {
    onChange(item.last);
    takeAway.focus();
  });
  const edit = element('details', 'edit', element('summary', '', '改'), ...fields.labels);
  const shown = element(
    'div',
    'proposal',
    element('h2', 'about', place, printed, told),
    element('div', 'side', element('h3', '', '原文'), original),
    element('div', 'side', way, proposed, change),
    reason,
    element('div', 'acts', edit, takeAway),
  );
  const goneWords = element('span', '');
  const gone = element('p', 'gone', goneWords, back);
  const root = element('li', '', shown);

  const item: Item = {
    root,
    last: NO_PROPOSAL,
    place: null,
    show(proposal) {
      if (proposal.words === '') {
        root.className = 'taken-away';
        root.replaceChildren(gone);
        return;
      }
      item.last = proposal;
      root.className = '';
      if (gone.isConnected) gone.replaceWith(shown);
      const label = item.place?.label ?? proposal.label;
      place.textContent = label;
      goneWords.textContent = `已删去对${label}的修改建议。`;
      takeAway.setAttribute('aria-label', `删去：${label}`);
      back.setAttribute('aria-label', `撤销删去：${label}`);
      const pieces = piecesIn(proposal);
      const isChange = wayOf(proposal) === '建议修改为';
      original.replaceChildren(...piecesShown(pieces, '增'));
      way.textContent = wayOf(proposal);
      proposed.replaceChildren(...(isChange ? piecesShown(pieces, '删') : []));
      change.textContent = changeIn(proposal, pieces);
      reason.textContent = proposal.reason && `理由：${proposal.reason}`;
      fields.show(proposal);
    },
    placed(now, address) {
      item.place = now;
      place.textContent = now.label;
      if (address) place.href = address;
      printed.textContent = now.printed && `正式版式${now.printed}`;
      told.textContent = now.stands ? '' : `${CHANGED}。`;
    },
    listed: () => ({
      proposal: { ...item.last, label: item.place?.label ?? item.last.label },
      told: [
        ...(item.place?.printed ? [`正式版式${item.place.printed}`] : []),
        ...(item.place?.stands === false ? [CHANGED] : []),
      ],
    }),
    isGone: () => root.className !== '',
    typed: fields.typed,
  };
  return item;
}
