/** `assets/phrases.js`: the script of the page of set phrases. */
import { startPhrases } from '../phrases.ts';
import { start } from '../start.ts';

start(startPhrases);
