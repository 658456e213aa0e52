/** Every page and state of the site that is examined for access and looked at in pictures. */
import { PAGES, type PageKind, type PageName } from '../site/pages.ts';
import { kindOf } from './checks/kinds.ts';
import { DESK } from './states/desk.ts';
import { FRONT } from './states/front.ts';
import { LEARN } from './states/learn.ts';
import { LISTS } from './states/lists.ts';
import { SEARCH } from './states/search.ts';
import type { States } from './states/state.ts';
import { TEXT } from './states/text.ts';

/** Before the path of a page of one report's site. */
const OF_ONE = 'one:';

/** Sites by their addresses, each with a slash at the end. */
export interface Sites {
  /** The fixture library's. */
  site: string;
  /** That of one report of it alone. */
  one: string;
}

/** The address of a state's page. @param path as `STATES` has it */
export function stateUrl(path: string, { site, one }: Sites): string {
  return path.startsWith(OF_ONE) ? one + path.slice(OF_ONE.length) : site + path;
}

const SHOWN: States = { ...FRONT, ...TEXT, ...SEARCH, ...DESK, ...LEARN, ...LISTS };

/** The kind of a state's page. @param path as `STATES` has it */
export function kindOfState(path: string): PageName {
  return kindOf(path.replace(OF_ONE, '').replace(/[?#].*/, ''));
}

/** Kinds of pages of a report that no state above shows, as they open; one that leads on is not looked at. */
function asTheyOpen(): States {
  const shown = new Set(Object.values(SHOWN).map(([path]) => kindOfState(path)));
  const left = (Object.entries(PAGES) as [PageName, PageKind][]).filter(
    ([page, { file, inline }]) =>
      !shown.has(page) && /^<report>\/[^<]*$/.test(file) && !inline.includes('moved'),
  );
  return Object.fromEntries(
    left.map(([page, { file }]) => [page, [file.replace('<report>', 'yunxi-2024')]]),
  );
}

/** All states: those above, and each kind of page of a report that none of them shows. */
export const STATES: States = { ...SHOWN, ...asTheyOpen() };
