/** The script of the desk's pages: figures, ledger, commitments. */
import { startCommitments } from './commitments.ts';
import { startTableSort } from './table-sort.ts';

startTableSort();
startCommitments();
