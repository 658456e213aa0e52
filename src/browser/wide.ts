/** Widths at which the reading page changes; the same as in `reading.css`. */

/** The page has a margin column. */
export const WIDE = '(min-width: 73.75rem)';
/** Beside the margin there is no room for the open outline: it opens over the text. */
export const OUTLINE_OVER = '(min-width: 73.75rem) and (max-width: 87.49rem)';
/** On small screens the outline stands above the text, folded. */
export const OUTLINE_ABOVE = '(max-width: 63.99rem)';
