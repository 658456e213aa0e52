/**
 * `assets/commitments.js`, on the list of commitments. It runs before the other scripts: what is ticked
 * must be known when the list is narrowed to it.
 */
import { startCommitments } from './commitment-list.ts';

startCommitments();
