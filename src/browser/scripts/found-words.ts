/** `assets/found-words.js`: marks searched words in the text; loaded where there are some, it starts itself. */
import foundWordsCss from '../../styles/found-words.css?raw';
import stepsCss from '../../styles/steps.css?raw';
import { startFoundWords } from '../found-words-steps.ts';
import { addStyles } from '../styles.ts';

addStyles(foundWordsCss + stepsCss);
startFoundWords();
