/**
 * Small things kept in this browser. A reader may forbid it: then nothing is found and nothing is kept,
 * and no feature breaks over it. Others may write under the same names (pages of one host share their
 * store, and so do all files): what is read is checked.
 */

/** Where it is kept: `local` for good, `session` for this tab. */
type Store = 'local' | 'session';

const storeOf = (store: Store): Storage => (store === 'local' ? localStorage : sessionStorage);

/** What is kept under a name; null for nothing. */
export function readKept(key: string, store: Store = 'local'): string | null {
  try {
    return storeOf(store).getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, '' for nothing. @returns whether it was kept */
export function keep(key: string, text: string, store: Store = 'local'): boolean {
  try {
    if (text === '') storeOf(store).removeItem(key);
    else storeOf(store).setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The object that a text is as JSON; an empty one for anything else. */
export function objectIn(text: string | null): Record<string, unknown> {
  return objectOrNull(text) ?? {};
}

/** The same; null for anything else. */
export function objectOrNull(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
