/**
 * What the reader makes here and nowhere else — ticks, notes, answers, excerpts — as records by id under
 * one name of the browser's storage. What is shown is the reader's: it goes when the reader takes it
 * away, here or in another tab, and not before. What others hold of it is brought together, never laid over.
 */
import { keep, objectIn, objectOrNull, readKept } from '../storage.ts';

/** What a kind of record is: how it is read, told apart and brought together. */
export interface Kind<T> {
  /** A record that nobody touched; one that its reader took away is kept as such. */
  empty: T;
  /** A value that was stored or filed, checked; null where it is no such record. */
  read(value: unknown): T | null;
  isSame(one: T, other: T): boolean;
  /** What two places hold of one record, brought together. @param known what both had before */
  settled(known: T, ours: T, theirs: T): T;
}

/** The records of one kind under one name. */
export interface Records<T> {
  /** A record; the empty one where there is none. */
  get(id: string): T;
  /** Those that are not empty, in the order in which they were made. */
  all(): ReadonlyMap<string, T>;
  /** Another record in its place: shown at once, and kept where that can be. */
  put(id: string, record: T): void;
  /** Brings a file's records together with those here, and says what that did. */
  take(filed: ReadonlyMap<string, T>): { changed: number; kept: boolean };
  /** Whether all that is shown is kept. */
  isKept(): boolean;
}

interface Options<T> {
  /** Name in the browser's storage. */
  key: string;
  /** Names of earlier versions; nothing is written there any more. */
  oldKeys?: readonly string[];
  /** Told of records that another tab or a file has changed. */
  changed(ids: readonly string[]): void;
  /** Told what the reader must know about keeping. */
  say(text: string): void;
  /**
   * What both had before of a record that another place has changed, where that is not what this tab knows:
   * of a note that is being written here, nothing.
   */
  base?(id: string, known: T): T;
}

/** Follows on what was to be kept. */
export const NOT_KEPT = '这个浏览器没能存住，关掉页面就没有了，请备份成文件';
const KEPT_AGAIN = '刚才没有存住的，现在都存好了。';
const CLEARED =
  '这个浏览器里存的被清掉了；这一页上的还在，改动任何一条就重新存好，也可以备份成文件。';

/**
 * Opens what is kept under a name, and hears of what other tabs keep there from now on; only of that
 * `changed` is told.
 */
export function openRecords<T>(kind: Kind<T>, options: Options<T>): Records<T> {
  const { key, oldKeys = [], changed, say, base = (_, known) => known } = options;
  const { empty, isSame } = kind;
  /** What is shown. */
  const ours = new Map<string, T>();
  /** What this tab has read from the store or put there. */
  let known: ReadonlyMap<string, T> = new Map();
  let unkept = false;

  const get = (id: string) => ours.get(id) ?? empty;
  const all = () => new Map([...ours].filter(([, record]) => !isSame(record, empty)));

  /**
   * Takes in what other tabs have kept since this one last looked. A record that is gone from the store, or
   * cannot be read, was not taken away by the reader: that would leave an empty one.
   * @returns ids of what is now shown otherwise, and whether that differs from theirs
   */
  function readTheirs(): [moved: string[], differs: boolean] {
    const kept = recordsIn(kind, ...[key, ...oldKeys].map((name) => readKept(name)));
    const moved: string[] = [];
    let differs = false;
    for (const [id, theirs] of kept) {
      const before = known.get(id) ?? empty;
      if (isSame(theirs, before)) continue;
      const shown = get(id);
      const both = kind.settled(base(id, before), shown, theirs);
      ours.set(id, both);
      if (!isSame(both, shown)) moved.push(id);
      differs ||= !isSame(both, theirs);
    }
    known = kept;
    return [moved, differs];
  }
  function takeOver(): boolean {
    const [moved, differs] = readTheirs();
    if (moved.length > 0) changed(moved);
    return differs;
  }

  function keepShown(): void {
    takeOver();
    const records = new Map(known);
    for (const [id, record] of ours) {
      if (records.has(id) || !isSame(record, empty)) records.set(id, record);
    }
    const wasUnkept = unkept;
    unkept = !keepBeside(key, records);
    if (unkept) {
      say(`${NOT_KEPT}。`);
      return;
    }
    known = records;
    for (const name of oldKeys) keep(name, '');
    if (wasUnkept) say(KEPT_AGAIN);
  }

  readTheirs();
  addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== key && !oldKeys.includes(event.key)) return;
    if (takeOver()) keepShown();
    if (unkept || [...all().keys()].every((id) => known.has(id))) return;
    unkept = true;
    say(CLEARED);
  });

  return {
    get,
    all,
    put(id, record) {
      ours.set(id, record);
      keepShown();
    },
    take(filed) {
      const moved = [...filed].flatMap(([id, record]) => {
        const before = get(id);
        const both = kind.settled(empty, before, record);
        ours.set(id, both);
        return isSame(before, both) ? [] : id;
      });
      if (moved.length > 0) changed(moved);
      keepShown();
      return { changed: moved.length, kept: !unkept };
    },
    isKept: () => !unkept,
  };
}

/**
 * Texts of the browser's storage → records; what cannot be read counts as nothing.
 * @param texts of all names under which records of the kind may be kept
 */
export function recordsIn<T>(
  { empty, read, settled }: Kind<T>,
  ...texts: readonly (string | null)[]
): ReadonlyMap<string, T> {
  const records = new Map<string, T>();
  for (const text of texts) {
    for (const [id, value] of Object.entries(objectIn(text))) {
      const record = read(value);
      if (record !== null) records.set(id, settled(empty, records.get(id) ?? empty, record));
    }
  }
  return records;
}

/**
 * Keeps records, beside those there that this version cannot read: a later one may have made them. A text
 * that is no records at all is put aside before another takes its place.
 */
function keepBeside<T>(key: string, records: ReadonlyMap<string, T>): boolean {
  const text = readKept(key);
  const there = objectOrNull(text);
  if (text !== null && there === null) keep(`${key}.unreadable`, text);
  return keep(key, JSON.stringify({ ...there, ...Object.fromEntries(records) }));
}
