/** The address of a passage. */
import { paragraphAnchor } from '../model/paragraph.ts';
import { textDirective } from './fragment.ts';
import type { Passage } from './passage.ts';

const RE_WEB = /^https?:$/;

/**
 * The address of a passage, with its exact words; null where the page has none that another machine
 * could open (`file://`).
 * @param page address of the page that holds the paragraph; what follows `#` in it is dropped
 */
export function webAddress(passage: Passage, page: string | undefined): string | null {
  const url = page === undefined ? null : urlOf(page);
  if (!url || !RE_WEB.test(url.protocol)) return null;
  url.hash = '';
  return `${url.href}#${paragraphAnchor(passage.paragraph)}${textDirective(passage)}`;
}

/** Browsers of the floor lack `URL.canParse`. */
function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The plain link; where there is no address the id stands for it: `pingqiao-2023/3.2-4`. */
export function plainLink(passage: Passage, page: string | undefined): string {
  return webAddress(passage, page) ?? `${passage.report.id}/${passage.paragraph}`;
}
