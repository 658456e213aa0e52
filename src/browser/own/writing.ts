/** A book's records worked on beside the text: what is typed is put into the book, and what came of it is said. */
import type { Book, Put } from './book.ts';
import type { Kind } from './records.ts';

const KEEPING = '正在存……';
const NOT_KEPT = '这个浏览器没能存住，关掉页面就没有了；要留下来，请复制。';

/** One record that is worked on here. */
export interface Worked<T> {
  /** What it was when the work began. */
  was: T;
  put(change: Partial<T>): Promise<Put<T>>;
}

/** Begins to work on a record of a book. */
export function workOn<T extends object>(
  { isSame, empty }: Kind<T>,
  book: Book<T>,
  id: string,
): Worked<T> {
  const was = book.get(id);
  let known = was;
  return {
    was,
    async put(change) {
      const before = known;
      const ours = { ...known, ...change };
      known = ours;
      const done = await book.put(id, change, before);
      // What was put since knows nothing of it yet; what another tab took away is there again with the next change.
      if (known === ours && !isSame(done.now, empty)) known = done.now;
      return done;
    },
  };
}

/** Says in a status line whether what was put is kept; @returns does so, with what to say when all of it is */
export function keepingIn(
  status: HTMLElement,
): (said: string, ...puts: readonly Promise<Put<unknown>>[]) => Promise<void> {
  let latest: readonly Promise<Put<unknown>>[] = [];
  return async (said, ...puts) => {
    // Of what was typed on, only the last answer says that all of it is kept.
    latest = puts;
    status.textContent = KEEPING;
    const kept = (await Promise.all(puts)).every((put) => put.kept);
    if (latest !== puts) return;
    status.classList.toggle('unkept', !kept);
    status.textContent = kept ? said : NOT_KEPT;
  };
}
