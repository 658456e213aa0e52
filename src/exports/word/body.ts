/** Blocks as the XML of a document's body, and the footnotes that are called in them. */

import { type Xml, xml } from '../xml.ts';
import type {
  WordBlock,
  WordDocument,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from './document.ts';
import { W, xmlPart } from './part.ts';
import { PAGE, TEXT_WIDTH, twips } from './units.ts';

/** Where the words are between two languages' faces (quotation marks, dashes), they are Chinese. */
const CHINESE = xml`<w:rFonts w:hint="eastAsia"/>`;
const RE_BREAKS = /([\t\n])/;
const R = xml`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
/** Characters that no XML can hold; a reader's own words may have some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const RE_FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** `word/document.xml`, and `word/footnotes.xml` where something is called. */
export function bodyParts({ blocks }: Pick<WordDocument, 'blocks'>): {
  document: string;
  footnotes: string | null;
} {
  const notes: Xml[] = [];
  const body = blocks.map(blockOf);
  return {
    document: xmlPart(xml`<w:document ${W} ${R}><w:body>${body}${SECTION}</w:body></w:document>`),
    footnotes: notes.length > 0 ? footnotesPart(notes) : null,
  };

  function blockOf(block: WordBlock, at: number): Xml | Xml[] {
    if (!('columns' in block)) return paragraphOf(block);
    // Two tables would become one, and none can end a document.
    const next = blocks[at + 1];
    const isParted = next !== undefined && !('columns' in next);
    return [tableOf(block), ...(isParted ? [] : [paragraphOf({ style: 'Cell', runs: [] })])];
  }

  function paragraphOf({ style, runs }: WordParagraph): Xml {
    const named = style !== 'Normal' && xml`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    return xml`<w:p>${named}${runs.map(runOf)}</w:p>`;
  }

  function runOf(run: WordRun): Xml | Xml[] | null {
    const words = wordsRun(run);
    if (!run.note) return words;
    const id = notes.length + 1;
    notes.push(
      xml`<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${raised(xml`<w:footnoteRef/>`)}${wordsRun({ text: ' ' })}${run.note.map(wordsRun)}</w:p></w:footnote>`,
    );
    return [...(words ? [words] : []), raised(xml`<w:footnoteReference w:id="${id}"/>`)];
  }

  function tableOf({ columns, head, rows, style = 'Cell' }: WordTable): Xml {
    const total = columns.reduce((sum, one) => sum + one, 0);
    const widths = columns.map((share) => Math.round((TEXT_WIDTH * share) / total));
    const grid = widths.map((width) => xml`<w:gridCol w:w="${width}"/>`);
    const cell = (content: Xml, width: number, span = 1) =>
      xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 && xml`<w:gridSpan w:val="${span}"/>`}</w:tcPr>${content}</w:tc>`;
    const row = (cells: Xml | Xml[], isHead = false) =>
      xml`<w:tr><w:trPr><w:cantSplit/>${isHead && xml`<w:tblHeader/>`}</w:trPr>${cells}</w:tr>`;
    const told = (runs: string | readonly WordRun[]) =>
      paragraphOf({
        style: `${style}Head`,
        runs: typeof runs === 'string' ? [{ text: runs }] : runs,
      });
    const across = (paragraphs: readonly Xml[]) =>
      paragraphs.map((one, at) => cell(one, widths[at] ?? 0));
    const rowOf = (cells: WordRow | { over: string }) =>
      'over' in cells
        ? row(cell(told(cells.over), TEXT_WIDTH, columns.length))
        : row(across(cells.map((runs) => paragraphOf({ style, runs }))));
    const headRow = head && row(across(head.map(told)), true);
    return xml`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headRow ?? null}${rows.map(rowOf)}</w:tbl>`;
  }
}

/** Words; what cannot be written is seen to be missing. */
function wordsRun({ text, look }: WordRun): Xml | null {
  if (text === '') return null;
  const styled = look ? xml`<w:rStyle w:val="${look}"/>` : null;
  const pieces = text
    .replace(RE_FORBIDDEN, '\ufffd')
    .split(RE_BREAKS)
    .map((piece) => {
      if (piece === '\t') return xml`<w:tab/>`;
      if (piece === '\n') return xml`<w:br/>`;
      return piece !== '' && xml`<w:t xml:space="preserve">${piece}</w:t>`;
    });
  return xml`<w:r><w:rPr>${styled}${CHINESE}</w:rPr>${pieces}</w:r>`;
}

/** A number of a note, where it is called and where it stands. */
function raised(content: Xml): Xml {
  return xml`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${content}</w:r>`;
}

/** What Word draws between text and notes, by the ids that it expects; the notes follow. */
const LINES = [
  ['separator', -1],
  ['continuationSeparator', 0],
] as const;
/** Of the settings: that these two are no notes. */
export const NOTE_LINES: readonly Xml[] = LINES.map(([, id]) => xml`<w:footnote w:id="${id}"/>`);

function footnotesPart(notes: readonly Xml[]): string {
  const lines = LINES.map(
    ([type, id]) =>
      xml`<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  );
  return xmlPart(xml`<w:footnotes ${W}>${lines}${notes}</w:footnotes>`);
}

/** What every page is like: inner and outer margin change sides (`mirrorMargins`), the number stands outside. */
const SECTION = xml`<w:sectPr><w:footerReference w:type="default" r:id="footerOdd"/><w:footerReference w:type="even" r:id="footerEven"/><w:pgSz w:w="${twips({ mm: PAGE.width })}" w:h="${twips({ mm: PAGE.height })}"/><w:pgMar w:top="${twips({ mm: PAGE.top })}" w:right="${twips({ mm: PAGE.outer })}" w:bottom="${twips({ mm: PAGE.bottom })}" w:left="${twips({ mm: PAGE.inner })}" w:header="${twips({ mm: 15 })}" w:footer="${twips({ mm: PAGE.footer })}" w:gutter="0"/></w:sectPr>`;

/** `word/footer….xml`: — 1 — outside, one character from the edge of the text. */
export function footerPart(side: 'left' | 'right'): string {
  const edge = xml`w:${side}="${twips({ pt: 14 })}"`;
  return xmlPart(
    xml`<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind ${edge} w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>${wordsRun({ text: '— ' })}<w:fldSimple w:instr=" PAGE ">${wordsRun({ text: '1' })}</w:fldSimple>${wordsRun({ text: ' —' })}</w:p></w:ftr>`,
  );
}
