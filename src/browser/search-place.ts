/**
 * Where a reader left an answer through one of its hits. It is kept in the tab's history, so that Back
 * leads there again also where the browser keeps no page whole: on `file://`, after a reload.
 */
import { writeHistory } from './history.ts';
import { type Asked, readAddress, writeAddress } from './search-address.ts';

/** A place in an answer. */
interface SearchPlace {
  asked: Asked;
  /** The hit's `data-hit`. */
  hit: string;
  /** How many hits were shown. */
  shown: number;
  /** How far below the window's upper edge the hit stood, in px. */
  top: number;
}

/** Whether this entry of the history keeps a place. */
export function hasSearchPlace(): boolean {
  return Boolean(history.state?.search);
}

/** The place that this entry keeps; null for none, also where it is none of ours. */
export function searchPlace(): SearchPlace | null {
  const { asked, hit, shown, top } = Object(history.state?.search) as Record<string, unknown>;
  if (typeof asked !== 'string' || typeof hit !== 'string') return null;
  if (typeof shown !== 'number' || typeof top !== 'number') return null;
  return { asked: readAddress(asked), hit, shown, top };
}

/** Keeps the place of a hit that is about to be opened. */
export function keepSearchPlace(asked: Asked, hit: HTMLElement, shown: number): void {
  const { top } = hit.getBoundingClientRect();
  const search = { asked: writeAddress(asked), hit: hit.dataset['hit'], shown, top };
  writeHistory(location.href, false, { search });
}

/** Forgets it, as when the dialog is closed. */
export function forgetSearchPlace(): void {
  if (hasSearchPlace()) writeHistory(location.href, false, null);
}
