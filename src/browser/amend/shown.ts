/** What a proposal changes, as it is seen: what is struck is struck through, what is new is underlined. */
import { element } from '../element.ts';
import { piecesIn } from './changes.ts';
import { type Proposal, wayOf } from './proposal.ts';

type Shown = (string | HTMLElement)[];

/** The report's words with what is struck. */
export function originalShown(proposal: Proposal): Shown {
  return piecesIn(proposal).flatMap(({ kind, text }) =>
    kind === '增' ? [] : kind === '删' ? element('del', '', text) : text,
  );
}

/** What is to stand there, with what is new; nothing where the words are struck or stay. */
export function proposedShown(proposal: Proposal): Shown {
  if (wayOf(proposal) !== '建议修改为') return [];
  return piecesIn(proposal).flatMap(({ kind, text }) =>
    kind === '删' ? [] : kind === '增' ? element('ins', '', text) : text,
  );
}

/** Both in one; nothing where the words stay. */
export function changeShown(proposal: Proposal): Shown {
  if (wayOf(proposal) === '文字没有改动') return [];
  return piecesIn(proposal).map(({ kind, text }) =>
    kind === '同' ? text : element(kind === '删' ? 'del' : 'ins', '', text),
  );
}
