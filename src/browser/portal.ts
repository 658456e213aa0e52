/** `assets/portal.js`: the search of a portal (`src/publish/portal.ts`), which asks all its sites. */
import { joinSearches } from '../search/page/joined.ts';
import { siteHost } from '../search/page/site-host.ts';
import { SITE_ROOT } from './base.ts';
import { portalAround } from './portal-around.ts';
import { startPanel } from './search-panel.ts';
import { start } from './start.ts';

const sites = [...document.querySelectorAll<HTMLElement>('[data-site]')].map(({ dataset }) => {
  const base = new URL(dataset['site'] ?? '', SITE_ROOT).href;
  return { name: dataset['name'] ?? base, base, host: siteHost(base) };
});

start(() => {
  const search = joinSearches(sites);
  for (const panel of document.querySelectorAll<HTMLElement>('[data-search]')) {
    startPanel(panel, {
      search,
      around: async (parts, ask) => portalAround(parts, search, ask),
    });
  }
});
