/** The address of a passage; null where the page has none that another machine could open (`file://`). */
import { paragraphAnchor } from '../model/paragraph.ts';
import { textDirective } from './fragment.ts';
import type { Passage } from './passage.ts';

const RE_WEB = /^https?:$/;

/**
 * The address of the paragraph.
 * @param page address of the page that holds the paragraph; what follows `#` in it is dropped
 */
export function paragraphAddress(passage: Passage, page: string | undefined): string | null {
  const url = page === undefined ? null : urlOf(page);
  if (!url || !RE_WEB.test(url.protocol)) return null;
  url.hash = '';
  return `${url.href}#${paragraphAnchor(passage.paragraph)}`;
}

/** The address of the passage with its exact words. @param page as above */
export function webAddress(passage: Passage, page: string | undefined): string | null {
  const address = paragraphAddress(passage, page);
  return address === null ? null : address + textDirective(passage);
}

/** Browsers of the floor lack `URL.canParse`. */
function urlOf(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
