/**
 * The script of the single-file edition: all that the site loads when it is needed, in the order in which
 * it runs, as one. What the modules share stands in the file once.
 */
import './cards.ts';
import './margins.ts';
import './copy.ts';
import './panels.ts';
import './keys.ts';
import './cite.ts';
import './search.ts';
import './search-around.ts';
import './found-words.ts';
import './site.ts';
