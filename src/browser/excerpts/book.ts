/**
 * The reader's book of excerpts, as other pages write in it. On `file://` Firefox has a store of its own
 * for each file, so there the book's own page does the writing, in a frame that nobody sees.
 */
import { siteUrl } from '../base.ts';
import { element } from '../element.ts';
import { openRecords, type Records } from '../own/records.ts';
import { EXCERPTS, EXCERPTS_KEY, type Excerpt } from './excerpt.ts';

/** The book, as it was when it was opened, and with what this page has put into it since. */
export interface Book {
  get(id: string): Excerpt;
  all(): ReadonlyMap<string, Excerpt>;
  /** Changes an excerpt or makes one. @returns whether it was kept */
  put(id: string, change: Partial<Excerpt>): Promise<boolean>;
}

/** So long (ms) after its page has loaded the frame must have answered: it may be another page, or none. */
const PATIENCE = 3000;

let book: Promise<Book> | undefined;

/** Opens the book, once. Rejects when it cannot be had, and may then be tried again. */
export function openBook(): Promise<Book> {
  book ??= (location.protocol === 'file:' ? bookInFrame() : bookHere()).catch((error) => {
    book = undefined;
    throw error;
  });
  return book;
}

async function bookHere(): Promise<Book> {
  const records = openRecords(EXCERPTS, { key: EXCERPTS_KEY, changed() {}, say() {} });
  return {
    ...records,
    async put(id, change) {
      records.put(id, { ...records.get(id), ...change });
      return records.isKept();
    },
  };
}

/** What the two pages say to each other. */
interface Asked {
  id: string;
  change: Partial<Excerpt>;
}
type Told = { all: Record<string, Excerpt> } | { kept: boolean };

function bookInFrame(): Promise<Book> {
  const frame = element('iframe', '');
  frame.hidden = true;
  frame.src = siteUrl('excerpts.html');
  return new Promise((resolve, reject) => {
    /** Those who wait to hear whether what they put was kept, in their order. */
    const waiting: ((kept: boolean) => void)[] = [];
    addEventListener('message', ({ source, data }: MessageEvent<Told>) => {
      if (source !== frame.contentWindow) return;
      if ('kept' in data) return waiting.shift()?.(data.kept);
      const all = new Map(Object.entries(data.all));
      const get = (id: string) => all.get(id) ?? EXCERPTS.empty;
      resolve({
        get,
        all: () => new Map([...all].filter(([, { words }]) => words !== '')),
        put(id, change) {
          all.set(id, { ...get(id), ...change });
          frame.contentWindow?.postMessage({ id, change } satisfies Asked, '*');
          return new Promise((answer) => waiting.push(answer));
        },
      });
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
export function serveFrame(records: Records<Excerpt>): boolean {
  if (parent === window || location.protocol !== 'file:') return false;
  const tell = (what: Told) => parent.postMessage(what, '*');
  addEventListener('message', ({ source, data }: MessageEvent<Asked>) => {
    if (source !== parent) return;
    const { id, change } = Object(data);
    const excerpt = EXCERPTS.read({ ...records.get(id), ...change });
    if (typeof id === 'string' && excerpt) records.put(id, excerpt);
    tell({ kept: excerpt !== null && records.isKept() });
  });
  tell({ all: Object.fromEntries(records.all()) });
  return true;
}
