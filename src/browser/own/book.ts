/**
 * A reader's own book – of excerpts, of proposals to a report – as other pages write in it. On `file://`
 * Firefox has a store of its own for each file, so there the book's own page does the writing, in a frame
 * that nobody sees.
 */
import { siteUrl } from '../base.ts';
import { element } from '../element.ts';
import { type Kind, openRecords, type Records } from './records.ts';

/** What a book holds and where. */
export interface BookOf<T> {
  kind: Kind<T>;
  /** Name in the browser's storage. */
  key: string;
  /** Its own page, from the site's root: `excerpts.html`. */
  page: string;
}

/** The book, as it was when it was opened, and with what this page has put into it since. */
export interface Book<T> {
  get(id: string): T;
  all(): ReadonlyMap<string, T>;
  /**
   * Changes a record or makes one.
   * @param known what is known of it where it is changed: what others did to it since is not laid over
   */
  put(id: string, change: Partial<T>, known: T): Promise<Put<T>>;
}

/** What putting a record did: whether it was kept, and what it is now. */
export interface Put<T> {
  kept: boolean;
  now: T;
}

/** So long (ms) after its page has loaded the frame must have answered: it may be another page, or none. */
const PATIENCE = 3000;

/** Those that are open, by their keys. */
const books = new Map<string, Promise<unknown>>();

/** Opens a book, once. Rejects when it cannot be had, and may then be tried again. */
export function openBook<T extends object>(of: BookOf<T>): Promise<Book<T>> {
  const opened =
    books.get(of.key) ?? (location.protocol === 'file:' ? bookInFrame(of) : bookHere(of));
  books.set(of.key, opened);
  opened.catch(() => books.delete(of.key));
  return opened as Promise<Book<T>>;
}

async function bookHere<T extends object>({ kind, key }: BookOf<T>): Promise<Book<T>> {
  const records = openRecords(kind, { key, changed() {}, say() {} });
  return {
    ...records,
    put: async (id, change, known) => putIn(kind, records, id, { ...known, ...change }, known),
  };
}

/** Puts a record beside what others have made of it. */
function putIn<T>(kind: Kind<T>, records: Records<T>, id: string, record: T, known: T): Put<T> {
  records.put(id, kind.settled(known, record, records.get(id)));
  return { kept: records.isKept(), now: records.get(id) };
}

/** What the two pages say to each other. */
interface Asked<T> {
  id: string;
  record: T;
  known: T;
}
type Told<T> = { all: Record<string, T> } | { put: Put<T> };

function bookInFrame<T extends object>({ kind, page }: BookOf<T>): Promise<Book<T>> {
  const frame = element('iframe', '');
  frame.hidden = true;
  frame.src = siteUrl(page);
  return new Promise((resolve, reject) => {
    /** Those who wait to hear whether what they put was kept, in their order. */
    const waiting: ((put: Put<T>) => void)[] = [];
    addEventListener('message', ({ source, data }: MessageEvent<Told<T>>) => {
      if (source !== frame.contentWindow) return;
      if ('put' in data) return waiting.shift()?.(data.put);
      const all = new Map(Object.entries(data.all));
      resolve({
        get: (id) => all.get(id) ?? kind.empty,
        all: () => new Map([...all].filter(([, record]) => !kind.isSame(record, kind.empty))),
        put(id, change, known) {
          const record = { ...known, ...change };
          all.set(id, record);
          frame.contentWindow?.postMessage({ id, record, known } satisfies Asked<T>, '*');
          return new Promise((answer) => waiting.push(answer));
        },
      });
    });
    // What the frame has not answered yet would go with this page: the browser asks before it leaves.
    addEventListener('beforeunload', (event) => {
      if (waiting.length > 0) event.preventDefault();
    });
    frame.addEventListener('load', () => {
      setTimeout(() => {
        reject(new Error('the book does not answer'));
      }, PATIENCE);
    });
    document.body.append(frame);
  });
}

/**
 * Writes into the book for the page around this one, where this one is its frame.
 * @returns whether it is
 */
export function serveFrame<T>(kind: Kind<T>, records: Records<T>): boolean {
  if (parent === window || location.protocol !== 'file:') return false;
  const tell = (what: Told<T>) => parent.postMessage(what, '*');
  addEventListener('message', ({ source, data }: MessageEvent<Asked<T>>) => {
    if (source !== parent) return;
    const { id } = Object(data);
    const [record, known] = [kind.read(data.record), kind.read(data.known)];
    const put =
      typeof id === 'string' && record && known && putIn(kind, records, id, record, known);
    tell({ put: put || { kept: false, now: kind.empty } });
  });
  tell({ all: Object.fromEntries(records.all()) });
  return true;
}
