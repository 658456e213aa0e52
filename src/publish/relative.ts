/**
 * Makes every address in a page relative, so that the same files work at a site's root, under any
 * path and by double click (C7; Astro has no relative base, withastro/astro#4229). Addresses are cut
 * out at the places that the HTML parser gives; the rest of the page stays as it is, to the byte.
 */
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Attributes that hold an address, by hast property name. */
const ADDRESS_PROPERTIES = ['href', 'src', 'action', 'poster'] as const;

/** An address in a page's HTML. */
interface Address {
  /** As written, entities decoded. */
  url: string;
  /** Offsets of the whole attribute, name and quotes included. */
  start: number;
  end: number;
  /** Name of the attribute. */
  name: string;
}

/** A page taken apart: its addresses in order and the ids that a fragment can name. */
export interface PageLinks {
  addresses: Address[];
  ids: ReadonlySet<string>;
}

interface VerbosePosition {
  properties?: Record<string, { start: { offset?: number }; end: { offset?: number } }>;
}

/** Reads a page's addresses and ids. */
export function readLinks(html: string): PageLinks {
  const tree: Root = fromHtml(html, { verbose: true });
  const addresses: Address[] = [];
  const ids = new Set<string>();
  visit(tree, 'element', (element: Element) => {
    if (typeof element.properties['id'] === 'string') ids.add(element.properties['id']);
    const places = (element.data as { position?: VerbosePosition } | undefined)?.position;
    for (const name of ADDRESS_PROPERTIES) {
      const url = element.properties[name];
      const place = places?.properties?.[name];
      if (typeof url !== 'string' || place === undefined) continue;
      addresses.push({ url, start: place.start.offset ?? 0, end: place.end.offset ?? 0, name });
    }
  });
  addresses.sort((a, b) => a.start - b.start);
  return { addresses, ids };
}

/** Whether an address leads out of the site (another scheme or host). */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/** An address of the site taken apart: the file, and the query and fragment behind it. */
export function splitUrl(url: string): { file: string; query: string; fragment: string } {
  const [beforeFragment = '', fragment = ''] = splitOnce(url, '#');
  const [file = '', query = ''] = splitOnce(beforeFragment, '?');
  return { file, query, fragment };
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * The file that an address on a page means, relative to the site's root.
 * @param page the page's own file, e.g. `pingqiao-2023/part-1.html`
 */
export function targetFile(page: string, url: string): string {
  const { file } = splitUrl(url);
  if (file === '') return page;
  return path.posix.normalize(
    file.startsWith('/') ? file.slice(1) : path.posix.join(path.posix.dirname(page), file),
  );
}

/** The same address seen from the page's own folder. */
export function relativeUrl(page: string, url: string): string {
  if (isExternal(url) || !url.startsWith('/')) return url;
  const { query, fragment } = splitUrl(url);
  const target = targetFile(page, url);
  const relative = path.posix.relative(path.posix.dirname(page), target);
  const tail = (query ? `?${query}` : '') + (fragment ? `#${fragment}` : '');
  return target === page && fragment ? `#${fragment}` : relative + tail;
}

/** The page with every address of the site made relative. */
export function withRelativeLinks(html: string, page: string, { addresses }: PageLinks): string {
  let result = '';
  let at = 0;
  for (const { url, start, end, name } of addresses) {
    const value = relativeUrl(page, url).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    result += `${html.slice(at, start)}${name}="${value}"`;
    at = end;
  }
  return result + html.slice(at);
}

/** An address that leads to nothing. */
export interface BrokenLink {
  page: string;
  url: string;
}

/**
 * All addresses whose file or fragment does not exist.
 * @param pages every HTML page by its file
 * @param files every file of the site
 */
export function brokenLinks(
  pages: ReadonlyMap<string, PageLinks>,
  files: ReadonlySet<string>,
): BrokenLink[] {
  const broken: BrokenLink[] = [];
  for (const [page, { addresses }] of pages) {
    for (const { url } of addresses) {
      if (isExternal(url)) continue;
      const target = targetFile(page, url);
      const fragment = idOf(splitUrl(url).fragment);
      const known = files.has(target);
      if (!known || (fragment !== '' && !pages.get(target)?.ids.has(fragment))) {
        broken.push({ page, url });
      }
    }
  }
  return broken;
}

/** The id that a fragment names; as it is written where it is no encoding of anything. */
export function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
