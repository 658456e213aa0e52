/** `assets/plain.js`: the script of the pages that are no report's text — library, cover, lists. */
import { startListFilters } from '../list-filters.ts';
import { startPrintingNarrowed } from '../narrowed.ts';
import { startPrintingDetails } from '../print-details.ts';
import { start } from '../start.ts';
import { startUnfolding } from '../unfold.ts';

start(startListFilters, startUnfolding, startPrintingDetails, startPrintingNarrowed);
