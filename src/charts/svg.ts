/**
 * Charts as static SVG, drawn at build time by Observable Plot in a DOM of its own. Colours are the
 * page's (`currentColor`, `--paper`), so that one picture serves light, dark and print. What a strict
 * content security policy would drop (a style element) is taken out; `charts.css` says the same.
 */
import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Width of the drawing; it is scaled to its column, and its letters with it. */
const WIDTH = 420;
/** Size of the letters in a drawing of that width. */
const FONT_SIZE = 13;

/**
 * Draws a chart.
 * @param label what a screen reader says of the picture; the numbers stand in the table behind it
 */
export function drawChart(label: string, options: PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot({ width: WIDTH, className: 'chart', ...options, document });
  svg.querySelector('style')?.remove();
  // Plot names its groups in English; the picture as a whole has a name, its parts need none.
  for (const part of svg.querySelectorAll('[aria-label], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  svg.setAttribute('font-size', String(FONT_SIZE));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}
