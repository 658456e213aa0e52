/** Where the words of a text begin and end, told at build time: browsers differ in it. */

/** The lengths of a text's words, in order, as digits of base 36. */
export function packWords(text: string): string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .flatMap(({ segment }) => segment.match(/.{1,35}/gs) ?? [])
    .map((piece) => piece.length.toString(36))
    .join('');
}
