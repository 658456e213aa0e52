/** Headings without a number: short lines alone between whole paragraphs. */
import { isHeading, numbered } from './headings.ts';

const RE_WHOLE = /[。！？：:；;”’」）)…]$/;

/**
 * Indices of the paragraphs that are headings without a number: short, no sentence, not a piece of a
 * broken line (what stands above is whole), and with text or a numbered heading below.
 */
export function unnumberedHeads(texts: readonly string[]): number[] {
  return texts.flatMap((text, at) => {
    const above = texts[at - 1];
    const below = texts[at + 1];
    const stands =
      (above === undefined || RE_WHOLE.test(above) || isHeading(above)) &&
      below !== undefined &&
      (RE_WHOLE.test(below) || numbered(below) !== null || isHeading(below));
    return stands && numbered(text) === null && isHeading(text) ? [at] : [];
  });
}
