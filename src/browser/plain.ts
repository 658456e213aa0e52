/** `assets/plain.js`: the script of the pages that are no report's text — library, cover, lists. */
import { startCommitments } from './commitments.ts';
import { startContinue } from './continue.ts';
import { startListFilters } from './list-filters.ts';
import { startTableSort } from './table-sort.ts';

startContinue();
startListFilters();
startTableSort();
startCommitments();
