/** Marks as a file: the backup that a reader makes and restores, here or on another machine. */
import { type Mark, type Marks, markIn, NO_MARK, settled } from './commitment-marks.ts';
import { objectIn } from './storage.ts';

const FORMAT = 'zhudu-commitments';

/** A line of the file: with the words, so that a person can read it and a changed report is noticed. */
interface FiledMark extends Mark {
  id: string;
  words: string;
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

/** What a file holds for this list. */
interface Filed {
  marks: Marks;
  /** How many were left out because their words are not in this list. */
  leftOut: number;
  /** How many were left out because they are no marks. */
  broken: number;
}

/**
 * Reads such a file, also of an earlier version.
 * @throws Error, with a message for the reader, when it is no such file or another report's
 */
export function marksFromFile(
  text: string,
  report: string,
  words: ReadonlyMap<string, string>,
): Filed {
  const { format, report: other, marks: filed } = objectIn(text);
  if (format !== FORMAT) {
    throw new Error('这不是从这一页备份的文件（要 .json 结尾的那个，不是表格），没有恢复。');
  }
  if (!Array.isArray(filed)) throw new Error('这个备份文件不完整，没有恢复。');
  if (other !== report) {
    throw new Error(`这个文件是另一份报告（${String(other)}）的，没有恢复。`);
  }
  const found: Filed = { marks: {}, leftOut: 0, broken: 0 };
  for (const line of filed) {
    const mark = markIn(line);
    const { id, words: said } = Object(line);
    if (!mark || typeof id !== 'string') found.broken += 1;
    else if (words.get(id) !== said) found.leftOut += 1;
    else found.marks[id] = settled(NO_MARK, found.marks[id] ?? NO_MARK, mark);
  }
  return found;
}

/** What restoring a file did. */
interface Restored extends Omit<Filed, 'marks'> {
  /** Marks of the file that belong to this list. */
  found: number;
  /** Those that changed something here. */
  changed: number;
  /** Those that differed from what stood here, so that the note now holds both. */
  joined: number;
  /** Whether the browser has kept all. */
  kept: boolean;
}

/** What restoring a file did, for the reader. */
export function restoredMessage(done: Restored): string {
  const { found, changed, joined, leftOut, broken, kept } = done;
  const said: string[] = [];
  if (found + leftOut + broken === 0) said.push('这个文件里没有核对结果和备注');
  else if (found > 0 && !kept) said.push(`文件里的 ${found} 条显示出来了，但${NOT_KEPT}`);
  else if (found > 0 && changed === 0) said.push(`文件里的 ${found} 条这里都有，没有改动`);
  else if (found > 0) said.push(`已恢复 ${found} 条`);
  if (joined > 0) said.push(`${joined} 条两处不同，都留着，见那一条的备注`);
  if (leftOut > 0) said.push(`${leftOut} 条在这份清单里找不到原话，没有恢复`);
  if (broken > 0) said.push(`${broken} 条写坏了，没有恢复`);
  return `${said.join('；')}。`;
}

/** Follows on what was to be kept. */
export const NOT_KEPT = '这个浏览器没能存住，关掉页面就没有了，请备份成文件';
