/**
 * A reference as the national standard GB/T 7714 has it. The report is a report on paper, [R], and
 * [R/OL] where the page has an address. Place and publisher are not on the paper, and it has no pages.
 */
import type { Reference } from './reference.ts';

/**
 * GB/T 7714—2025, in force since 2026-07-01. The standard's text is not public; the form is that of the
 * reports among the examples of public styles made after it: zotero-chinese/styles, “GB/T 7714—2025
 * （顺序编码，双语）”, whose sample entries are the standard's own (8.7, 7.5.2, 7.7), and
 * biblatex-gb7714-2025 on what has changed:
 *
 * - `：` and `，` between the elements are full width; `.`, `[ ]` and `/` are not.
 * - A report has its whole date: `[R/OL]. 2013-09-30. http://…`.
 * - What is unknown of place and publisher is left out: `[M]. 三户图书刊行社，1990.`
 * - The day of access is for what exists online only (websites, pages); a report has none, though it
 *   has an address.
 * - Where there is no page, words say the place: `：第1版自序.`
 */
export function standard2025({ author, titles, date, year, place, address }: Reference): string {
  const head = `${author ? `${author}. ` : ''}${titles.join('：')}`;
  const carrier = address === null ? '[R]' : '[R/OL]';
  return `${head}${carrier}. ${date ?? year}：${place}.${address === null ? '' : ` ${address}.`}`;
}

/**
 * GB/T 7714—2015, for whom it is asked of. Its punctuation is set half width, as most take it. Unknown
 * place and publisher are stated as unknown on paper and may be left out online, where the day of access
 * is part of the reference.
 */
export function standard2015(reference: Reference): string {
  const { author, titles, year, place, address, accessed } = reference;
  const head = `${author ? `${author}. ` : ''}${titles.join(': ')}`;
  if (address === null) return `${head}[R]. [出版地不详]: [出版者不详], ${year}: ${place}.`;
  const read = accessed === undefined ? '' : `[${accessed}]`;
  return `${head}[R/OL]. ${year}: ${place}${read}. ${address}.`;
}
