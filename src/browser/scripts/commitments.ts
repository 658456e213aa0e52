/**
 * `assets/commitments.js`, on the list of commitments. It runs before the other scripts: what was found
 * must be known when the list is narrowed to it.
 */
import { startCommitments } from '../commitment-actions.ts';

startCommitments();
