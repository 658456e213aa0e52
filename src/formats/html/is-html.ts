import { headOf } from '../head.ts';

const RE_PAGE =
  /^[^\p{ASCII}]*\s*(?:<!--|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|meta|body)\b/iu;
const RE_MARKUP = /<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b/i;
const RE_NAME = /\.x?html?$/i;

/** A file that begins as pages do, or is called one and has markup. */
export function isHtml(bytes: Uint8Array, name: string): boolean {
  const head = headOf(bytes);
  return RE_PAGE.test(head) || (RE_NAME.test(name) && RE_MARKUP.test(head));
}
