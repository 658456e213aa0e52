/** All that is proposed to a report as one sheet of text, in the order of the text. */
import { innerQuotes } from '../../cite/official.ts';
import { changeText, piecesIn } from './changes.ts';
import { type Proposal, wayOf } from './proposal.ts';

/** A proposal as it is handed on. */
export interface Listed {
  proposal: Proposal;
  /** What else is to be said of its place: its page and line in print, that the words are not there any more. */
  told: readonly string[];
}

/** What the sheet is called. @param title of the report */
export function sheetTitle(title: string): string {
  return `对《${title}》的修改建议`;
}

/** The sheet. */
export function sheetText(title: string, listed: readonly Listed[]): string {
  return `${[sheetTitle(title), ...listed.map(itemText)].join('\n\n')}\n`;
}

function itemText({ proposal, told }: Listed, at: number): string {
  const { label, reason } = proposal;
  const change = changeIn(proposal);
  return [
    `${at + 1}. ${label}${told.length > 0 ? `（${told.join('；')}）` : ''}`,
    ...saidOf(proposal).map(([name, words]) => `${name}：${words}`),
    ...(change ? [`改动：${change}。`] : []),
    ...(reason ? [`理由：${reason}`] : []),
  ].join('\n');
}

/** The words and what is to stand in their place, each with what it is. */
function saidOf(proposal: Proposal): (readonly [name: string, words: string])[] {
  const { words, proposed } = proposal;
  const way = wayOf(proposal);
  const original = ['原文', `“${innerQuotes(words)}”`] as const;
  if (way === '建议修改为') return [original, [way, `“${innerQuotes(proposed)}”`]];
  return [original, ['建议', way === '建议删去' ? '删去' : way]];
}

/** What a proposal changes, in words, where that says more than the two texts beside each other. */
export function changeIn(proposal: Proposal, pieces = piecesIn(proposal)): string {
  if (wayOf(proposal) !== '建议修改为') return '';
  // Of words that are all others it would only say the same again.
  return pieces.some(({ kind }) => kind === '同') ? changeText(pieces) : '';
}
