/** The links of built pages: read once a page, and kept as plain data; one that leads to nothing is refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DataError } from '../model/errors.ts';
import { idOf, isExternal, splitUrl, targetFile } from './address.ts';
import { filesIn } from './files.ts';

/** What a page leads to, and the places in it that others can lead to. */
export interface PageLinks {
  /** Each once, as it is written, entities decoded; in the order in which they first stand. */
  targets: string[];
  ids: string[];
}

/** Of several pages, by their files. */
export type Links = Record<string, PageLinks>;

/** An id, or an address. What we render has them in double quotes, which no text has: there they are `&quot;`. */
const RE_ATTRIBUTE = /\s(?:(id)|href|src|action|poster)="([^"]*)"/g;
/** What may look like tags and is none: code, remarks. */
const RE_CODE = /(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>|<!--[\s\S]*?-->/gi;
const RE_ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads the links and ids of a page that we have rendered. Of all pages, some thousands of megabytes in a
 * large library, so with no more than the one search that needs; the tests hold a parser against it.
 */
export function readLinks(html: string): PageLinks {
  const targets = new Set<string>();
  const ids = new Set<string>();
  for (const [, id, value = ''] of html.replace(RE_CODE, '$1').matchAll(RE_ATTRIBUTE)) {
    (id === undefined ? targets : ids).add(decoded(value));
  }
  return { targets: [...targets], ids: [...ids] };
}

function decoded(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(RE_ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
      : (NAMED[name.toLowerCase()] ?? ''),
  );
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

/** Links of some pages by where they lead: `file#fragment` from the site's root → a page that has the link. */
export type Targets = Record<string, BrokenLink>;

/** Where the pages lead, each place once. @returns too those that are written from the root, which break below one */
export function targetsOf(links: Links): { targets: Targets; rooted: BrokenLink[] } {
  const targets: Targets = {};
  const rooted: BrokenLink[] = [];
  for (const [page, { targets: urls }] of Object.entries(links)) {
    for (const url of urls) {
      if (isExternal(url)) continue;
      if (url.startsWith('/')) rooted.push({ page, url });
      const place = `${idOf(targetFile(page, url))}#${idOf(splitUrl(url).fragment)}`;
      targets[place] ??= { page, url };
    }
  }
  return { targets, rooted };
}

/** What can be led to. */
export interface Places {
  hasFile(file: string): boolean;
  /** The ids in a page; undefined where nothing is known of it. */
  idsIn(page: string): readonly string[] | undefined;
}

/** Those that lead to nothing. */
export function brokenTargets(targets: Targets, { hasFile, idsIn }: Places): BrokenLink[] {
  const known = new Map<string, ReadonlySet<string>>();
  const has = (page: string, id: string) => {
    const ids = known.get(page) ?? new Set(idsIn(page));
    known.set(page, ids);
    return ids.has(id);
  };
  return Object.entries(targets)
    .filter(([place]) => {
      const [file, fragment] = partsOf(place);
      return !hasFile(file) || (fragment !== '' && !has(file, fragment));
    })
    .map(([, link]) => link);
}

function partsOf(place: string): [file: string, fragment: string] {
  const at = place.indexOf('#');
  return [place.slice(0, at), place.slice(at + 1)];
}

/** All addresses whose file or fragment does not exist, or that are not relative, as errors. */
export function linkErrors(broken: readonly BrokenLink[]): DataError[] {
  return broken.map(
    ({ page, url }) =>
      new DataError(
        '断链',
        page,
        url,
        url.startsWith('/') ? '地址从根写起，网站放进子目录就断了' : '链接指向的页面或位置不存在',
      ),
  );
}

/** All links of a built site that lead to nothing. */
export function brokenLinks(site: string): BrokenLink[] {
  const links = linksIn(site);
  const files = new Set(filesIn(site));
  const { targets, rooted } = targetsOf(links);
  const places = {
    hasFile: (file: string) => files.has(file),
    idsIn: (page: string) => links[page]?.ids,
  };
  return [...rooted, ...brokenTargets(targets, places)];
}
