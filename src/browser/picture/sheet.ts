/** A picture as elements, which the browser sets; `draw.ts` draws what it has set. */
import { element } from '../element.ts';
import type { Code } from './code.ts';
import type { Line, Pictured } from './pictured.ts';

/** The highest sheet, in px: more pixels than its picture's some browsers don't draw. */
const HIGHEST = 7500;

/** A sheet, and what of it gives way where it would be too high. */
export interface Sheet {
  root: HTMLElement;
  /** One for each line of the picture. */
  lines: readonly HTMLElement[];
  /** Says what is left out. */
  told: HTMLElement;
}

/** The sheet of a picture, not on the page yet. @param site name of the site */
export function sheetOf(picture: Pictured, code: Code, site: string): Sheet {
  const { head, source } = picture;
  const lines = picture.lines.map(({ as, text }) => part(as, text));
  const told = part('told');
  const words = part(
    'foot-words',
    part('source', source),
    part('site', site),
    ...(code.site ? [part('address', code.site)] : []),
    part('scan', code.said),
  );
  const root = element(
    'div',
    'picture-sheet',
    ...(head ? [part('head', head)] : []),
    ...lines,
    told,
    part('rule'),
    part('foot', words, part('code')),
  );
  return { root, lines, told };
}

/** A part of the sheet, told by an attribute: classes would bring the page's own looks along. */
function part(as: string, ...content: (string | Node)[]): HTMLElement {
  const node = element('div', '', ...content);
  node.dataset['as'] = as;
  return node;
}

/** Lines that others name or head. */
const BODY: ReadonlySet<Line['as']> = new Set(['words', 'said', 'meaning']);

/**
 * Takes so much away from the end that the sheet is no higher than it may be, and says so on it: whole
 * paragraphs where it has several, else words.
 * @param sheet laid out, of this picture
 */
export function fitSheet({ root, lines, told }: Sheet, picture: Pictured): void {
  const isTooHigh = () => root.offsetHeight > HIGHEST;
  const isBody = (at: number) => BODY.has(picture.lines[at]?.as ?? 'words');
  const first = lines.findIndex((_, at) => isBody(at));
  let kept = lines.length;
  while (kept > first + 1 && isTooHigh()) {
    // What names or heads words goes with them.
    do lines[--kept]?.remove();
    while (kept > first + 1 && !isBody(kept - 1));
    const left = picture.lines.slice(kept).filter(({ as }) => as !== 'about').length;
    told.textContent = `图里放不下：后面还有 ${left} 段，请看原处。`;
  }
  const only = lines[first];
  const words = [...(only?.textContent ?? '')];
  for (let length = words.length; only && length > 0 && isTooHigh(); ) {
    length = Math.floor(length * 0.98);
    only.textContent = words.slice(0, length).join('');
    told.textContent = `图里放不下：这里还有 ${words.length - length} 字，请看原处。`;
  }
}
