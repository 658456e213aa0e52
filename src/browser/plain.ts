/** `assets/plain.js`: the script of the pages that are no report's text — library, cover, lists. */
import { startCommitments } from './commitments.ts';
import { startContinue } from './continue.ts';
import { startListFilters } from './list-filters.ts';
import { startPrintingDetails } from './print-details.ts';
import { start } from './start.ts';
import { startTableSort } from './table-sort.ts';

// What is ticked must be known before the list is narrowed to it.
start(startContinue, startCommitments, startListFilters, startTableSort, startPrintingDetails);
