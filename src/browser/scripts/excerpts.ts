/**
 * `assets/excerpts.js`: the book of excerpts. It runs before the other scripts: they must find what it
 * shows.
 */
import { startExcerpts } from '../excerpts/page.ts';

startExcerpts();
