/** `assets/word.js`: Word files made on the page, loaded when one is first asked for. */
import { WORD_TYPE, wordFile } from '../../exports/word/file.ts';
import { saveFile } from '../save-file.ts';
import { WORD } from '../word-start.ts';

WORD.offer((name, document) => saveFile(`${name}.docx`, wordFile(document), WORD_TYPE));
