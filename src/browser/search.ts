/**
 * The script of the search, `assets/search.js`. It starts itself: the page loads it when a search
 * field is opened, or when words are to be marked.
 */
import { registry } from '../search/registry.ts';
import css from '../styles/search.css?raw';
import { startPassageMarks } from './passage-marks.ts';
import { startPanel } from './search-panel.ts';
import { addStyles } from './styles.ts';

if (!registry().started) {
  registry().started = true;
  addStyles(css);
  startPassageMarks();
  for (const panel of document.querySelectorAll<HTMLElement>('[data-search]')) startPanel(panel);
}
