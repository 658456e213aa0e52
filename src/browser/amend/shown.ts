/** What a proposal changes, as it is seen: what is struck is struck through, what is new is underlined. */
import { element } from '../element.ts';
import type { Piece } from './changes.ts';

/**
 * The pieces of one side, or of both in one.
 * @param left what is left out: `增` shows the report's words, `删` what is to stand there
 */
export function piecesShown(
  pieces: readonly Piece[],
  left?: '增' | '删',
): (string | HTMLElement)[] {
  return pieces
    .filter(({ kind }) => kind !== left)
    .map(({ kind, text }) =>
      kind === '同' ? text : element(kind === '删' ? 'del' : 'ins', '', text),
    );
}
