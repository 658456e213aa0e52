/** What the library leaves to others: rows that can be chosen, heads on every printed page, page numbers. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings as insert,
  sanitizeTextContent,
  setMarkupInsideElement,
} from 'write-excel-file/utility';
import { HEAD_ROWS, type Sheet } from './sheet.ts';

/** What the library takes a file's content as. */
export type FileContent = Stream | Buffer | Blob;

const WORKSHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

/** Attributes of elements that the library writes; margins in inches. */
const PRINT: Record<string, Record<string, number>> = {
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
  pageMargins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
};

/** One page wide, as many long as it takes; the heads again on each; its number at the foot. */
export function printed(sheets: readonly Sheet[]): Feature<FileContent> {
  const inSheet = getOrderOfSiblings(WORKSHEET, 'worksheet') ?? [];
  const inBook = getOrderOfSiblings(WORKBOOK, 'workbook') ?? [];
  return {
    files: {
      transform: {
        [WORKSHEET]: {
          transform(xml, _, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            const parts = [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              ...(sheet?.isFiltered ? [`<autoFilter ref="${filtered(sheet)}"/>`] : []),
              '<printOptions horizontalCentered="1"/>',
              '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
            ];
            return parts.reduce((all, part) => insert(all, part, inSheet, 'worksheet'), xml);
          },
          transformElementAttributes(tag, attributes) {
            // A height that is no wish of anybody's grows with what is filled in.
            const { customHeight: _, ...others } = attributes;
            return tag === 'row' ? others : { ...attributes, ...PRINT[tag] };
          },
        },
        [WORKBOOK]: {
          transform(xml) {
            // The library leaves an empty one there.
            const known = findElement(xml, 'definedNames');
            return known
              ? setMarkupInsideElement(xml, known, names(sheets))
              : insert(xml, `<definedNames>${names(sheets)}</definedNames>`, inBook, 'workbook');
          },
        },
      },
    },
  };
}

/** The names by which spreadsheets know what is repeated in print, and what is chosen from. */
function names(sheets: readonly Sheet[]): string {
  const all = sheets.flatMap((sheet, at) => {
    const named = (name: string, range: string, more = '') =>
      `<definedName name="_xlnm.${name}" localSheetId="${at}"${more}>'${sanitizeTextContent(sheet.name)}'!${range}</definedName>`;
    return [
      ...(sheet.isFiltered
        ? [named('_FilterDatabase', filtered(sheet).replace(/[A-Z]+|\d+/g, '$$$&'), ' hidden="1"')]
        : []),
      named('Print_Titles', `$1:$${HEAD_ROWS}`),
    ];
  });
  return all.join('');
}

/** The heads with all below them: `A2:H40`. */
function filtered({ table: { columns, rows } }: Sheet): string {
  const last = getCellAddress(HEAD_ROWS + rows.length - 1, columns.length - 1);
  return `${getCellAddress(HEAD_ROWS - 1, 0)}:${last}`;
}
