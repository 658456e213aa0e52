/** Tables as a workbook for Excel and WPS: to be read, filtered and printed on A4. */
import { unzipSync } from 'fflate';
import writeXlsxFile, {
  type Cell,
  type CellObject,
  type Sheet as XlsxSheet,
} from 'write-excel-file/node';
import { zipOf } from '../zip.ts';
import { HEAD_ROWS, type Sheet } from './sheet.ts';
import { type FileContent, printed } from './workbook-print.ts';

type Column = Sheet['table']['columns'][number];

const FONT = '宋体';
/** Points: of a line, and of what is above and below the lines of a cell. */
const LINE = 15;
const AROUND = 5;
/** Columns with less room than this hold a word, which stands in their middle. */
const NARROW = 10;

/** The same sheets give the same bytes. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: FONT,
    fontSize: 11,
    features: [printed(sheets)],
  }).toBuffer();
  // The library's own zip states the time at which it was made.
  return zipOf(new Map(Object.entries(unzipSync(new Uint8Array(written)))));
}

function sheetOf({ name, title, table }: Sheet): XlsxSheet<FileContent> {
  const { columns, rows } = table;
  const heading: Cell = {
    ...{ value: title, type: String, columnSpan: columns.length, height: 32 },
    ...{ fontSize: 16, fontWeight: 'bold', align: 'center', alignVertical: 'center' },
  };
  const head = columns.map(
    (column): Cell => ({
      ...{
        value: column.head,
        type: String,
        wrap: true,
        height: LINE + 2 * AROUND,
        align: 'center',
        alignVertical: 'center',
      },
      ...{ fontFamily: '黑体', backgroundColor: '#EDEDED', borderStyle: 'thin' },
    }),
  );
  const body = rows.map(({ cells }) => {
    const height = Math.max(...cells.map((text, at) => linesOf(text, columns[at]))) * LINE + AROUND;
    return columns.map((column, at): Cell => ({ ...cellOf(cells[at] ?? '', column), height }));
  });
  return {
    sheet: name,
    data: [[heading, ...columns.slice(1).map(() => null)], head, ...body],
    columns: columns.map(({ width }) => ({ width: widthOf(width) })),
    orientation: 'landscape',
    stickyRowsCount: HEAD_ROWS,
  };
}

/** A character of Chinese takes the room of two digits, which widths are told in, and a cell has its edges. */
function widthOf(characters: number): number {
  return characters * 2 + 2;
}

/** How many lines a text takes; not every spreadsheet measures it when it opens a file. */
function linesOf(text: string, column: Column | undefined): number {
  const digits = text.length + (text.match(RE_WIDE)?.length ?? 0);
  // What must not begin a line leaves room at the end of the one before.
  return Math.max(1, Math.ceil(digits / ((column?.width ?? 1) * 2 - 1)));
}
const RE_WIDE = /[\u1100-\uffff]|[“”—…·]/g;

/** A number as many decimals long as it is written; else text, which is never calculated. */
function cellOf(text: string, { isNumber, width }: Column): CellObject {
  const align = width < NARROW ? 'center' : 'left';
  const look = { borderStyle: 'thin', alignVertical: 'center', wrap: true, align } as const;
  if (text === '') return look;
  if (!isNumber) return { ...look, value: text, type: String, format: '@' };
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return {
    ...{ ...look, value: Number(text), type: Number },
    format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  };
}
