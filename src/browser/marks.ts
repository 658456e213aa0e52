/** `assets/marks.js`: loaded where words are to be marked in the text; it starts itself. */
import marksCss from '../styles/marks.css?raw';
import stepsCss from '../styles/steps.css?raw';
import { startPassageMarks } from './passage-marks.ts';
import { addStyles } from './styles.ts';

addStyles(marksCss + stepsCss);
startPassageMarks();
