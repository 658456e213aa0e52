/** What a reader ticks and notes on the commitments: kept in this browser, carried in a file. */
import { objectIn, recordIn } from './storage.ts';

/** What a reader has put to one commitment. */
export interface Mark {
  done: boolean;
  note: string;
}
export type Marks = Record<string, Mark>;

/** A line of the file: with the words, so that a person can read it and a changed report is noticed. */
interface FiledMark extends Mark {
  id: string;
  words: string;
}

export const NO_MARK: Mark = { done: false, note: '' };

const FORMAT = 'zhudu-commitments';

/** Stands between two notes on one commitment that were made in two places. */
const BETWEEN = '\n〔另一处记的〕\n';

/**
 * Brings together what two places hold of one mark. What one of them changed holds; what both changed
 * is kept from both, so that nothing which somebody wrote is lost.
 * @param known what both had before; {@link NO_MARK} where that is not known
 */
export function settled(known: Mark, ours: Mark, theirs: Mark): Mark {
  return {
    done: ours.done === known.done ? theirs.done : ours.done,
    note:
      ours.note === known.note
        ? theirs.note
        : theirs.note === known.note
          ? ours.note
          : joined(ours.note, theirs.note),
  };
}

/** Two notes in one; what stands in the other already is not repeated. */
export function joined(ours: string, theirs: string): string {
  const [own, other] = [ours, theirs].map((note) => note.split(BETWEEN)) as [string[], string[]];
  if (own.every((part) => !part || other.includes(part))) return theirs;
  return [ours, ...other.filter((part) => part && !own.includes(part))].join(BETWEEN);
}

/** The file's text. @param words id → the commitment's words, in the list's order */
export function marksToFile(
  report: string,
  marks: Marks,
  words: ReadonlyMap<string, string>,
): string {
  const filed = [...words].flatMap(([id, text]): FiledMark[] => {
    const mark = marks[id];
    return mark ? [{ id, words: text, ...mark }] : [];
  });
  return `${JSON.stringify({ format: FORMAT, report, marks: filed }, null, 2)}\n`;
}

/**
 * Reads such a file.
 * @returns the marks, and how many were left out because their words are not in this list
 * @throws Error, with a message for the reader, when it is no such file or another report's
 */
export function marksFromFile(
  text: string,
  report: string,
  words: ReadonlyMap<string, string>,
): { marks: Marks; leftOut: number } {
  const { format, report: other, marks: filed } = objectIn(text);
  if (format !== FORMAT || !Array.isArray(filed)) {
    throw new Error('这不是从责任清单导出的文件，没有导入。');
  }
  if (other !== report) {
    throw new Error(`这个文件是另一份报告（${String(other)}）的，没有导入。`);
  }
  const own = filed.filter(isFiledMark).filter((mark) => words.get(mark.id) === mark.words);
  const marks: Marks = {};
  for (const { id, done, note } of own) {
    marks[id] = settled(NO_MARK, marks[id] ?? NO_MARK, { done, note });
  }
  return { marks, leftOut: filed.length - own.length };
}

/** What an import did. */
interface Imported {
  /** Marks of the file that belong to this list. */
  found: number;
  /** Those that changed something here. */
  changed: number;
  /** Those whose note was put to another that stood here. */
  joined: number;
  leftOut: number;
  /** Whether the browser has kept all. */
  kept: boolean;
}

/** What an import did, for the reader. */
export function importMessage({ found, changed, joined, leftOut, kept }: Imported): string {
  const said: string[] = [];
  if (found === 0 && leftOut === 0) said.push('这个文件里没有打勾和记事');
  else if (found > 0 && !kept) said.push(`文件里的 ${found} 条显示出来了，但${NOT_KEPT}`);
  else if (found > 0 && changed === 0) said.push(`文件里的 ${found} 条这里都有，没有改动`);
  else if (found > 0) said.push(`已导入 ${found} 条`);
  if (joined > 0) said.push(`${joined} 条两处记的不同，都留着`);
  if (leftOut > 0) said.push(`${leftOut} 条在这份清单里找不到原话，没有导入`);
  return `${said.join('；')}。`;
}

/** Follows on what was to be kept. */
export const NOT_KEPT = '这个浏览器没能存住，关掉页面就没有了，请导出成文件';

/** What is kept as text in the browser's storage → marks; what cannot be read counts as nothing. */
export function marksFromStorage(text: string | null): Marks {
  return recordIn(text, isMark);
}

function isMark(value: unknown): value is Mark {
  const { done, note } = Object(value);
  return typeof done === 'boolean' && typeof note === 'string';
}

function isFiledMark(value: unknown): value is FiledMark {
  const { id, words } = Object(value);
  return isMark(value) && typeof id === 'string' && typeof words === 'string';
}
