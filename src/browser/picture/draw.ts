/**
 * Draws what the browser has set onto a canvas: it breaks the lines, with all it knows of Chinese and of the
 * fonts that are there, and says where each character stands. No image of a foreign document is needed, which
 * browsers taint. Only the spreading of lines is done here: engines put the space before a character, or
 * behind it, and don't say which.
 */

/** Pixels of the picture for one of the page. */
const SCALE = 2;
/** What opens a bracket or a quotation has its empty half in front. */
const RE_OPENING = /^[\p{Ps}\p{Pi}]$/u;
/** A number or a Latin word: a line is spread before and behind it. */
const RE_LATIN = /^[!-~]+$/;
/** A line that lacks more than so much of its width, in characters, is left as it is. */
const MOST_ROOM = 3;

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
  // In no language, as it is off the page, fonts draw other digits.
  canvas.lang = document.documentElement.lang;
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

/** What is drawn as one: a character, a number, a Latin word; the middle of its left edge, its right edge. */
interface Unit {
  text: string;
  x: number;
  y: number;
  right: number;
}

/** Draws a text of one look, each line but the last as wide as its element where it begins at the left. */
function drawText(context: CanvasRenderingContext2D, node: Text): void {
  if (!node.parentElement) return;
  const look = getComputedStyle(node.parentElement);
  context.font = `${look.fontStyle} ${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  context.fillStyle = look.color;
  const { right } = node.parentElement.getBoundingClientRect();
  const lines = linesOf(node);
  for (const [at, line] of lines.entries()) {
    const room = right - (line.at(-1)?.right ?? right);
    const isSpread =
      look.textAlign === 'start' &&
      at < lines.length - 1 &&
      room < MOST_ROOM * Number.parseFloat(look.fontSize);
    const space = isSpread && line.length > 1 ? room / (line.length - 1) : 0;
    for (const [place, { text, x, y }] of line.entries()) {
      // Where the browser has taken the empty half away, the rest stands in a box of half the width.
      const width = RE_OPENING.test(text) ? context.measureText(text).width : 0;
      const cut = (line[place]?.right ?? 0) - x < width * 0.75 ? width / 2 : 0;
      context.fillText(text, x - cut + place * space, y);
    }
  }
}

/** The lines into which the browser has broken a text. */
function linesOf(node: Text): Unit[][] {
  const lines: Unit[][] = [];
  const range = document.createRange();
  let at = 0;
  for (const text of node.data) {
    range.setStart(node, at);
    at += text.length;
    range.setEnd(node, at);
    const { left, right, top, height } = range.getBoundingClientRect();
    const unit: Unit = { text, x: left, y: top + height / 2, right };
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (!line || last?.y !== unit.y) lines.push([unit]);
    else if (RE_LATIN.test(last.text + text))
      Object.assign(last, { text: last.text + text, right });
    else line.push(unit);
  }
  return lines;
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
