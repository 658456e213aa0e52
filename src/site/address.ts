/**
 * Addresses as a page writes them: relative, so that the same files work at a site's root, under any
 * path and by double click (C7; Astro has no relative base, withastro/astro#4229).
 */
import path from 'node:path';

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

/** An address from the site's root (`urls.ts`), seen from the page's own folder. */
export function relativeUrl(page: string, url: string): string {
  if (isExternal(url) || !url.startsWith('/')) return url;
  const { query, fragment } = splitUrl(url);
  const target = targetFile(page, url);
  const tail = (query ? `?${query}` : '') + (fragment ? `#${fragment}` : '');
  return target === page && fragment && !query ? `#${fragment}` : wayBetween(page, target) + tail;
}

/** A file as a page's folder sees it. Asked hundreds of times a page: `path.relative` asks where we are. */
function wayBetween(page: string, target: string): string {
  const from = page.split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((name, depth) => name !== to[depth]);
  const up = shared === -1 ? 0 : from.length - shared;
  return '../'.repeat(up) + to.slice(from.length - up).join('/');
}

/** The file of a page, relative to the site's root. @param pathname `/glossary/`, `/search.html` */
export function pageFile(pathname: string): string {
  const file = decodeURI(pathname).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/**
 * What a page and its components pass every address through before they write it.
 * @param here `Astro.url`
 */
export function hrefFrom(here: Pick<URL, 'pathname'>): (url: string) => string {
  const page = pageFile(here.pathname);
  return (url) => relativeUrl(page, url);
}

/** The id that a fragment names; as it is written where it is no encoding of anything. */
export function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
