/** The site's script: each feature finds its own elements and does nothing where they are not. */
import { startCards } from './cards.ts';
import { startCite } from './cite-start.ts';
import { startKeepingOffline } from './keep-offline.ts';
import { startKeys } from './keys.ts';
import { startListFilters } from './list-filters.ts';
import { startMarginNotes } from './margin-notes.ts';
import { startOutline } from './outline.ts';
import { startPlace } from './place.ts';
import { startSearch } from './search-dialog.ts';
import { startSettings } from './settings.ts';

startSettings();
startMarginNotes();
startCards();
startCite();
startOutline();
startKeys();
startPlace();
startListFilters();
startSearch();
startKeepingOffline();
