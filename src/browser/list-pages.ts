/** `assets/list-pages.js`: the script of the pages that are lists — glossary, names, figures, ledger, commitments. */
import { startCommitments } from './commitments.ts';
import { startListFilters } from './list-filters.ts';
import { startTableSort } from './table-sort.ts';

startListFilters();
startTableSort();
startCommitments();
