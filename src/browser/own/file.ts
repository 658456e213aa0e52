/**
 * Records as a file: the backup that a reader makes and restores, here or on another machine. A person can
 * read it, too: each record stands with the words that it is about.
 */
import { objectIn } from '../storage.ts';
import { type Kind, NOT_KEPT, type Records } from './records.ts';

/** What a file of one kind of records is. */
export interface FileForm<T extends object> {
  /** By which such a file is known: `zhudu-commitments`. */
  format: string;
  /** What it holds, for the reader: 核对结果和备注. */
  what: string;
  /** Id of the report whose they are; absent where they are of all reports. */
  report?: string;
  kind: Kind<T>;
  /** The words that a record is about; undefined where nothing here has the id. */
  words(id: string, record: T): string | undefined;
  /** Whether a record only counts for the same words: it says something of them. */
  ofSameWords: boolean;
}

/** The file's text. @param records in the order in which they are listed */
export function recordsToFile<T extends object>(
  { format, report, words }: FileForm<T>,
  records: Iterable<readonly [id: string, record: T]>,
): string {
  const filed = [...records].map(([id, record]) => ({ id, words: words(id, record), ...record }));
  return `${JSON.stringify({ format, report, records: filed }, null, 2)}\n`;
}

/** What a file holds. */
export interface Filed<T> {
  records: Map<string, T>;
  /** How many were left out because their words are not here. */
  leftOut: number;
  /** How many were left out because they are no such records. */
  broken: number;
}

/**
 * Reads such a file, also of an earlier version.
 * @throws Error, with a message for the reader, when it is no such file or another report's
 */
export function recordsFromFile<T extends object>(text: string, form: FileForm<T>): Filed<T> {
  const { kind } = form;
  const { format, report, records: lines, marks } = objectIn(text);
  // The list was called `marks` when there was one kind of file.
  const filed = lines ?? marks;
  if (format !== form.format) {
    throw new Error(
      `这不是${form.what}的备份文件（要从这一页备份的、.json 结尾的那个），没有恢复。`,
    );
  }
  if (!Array.isArray(filed)) throw new Error('这个备份文件不完整，没有恢复。');
  if (report !== form.report) {
    throw new Error(`这个文件是另一份报告（${String(report)}）的，没有恢复。`);
  }
  const found: Filed<T> = { records: new Map(), leftOut: 0, broken: 0 };
  for (const line of filed) {
    const record = kind.read(line);
    const { id, words } = Object(line);
    if (record === null || typeof id !== 'string') found.broken += 1;
    else if (form.ofSameWords && form.words(id, record) !== words) found.leftOut += 1;
    else {
      const before = found.records.get(id) ?? kind.empty;
      found.records.set(id, kind.settled(kind.empty, before, record));
    }
  }
  return found;
}

/** What restoring a file did. */
export interface Restored {
  /** What the file holds: {@link FileForm.what}. */
  what: string;
  /** Records of the file that belong here. */
  found: number;
  /** Those that changed something here. */
  changed: number;
  /** Those that differed from what stood here, so that the note now holds both. */
  joined: number;
  leftOut: number;
  broken: number;
  /** Whether the browser has kept all. */
  kept: boolean;
}

/** What restoring a file did, for the reader. */
export function restoredMessage(done: Restored): string {
  const { what, found, changed, joined, leftOut, broken, kept } = done;
  const said: string[] = [];
  if (found + leftOut + broken === 0) said.push(`这个文件里没有${what}`);
  else if (found > 0 && !kept) said.push(`文件里的 ${found} 条显示出来了，但${NOT_KEPT}`);
  else if (found > 0 && changed === 0) said.push(`文件里的 ${found} 条这里都有，没有改动`);
  else if (found > 0) said.push(`已恢复 ${found} 条`);
  if (joined > 0) said.push(`${joined} 条两处不同，都留着，见那一条`);
  if (leftOut > 0) said.push(`${leftOut} 条在这份清单里找不到原话，没有恢复`);
  if (broken > 0) said.push(`${broken} 条写坏了，没有恢复`);
  return `${said.join('；')}。`;
}

/**
 * Brings a file's records together with those here.
 * @param noteOf the reader's own words in a record, where it has any: of two that differ both stay
 * @returns what that did, for the reader
 * @throws Error as {@link recordsFromFile} does
 */
export function restoreFile<T extends object>(
  text: string,
  form: FileForm<T>,
  records: Pick<Records<T>, 'get' | 'take'>,
  noteOf: (record: T) => string = () => '',
): string {
  const { records: filed, ...left } = recordsFromFile(text, form);
  const before = new Map([...filed.keys()].map((id) => [id, noteOf(records.get(id))]));
  const done = records.take(filed);
  const joined = [...filed].filter(([id, record]) => {
    const now = noteOf(records.get(id));
    return now !== before.get(id) && now !== noteOf(record);
  }).length;
  return restoredMessage({ what: form.what, found: filed.size, joined, ...done, ...left });
}

/**
 * Reads the file that a reader has chosen and restores it, and clears the field for the next one.
 * @param restore takes the file's text and says what it did; it may throw an Error with a message
 */
export function whenChosen(
  input: HTMLInputElement,
  restore: (text: string) => string,
  say: (text: string) => void,
): void {
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      say(restore(await file.text()));
    } catch (error) {
      say(
        error instanceof DOMException ? '这个文件读不出来，没有恢复。' : (error as Error).message,
      );
    }
    input.value = '';
  });
}
