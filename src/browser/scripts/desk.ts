/** `assets/desk.js`: the script of figures and ledger — lists to sort, unfold and take along, rows as pictures. */
import { startAtRows } from '../arrive-at-rows.ts';
import { startFoldedLists } from '../folded-lists.ts';
import { startRowPictures } from '../row-pictures.ts';
import { startRowsDownload } from '../rows-download.ts';
import { start } from '../start.ts';
import { startTableSort } from '../table-sort.ts';

start(startTableSort, startFoldedLists, startRowsDownload, startRowPictures, startAtRows);
