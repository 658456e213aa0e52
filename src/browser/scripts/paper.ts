/** `assets/paper.js`: the script of the editions that are printed. */
import { startPrintButton } from '../print-button.ts';
import { start } from '../start.ts';

start(startPrintButton);
