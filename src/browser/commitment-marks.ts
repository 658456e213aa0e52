/** What a reader ticks and notes on the commitments: kept in this browser, carried in a file. */

/** What is kept of one commitment; absent when there is neither tick nor note. */
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

const FORMAT = 'zhudu-commitments';

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
  const file = parse(text);
  if (file?.['format'] !== FORMAT || !Array.isArray(file['marks'])) {
    throw new Error('这不是从责任清单导出的文件，没有导入。');
  }
  if (file['report'] !== report) {
    throw new Error(`这个文件是另一份报告（${String(file['report'])}）的，没有导入。`);
  }
  const filed = file['marks'].filter(isFiledMark);
  const own = filed.filter((mark) => words.get(mark.id) === mark.words);
  return {
    marks: Object.fromEntries(own.map(({ id, done, note }) => [id, { done, note }])),
    leftOut: file['marks'].length - own.length,
  };
}

/** What is kept as text in the browser's storage → marks; what cannot be read counts as nothing. */
export function marksFromStorage(text: string | null): Marks {
  const stored = parse(text ?? '{}') ?? {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, Mark] => isMark(pair[1])),
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is Mark {
  const mark = value as Mark | null;
  return typeof mark?.done === 'boolean' && typeof mark.note === 'string';
}

function isFiledMark(value: unknown): value is FiledMark {
  const mark = value as FiledMark | null;
  return isMark(mark) && typeof mark.id === 'string' && typeof mark.words === 'string';
}
