/** `assets/plain.js`: the script of the pages that are no report's text — library, cover, lists. */
import { startContinue } from './continue.ts';
import { startListFilters } from './list-filters.ts';
import { startPrintingDetails } from './print-details.ts';
import { start } from './start.ts';

start(startContinue, startListFilters, startPrintingDetails);
