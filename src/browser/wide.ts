/** The width from which the page has a margin column; the same as in `reading.css`. */
export const WIDE = '(min-width: 82rem)';
