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
  /**
   * Changes an excerpt or makes one.
   * @param known what is known of it where it is changed: what others did to it since is not laid over
   */
  put(id: string, change: Partial<Excerpt>, known: Excerpt): Promise<Put>;
}

/** What putting an excerpt did: whether it was kept, and what it is now. */
export interface Put {
  kept: boolean;
  now: Excerpt;
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
    put: async (id, change, known) => putIn(records, id, { ...known, ...change }, known),
  };
}

/** Puts an excerpt beside what others have made of it. */
function putIn(records: Records<Excerpt>, id: string, excerpt: Excerpt, known: Excerpt): Put {
  records.put(id, EXCERPTS.settled(known, excerpt, records.get(id)));
  return { kept: records.isKept(), now: records.get(id) };
}

/** What the two pages say to each other. */
interface Asked {
  id: string;
  excerpt: Excerpt;
  known: Excerpt;
}
type Told = { all: Record<string, Excerpt> } | { put: Put };

function bookInFrame(): Promise<Book> {
  const frame = element('iframe', '');
  frame.hidden = true;
  frame.src = siteUrl('excerpts.html');
  return new Promise((resolve, reject) => {
    /** Those who wait to hear whether what they put was kept, in their order. */
    const waiting: ((put: Put) => void)[] = [];
    addEventListener('message', ({ source, data }: MessageEvent<Told>) => {
      if (source !== frame.contentWindow) return;
      if ('put' in data) return waiting.shift()?.(data.put);
      const all = new Map(Object.entries(data.all));
      const get = (id: string) => all.get(id) ?? EXCERPTS.empty;
      resolve({
        get,
        all: () => new Map([...all].filter(([, { words }]) => words !== '')),
        put(id, change, known) {
          const excerpt = { ...known, ...change };
          all.set(id, excerpt);
          frame.contentWindow?.postMessage({ id, excerpt, known } satisfies Asked, '*');
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
export function serveFrame(records: Records<Excerpt>): boolean {
  if (parent === window || location.protocol !== 'file:') return false;
  const tell = (what: Told) => parent.postMessage(what, '*');
  addEventListener('message', ({ source, data }: MessageEvent<Asked>) => {
    if (source !== parent) return;
    const { id } = Object(data);
    const [excerpt, known] = [EXCERPTS.read(data.excerpt), EXCERPTS.read(data.known)];
    const put = typeof id === 'string' && excerpt && known && putIn(records, id, excerpt, known);
    tell({ put: put || { kept: false, now: EXCERPTS.empty } });
  });
  tell({ all: Object.fromEntries(records.all()) });
  return true;
}
