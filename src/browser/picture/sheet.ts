/** A picture as elements, which the browser sets; `draw.ts` draws what it has set. */
import { element } from '../element.ts';
import type { Code } from './code.ts';
import type { Line, Pictured } from './pictured.ts';

/** The highest sheet, in px: more pixels than its picture's some browsers don't draw. */
const HIGHEST = 7500;

/** @param site name of the site */
export function sheetOf({ head, lines, source }: Pictured, code: Code, site: string): HTMLElement {
  return element(
    'div',
    'picture-sheet',
    ...(head ? [element('div', 'head', head)] : []),
    ...lines.map(({ as, text }) => element('div', `line ${as}`, text)),
    element('div', 'told'),
    element('div', 'rule'),
    element(
      'div',
      'foot',
      element(
        'div',
        'foot-words',
        element('div', 'source', source),
        element('div', 'site', site),
        ...(code.site ? [element('div', 'address', code.site)] : []),
        element('div', 'scan', code.said),
      ),
      element('div', 'code'),
    ),
  );
}

/** Takes so many lines away that the sheet is no higher than it may be, and says so on it. */
export function fitSheet(sheet: HTMLElement, { lines }: Pictured): void {
  const isTooHigh = () => sheet.offsetHeight > HIGHEST;
  const told = sheet.querySelector('.told');
  if (!told || !isTooHigh()) return;
  const left = [...lines];
  const elements = [...sheet.querySelectorAll('.line')];
  const isOurs = (line: Line | undefined) => line !== undefined && !isPaper(line);
  while (left.length > 1 && isTooHigh()) {
    // What names words goes with them.
    do {
      left.pop();
      elements.pop()?.remove();
    } while (left.length > 1 && (isOurs(left.at(-1)) || left.at(-1)?.as === 'heading'));
    told.textContent = `图里放不下了：下面还有 ${lines.slice(left.length).filter(isPaper).length} 段，请看原处。`;
  }
  const [only] = elements;
  const all = [...(left[0]?.text ?? '')];
  while (only && left.length === 1 && isTooHigh()) {
    const shown = [...(only.textContent ?? '')];
    const fewer = shown.slice(0, Math.floor(shown.length * 0.95));
    only.textContent = fewer.join('');
    told.textContent = `图里放不下了：下面还有 ${all.length - fewer.length} 字，请看原处。`;
  }
}

function isPaper({ as }: Line): boolean {
  return as === 'title' || as === 'heading' || as === 'words';
}
