/** `assets/search.js`: loaded when a search field is first opened; it starts itself, once. */
import { createSearch } from '../../search/page/client.ts';
import { browserHost, inlineHost } from '../../search/page/host.ts';
import { registry } from '../../search/page/registry.ts';
import foundWordsCss from '../../styles/found-words.css?raw';
import css from '../../styles/search.css?raw';
import { SINGLE_FILE, SITE_ROOT } from '../base.ts';
import { AROUND } from '../search-around-offer.ts';
import { startPanel } from '../search-panel.ts';
import { addStyles } from '../styles.ts';

if (!registry().started) {
  registry().started = true;
  addStyles(foundWordsCss + css);
  const search = createSearch(SINGLE_FILE ? inlineHost() : browserHost(SITE_ROOT));
  for (const panel of document.querySelectorAll<HTMLElement>('[data-search]')) {
    startPanel(panel, {
      search,
      around: async (parts, ask) => (await AROUND.load())(parts, search, ask),
    });
  }
}
