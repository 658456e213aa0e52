/**
 * Characters that only look like another one, as PDFs, input methods and old software leave them in a
 * text; one character for one, so that lengths and places stay.
 */
import { ideographOf } from '../../model/radicals.ts';

/** The first character of each group stands for the others. */
const GROUPS = ['-—–―─━‐‑‒−⸺⸻', '·•・‧∙⋅', '〇○◯', '…⋯︙', '~〜∼', ':∶', '/∕⁄', 'μµ'];

/**
 * What Unicode itself decomposes to another form of the same character: compatibility ideographs, angle brackets, vertical, small, full-width and half-width forms. Not the whole of NFKC,
 * which changes what is read: ② to 2, Ⅲ to III.
 */
const RE_DECOMPOSED =
  /[\u2329\u232A\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFFEE\u{2F800}-\u{2FA1D}]/u;

const FOLDS = new Map<string, string>();
for (const [first = '', ...others] of GROUPS) for (const other of others) FOLDS.set(other, first);

/** The character that this one looks like; one without such stays, as does `￣`, which would be two. */
export function foldLookalike(character: string): string {
  const direct = FOLDS.get(character);
  if (direct !== undefined) return direct;
  if (!RE_DECOMPOSED.test(character)) return ideographOf(character);
  const folded = character.normalize('NFKC');
  return [...folded].length === 1 ? (FOLDS.get(folded) ?? folded) : character;
}
