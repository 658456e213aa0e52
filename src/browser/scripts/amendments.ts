/**
 * `assets/amendments.js`: all that is proposed to a report. It runs before the other scripts: they must
 * find what it shows.
 */
import { startAmendments } from '../amend/page.ts';

startAmendments();
