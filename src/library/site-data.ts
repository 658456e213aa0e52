/** The data of the whole site, made once a process. */
import { siteFiles } from '../exports/data/site-files.ts';
import { getShared, getSite, quotedPassage, summaries } from './get-library.ts';
import type { Shared } from './shared.ts';

const made = new WeakMap<Shared, ReadonlyMap<string, string>>();

/** All files, by their paths from the site's root: `data/glossary.json`. */
export function siteData(): ReadonlyMap<string, string> {
  const shared = getShared();
  const files =
    made.get(shared) ??
    siteFiles({
      site: getSite(),
      terms: shared.terms,
      names: shared.names,
      reports: summaries(),
      quoteLabel(paragraph) {
        const passage = quotedPassage(paragraph);
        // The files are read without the pages that say whose it is (C11).
        return passage ? `《${passage.title}》${passage.label}` : null;
      },
    });
  made.set(shared, files);
  return files;
}
