/**
 * Draws what the browser has set onto a canvas, character by character where it stands: lines are broken,
 * justified and spaced as on the page, and no image of a foreign document is needed, which browsers taint.
 */

/** Pixels of the picture for one of the page. */
export const SCALE = 2;
/** What opens a bracket or a quotation has its empty half in front. */
const RE_OPENING = /^[\p{Ps}\p{Pi}]$/u;

/**
 * Draws the text and the backgrounds of an element and of all in it.
 * @param sheet  laid out, though it need not be seen
 * @param fields of the code that is drawn where the sheet has room for it
 */
export function drawSheet(
  sheet: HTMLElement,
  fields: readonly (readonly boolean[])[],
  canvas: HTMLCanvasElement,
): void {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.setTransform(SCALE, 0, 0, SCALE, -left * SCALE, -top * SCALE);
  for (const part of [sheet, ...sheet.querySelectorAll<HTMLElement>('*')]) {
    const box = part.getBoundingClientRect();
    context.fillStyle = getComputedStyle(part).backgroundColor;
    context.fillRect(box.left, box.top, box.width, box.height);
    if (part.dataset['as'] === 'code') drawCode(context, fields, box);
  }
  context.textBaseline = 'middle';
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) drawText(context, walker.currentNode as Text);
}

/** Draws each character in the middle of its box. */
function drawText(context: CanvasRenderingContext2D, node: Text): void {
  if (!node.parentElement) return;
  const { fontStyle, fontWeight, fontSize, fontFamily, color } = getComputedStyle(
    node.parentElement,
  );
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  context.fillStyle = color;
  const range = document.createRange();
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const box = range.getBoundingClientRect();
    // Where the browser has taken the empty half away, the rest stands in a box of half the width.
    const width = RE_OPENING.test(character) ? context.measureText(character).width : 0;
    const cut = box.width < width * 0.75 ? width / 2 : 0;
    context.fillText(character, box.left - cut, box.top + box.height / 2);
  }
}

/** Draws the code into the upper right of a box, its fields whole pixels; what is left around it is paper. */
function drawCode(
  context: CanvasRenderingContext2D,
  fields: readonly (readonly boolean[])[],
  { top, right, width }: DOMRect,
): void {
  const field = Math.max(1, Math.floor((width * SCALE) / fields.length)) / SCALE;
  const snapped = (value: number) => Math.round(value * SCALE) / SCALE;
  const left = snapped(right - field * fields.length);
  context.fillStyle = '#000';
  for (const [row, columns] of fields.entries()) {
    for (const [column, isDark] of columns.entries()) {
      if (isDark) context.fillRect(left + column * field, snapped(top) + row * field, field, field);
    }
  }
}
