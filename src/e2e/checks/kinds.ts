/** Which kind of page a file of a built site is. */
import { PAGES, type PageName } from '../../site/pages.ts';

/** Files of a kind, the one with the fewest names left open first: `full.html` is no chapter. */
const PATTERNS = (Object.keys(PAGES) as PageName[])
  .map((page) => ({ page, open: PAGES[page].file.split('<').length - 1 }))
  .sort((a, b) => a.open - b.open)
  .map(({ page }) => ({ page, pattern: patternOf(page) }));

function patternOf(page: PageName): RegExp {
  const file = PAGES[page].file.replaceAll('.', '\\.').replace('<place>', '.+');
  return new RegExp(`^${file.replace(/<\w+>/g, '[^/]+')}$`);
}

/** @param file from the site's root; @throws Error when no kind of page has such files */
export function kindOf(file: string): PageName {
  const found = PATTERNS.find(({ pattern }) => pattern.test(file));
  if (!found) throw new Error(`no kind of page: ${file}`);
  return found.page;
}
