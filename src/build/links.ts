/** Links of the site: read where a page is made, checked when all is put together. */
import path from 'node:path';
import { throwIfAny } from '../model/errors.ts';
import { filesIn } from '../site/files.ts';
import {
  type BrokenLink,
  brokenTargets,
  linkErrors,
  linksIn,
  linksOf,
  type Targets,
  targetsOf,
} from '../site/links.ts';

/** What is kept of a folder's links, once those within it lead somewhere. */
export interface KeptLinks {
  /** Where its pages lead outside of it. */
  outer: Targets;
  /** The ids of its pages, by their paths from the site's root. */
  ids: Record<string, string[]>;
}

/**
 * Reads the links of a report's pages and checks those that stay within it.
 * @param site   folder that the report's folder stands in
 * @throws DataErrors
 */
export function readOwnLinks(site: string, report: string): KeptLinks {
  const links = linksIn(site, report);
  const files = new Set(filesIn(path.join(site, report)).map((file) => `${report}/${file}`));
  const { targets, rooted } = targetsOf(links);
  const isOwn = (place: string) => place.startsWith(`${report}/`);
  const own = Object.fromEntries(Object.entries(targets).filter(([place]) => isOwn(place)));
  const broken = brokenTargets(own, {
    hasFile: (file) => files.has(file),
    idsIn: (page) => links[page]?.ids,
  });
  throwIfAny(linkErrors([...rooted, ...broken]));
  return {
    outer: Object.fromEntries(Object.entries(targets).filter(([place]) => !isOwn(place))),
    ids: Object.fromEntries(Object.entries(links).map(([page, { ids }]) => [page, ids])),
  };
}

/**
 * Checks all links of a site between reports and the library.
 * @param kept all of its links
 * @throws DataErrors
 */
export function checkLinks(site: string, kept: readonly KeptLinks[]): void {
  const files = new Set(filesIn(site));
  const ids = new Map(kept.flatMap(({ ids }) => Object.entries(ids)));
  const places = {
    hasFile: (file: string) => files.has(file),
    idsIn: (page: string) => ids.get(page),
  };
  const broken: BrokenLink[] = kept.flatMap(({ outer }) => brokenTargets(outer, places));
  throwIfAny(linkErrors(broken));
}

/**
 * The links of pages of the library, all of which are checked with the whole site.
 * @param site folder of the built site
 * @param page one of them; absent for all
 * @throws DataErrors
 */
export function readLibraryLinks(site: string, page?: string): KeptLinks {
  const links = page === undefined ? linksIn(site) : { [page]: linksOf(site, page) };
  const { targets, rooted } = targetsOf(links);
  throwIfAny(linkErrors(rooted));
  return {
    outer: targets,
    ids: Object.fromEntries(Object.entries(links).map(([page, { ids }]) => [page, ids])),
  };
}
