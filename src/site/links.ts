/** The links of built pages: read once a page, and kept as plain data; one that leads to nothing is refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { DataError } from '../model/errors.ts';
import { idOf, isExternal, splitUrl, targetFile } from './address.ts';
import { filesIn } from './files.ts';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster'] as const;

/** What a page leads to, and the places in it that others can lead to. */
export interface PageLinks {
  /** Each once, as it is written, entities decoded; in the order in which they first stand. */
  targets: string[];
  ids: string[];
}

/** Of several pages, by their files. */
export type Links = Record<string, PageLinks>;

/** Reads the links and ids of a page. */
export function readLinks(html: string): PageLinks {
  const targets = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(_name, attributes) {
      for (const name of ADDRESSES) {
        const url = attributes[name];
        if (url !== undefined) targets.add(url);
      }
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
    },
  });
  parser.end(html);
  return { targets: [...targets], ids: [...ids] };
}

/**
 * The links of the pages of a site or of one folder of it: a report's change only with its pages.
 * @param site   folder of the built site
 * @param folder of it, `yunxi-2024`; absent for the whole site
 * @returns by paths from the site's root, sorted
 */
export function linksIn(site: string, folder = ''): Links {
  const pages = filesIn(path.join(site, folder)).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    pages.map((page) => {
      const file = path.posix.join(folder, page);
      return [file, readLinks(readFileSync(path.join(site, file), 'utf8'))] as const;
    }),
  );
}

/** An address that leads to nothing. */
export interface BrokenLink {
  page: string;
  url: string;
}

/**
 * All addresses whose file or fragment does not exist, or that are not relative.
 * @param links of every page of the site
 * @param files every file of the site
 */
export function brokenLinks(links: Links, files: ReadonlySet<string>): BrokenLink[] {
  const ids = new Map(Object.entries(links).map(([page, { ids }]) => [page, new Set(ids)]));
  const isBroken = (page: string, url: string) => {
    const target = idOf(targetFile(page, url));
    const fragment = idOf(splitUrl(url).fragment);
    const isThere = files.has(target) && (fragment === '' || ids.get(target)?.has(fragment));
    return url.startsWith('/') || !isThere;
  };
  return Object.entries(links).flatMap(([page, { targets }]) =>
    targets.filter((url) => !isExternal(url) && isBroken(page, url)).map((url) => ({ page, url })),
  );
}

/** Checks a whole built site. @returns the links that lead to nothing, as errors */
export function checkLinks(site: string): DataError[] {
  return brokenLinks(linksIn(site), new Set(filesIn(site))).map(
    ({ page, url }) =>
      new DataError(
        '断链',
        page,
        url,
        url.startsWith('/') ? '地址从根写起，网站放进子目录就断了' : '链接指向的页面或位置不存在',
      ),
  );
}
