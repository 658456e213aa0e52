/** The queries that led somewhere, kept in this browser; the newest first. */
import { keep, readKept } from './storage.ts';

const KEY = 'zhudu.searches';
const MOST = 6;
/** What is longer was pasted in, and is no query to ask again. */
const LONGEST = 40;

/** The queries, the newest first. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(readKept(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query from which something was opened. */
export function keepRecentQuery(words: string): void {
  const query = words.trim();
  if (query === '' || query.length > LONGEST) return;
  const others = recentQueries().filter((one) => one !== query);
  keep(KEY, JSON.stringify([query, ...others].slice(0, MOST)));
}

/** Forgets them all. */
export function forgetRecentQueries(): void {
  keep(KEY, '');
}
