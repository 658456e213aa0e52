/** A report as a Word document: the official edition, and the annotated one with footnotes and tables. Pure. */
import { innerQuotes } from '../../cite/official.ts';
import type { Book, BookParagraph, BookPiece } from '../book.ts';
import { type BookNote, sourceLine } from '../book-notes.ts';
import type { BookTable } from '../book-tables.ts';
import type { Colophon } from '../colophon.ts';
import type {
  WordBlock,
  WordParagraph,
  WordRow,
  WordRun,
  WordStyle,
  WordTable,
} from './document.ts';
import { paragraph } from './document.ts';

/** What stands behind the text of the annotated edition: its tables, and what must be known of the whole. */
export interface Behind {
  tables: readonly BookTable[];
  colophon: Colophon;
}

/** The text alone, with nothing of ours. */
export function officialBlocks(book: Book): WordBlock[] {
  return textOf(book, new Map());
}

/** The text with a footnote where a term first stands, then the tables, at last the colophon. */
export function annotatedBlocks(
  book: Book,
  notes: readonly BookNote[],
  { tables, colophon }: Behind,
): WordBlock[] {
  return [
    ...textOf(book, new Map(notes.map((note) => [note.number, note]))),
    ...tables.flatMap(tableOf),
    paragraph('Annex', '关于这份文件'),
    ...colophon.lines.map(({ name, text }) => paragraph('Remark', `${name}：${text}`)),
    ...colophon.errata.map(({ label, text }) => paragraph('Remark', `勘误，${label}：${text}`)),
  ];
}

type Notes = ReadonlyMap<number, BookNote>;

/** The paragraphs; lines of cells that stand together are a table again. */
function textOf({ report, chapters }: Book, notes: Notes): WordBlock[] {
  const blocks: WordBlock[] = [];
  let rows: BookParagraph[] = [];
  const endTable = () => {
    const [first] = rows;
    if (!first) return;
    if (rows.length === 1) blocks.push(paragraphOf(first));
    else blocks.push(ownTable(rows.map((row) => cellsOf([...row.lead, ...row.rest], notes))));
    rows = [];
  };
  for (const one of chapters.flatMap(({ paragraphs }) => paragraphs)) {
    if (isRow(one)) rows.push(one);
    else {
      endTable();
      blocks.push(paragraphOf(one));
    }
  }
  endTable();
  return blocks;

  function paragraphOf(one: BookParagraph): WordParagraph {
    const { kind, level, lead, rest } = one;
    const look = kind === 'text' && level !== null ? (`Heading${level}Char` as const) : undefined;
    return {
      style: styleOf(one, report.cover.documentNumber),
      runs: [...runsOf(lead, notes, look), ...runsOf(rest, notes)],
    };
  }
}

function isRow({ kind, lead, rest }: BookParagraph): boolean {
  return kind === 'text' && [...lead, ...rest].some(({ text }) => text.includes('\t'));
}

/** Whom the report speaks to, at its beginning: 各位代表：. */
const RE_GREETING = /^.{1,20}：$/u;

function styleOf(one: BookParagraph, number: string | undefined): WordStyle {
  const { id, kind, level, isMain, lead, rest } = one;
  const text = [...lead, ...rest].map((piece) => piece.text).join('');
  if (isMain) return 'Title';
  if (kind === 'title') return text === number ? 'Number' : 'Subtitle';
  if (level !== null) return kind === 'heading' ? `Heading${level}` : `RunIn${level}`;
  return id === '0-1' && RE_GREETING.test(text) ? 'Flush' : 'Normal';
}

function runsOf(pieces: readonly BookPiece[], notes: Notes, look?: WordRun['look']): WordRun[] {
  return pieces.map(({ text, note }) => {
    const found = note === undefined ? undefined : notes.get(note);
    return { text, ...(look && { look }), ...(found && { note: noteRuns(found) }) };
  });
}

/** The pieces by the cells that tabs part them into. */
function cellsOf(pieces: readonly BookPiece[], notes: Notes): WordRun[][] {
  const cells: WordRun[][] = [[]];
  for (const run of runsOf(pieces, notes)) {
    const words = run.text.split('\t');
    words.forEach((text, at) => {
      if (at > 0) cells.push([]);
      const { note, ...rest } = run;
      // The note is called behind the last of the words.
      cells.at(-1)?.push({ ...rest, text, ...(at === words.length - 1 && note && { note }) });
    });
  }
  return cells;
}

/** So many characters a column has room for at least and at most. */
const [NARROW, WIDE] = [4, 20];

/** A table of the report's own; columns are as wide as what stands in them, and the first row is its head. */
function ownTable(rows: readonly WordRow[]): WordTable {
  const most = Math.max(...rows.map(({ length }) => length));
  const [head = [], ...others] = rows.map((row) =>
    Array.from({ length: most }, (_, at) => row[at] ?? []),
  );
  const lengthOf = (runs: WordRow[number]) => runs.reduce((sum, { text }) => sum + text.length, 0);
  const columns = head.map((_, at) => {
    const longest = Math.max(...rows.map((row) => lengthOf(row[at] ?? [])));
    return Math.min(Math.max(longest, NARROW), WIDE);
  });
  return { columns, head, rows: others, style: 'OwnCell' };
}

/**
 * A note in one paragraph: what is explained, how sure that is, what it means, where it is from; of several
 * sources the first, so that the notes leave room for the text.
 */
function noteRuns(note: BookNote): WordRun[] {
  const { head, whose, grade, isOpen, meaning, shape, remark, quotes, sources } = note;
  const [source] = sources;
  const others = sources.length > 1 ? `；共${sources.length}种` : '';
  const said = [
    meaning,
    ...shape,
    ...(remark === undefined ? [] : [remark]),
    ...quotes.map(({ text, label }) => `报告原句：“${innerQuotes(text)}”（${label}）`),
    ...(source ? [`出处：${sourceLine(source)}${others}`] : []),
  ];
  return [
    { text: head, look: 'Strong' },
    { text: `（${whose}，` },
    isOpen ? { text: grade, look: 'Strong' } : { text: grade },
    { text: `）${said.map(sentence).join('')}` },
  ];
}

function sentence(text: string): string {
  return /[。！？…]”?$/u.test(text) ? text : `${text}。`;
}

/** Widths of the columns, by what stands in them. */
const COLUMNS: Readonly<Record<BookTable['id'], readonly number[]>> = {
  figures: [22, 14, 13, 33, 18],
  ledger: [18, 29, 29, 24],
};

function tableOf({ id, title, about, head, groups }: BookTable): WordBlock[] {
  return [
    paragraph('Annex', title),
    paragraph('Remark', about),
    {
      columns: COLUMNS[id],
      head,
      rows: groups.flatMap(({ name, rows }) => [
        { over: name },
        ...rows.map((cells) => cells.map((text) => [{ text }])),
      ]),
    },
  ];
}
