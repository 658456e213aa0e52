/** The site's script: each feature finds its own elements and does nothing where they are not. */
import { startArrival } from '../arrival.ts';
import { startCite } from '../cite-start.ts';
import { startHint } from '../hint.ts';
import { startKeepingOffline } from '../keep-offline.ts';
import { startKeys } from '../keys-start.ts';
import { startNotes } from '../notes-start.ts';
import { startOutline } from '../outline.ts';
import { startSettings } from '../panels-start.ts';
import { startPlace } from '../place.ts';
import { startPrintNumbers } from '../print-numbers.ts';
import { startSearch } from '../search-dialog.ts';
import { startSelection } from '../selection.ts';
import { start } from '../start.ts';

start(
  startArrival,
  startSettings,
  startSelection,
  startNotes,
  startCite,
  startOutline,
  startKeys,
  startHint,
  startPlace,
  startPrintNumbers,
  startSearch,
  startKeepingOffline,
);
