/** `assets/search.js`: loaded when a search field is first opened; it starts itself, once. */
import { registry } from '../../search/page/registry.ts';
import foundWordsCss from '../../styles/found-words.css?raw';
import css from '../../styles/search.css?raw';
import { startPanel } from '../search-panel.ts';
import { addStyles } from '../styles.ts';

if (!registry().started) {
  registry().started = true;
  addStyles(foundWordsCss + css);
  for (const panel of document.querySelectorAll<HTMLElement>('[data-search]')) startPanel(panel);
}
