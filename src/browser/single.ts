/**
 * The script of the single-file edition: all that the site loads when it is needed, in the order in which
 * it runs, as one. What the modules share stands in the file once.
 */
import './scripts/cards.ts';
import './scripts/margins.ts';
import './scripts/copy.ts';
import './scripts/panels.ts';
import './scripts/keys.ts';
import './scripts/cite.ts';
import './scripts/word.ts';
import './scripts/picture.ts';
import './scripts/search.ts';
import './scripts/search-around.ts';
import './scripts/found-words.ts';
import './scripts/site.ts';
