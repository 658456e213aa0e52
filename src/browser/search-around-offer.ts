/** What `assets/search-around.js` offers to the panel, which loads it after the first answer. */
import type { Result, Search } from '../search/page/client.ts';
import { later } from './later.ts';
import type { Asked } from './search-address.ts';
import type { Found } from './search-hits.ts';
import type { Parts } from './search-parts.ts';

/** What is shown where nothing was found. */
export interface Missed {
  message: (string | Node)[];
  /** What was found for other words. */
  found: Found[];
}

/** What stands around the hits of a panel; each stops where what it is about is no longer asked for. */
export interface Around {
  /** An empty field: what can be asked. */
  waiting(isCurrent: () => boolean): Promise<void>;
  /** Beside hits: other lists, entries, choices. @returns what was found for other names */
  found(result: Result, asked: Asked, isCurrent: () => boolean): Promise<Found[]>;
  /** The answer has grown. */
  grown(result: Result, asked: Asked): Promise<void>;
  /** Where there is no hit: how to go on. */
  missed(result: Result, asked: Asked, isCurrent: () => boolean): Promise<Missed>;
}

type MakeAround = (parts: Parts, search: Search, ask: (asked: Partial<Asked>) => void) => Around;

/** What makes it. */
export const AROUND = later<MakeAround>('search-around');
