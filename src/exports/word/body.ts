/** Blocks as the XML of a document's body, and the footnotes that are called in them. */
import type {
  WordBlock,
  WordDocument,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from './document.ts';
import { PAGE, TEXT_WIDTH, twips } from './units.ts';
import { escaped, W, xmlPart } from './xml.ts';

/** Where the words are between two languages' faces (quotation marks, dashes), they are Chinese. */
const CHINESE = '<w:rFonts w:hint="eastAsia"/>';
const RE_BREAKS = /([\t\n])/;
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** `word/document.xml`, and `word/footnotes.xml` where something is called. */
export function bodyParts({ blocks }: Pick<WordDocument, 'blocks'>): {
  document: string;
  footnotes: string | null;
} {
  const notes: string[] = [];
  const body = blocks.map(blockOf).join('');
  return {
    document: xmlPart(`<w:document ${W} ${R}><w:body>${body}${SECTION}</w:body></w:document>`),
    footnotes: notes.length > 0 ? footnotesPart(notes) : null,
  };

  function blockOf(block: WordBlock, at: number): string {
    if (!('columns' in block)) return paragraphOf(block);
    // Two tables would become one, and none can end a document.
    const next = blocks[at + 1];
    const isParted = next !== undefined && !('columns' in next);
    return tableOf(block) + (isParted ? '' : paragraphOf({ style: 'Cell', runs: [] }));
  }

  function paragraphOf({ style, runs }: WordParagraph): string {
    const named = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    return `<w:p>${named}${runs.map(runOf).join('')}</w:p>`;
  }

  function runOf(run: WordRun): string {
    const words = wordsRun(run);
    if (!run.note) return words;
    const id = notes.length + 1;
    notes.push(
      `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${raised('<w:footnoteRef/>')}${wordsRun({ text: ' ' })}${run.note.map(wordsRun).join('')}</w:p></w:footnote>`,
    );
    return words + raised(`<w:footnoteReference w:id="${id}"/>`);
  }

  function tableOf({ columns, head, rows }: WordTable): string {
    const total = columns.reduce((sum, one) => sum + one, 0);
    const widths = columns.map((share) => Math.round((TEXT_WIDTH * share) / total));
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    const cell = (content: string, width: number, span = 1) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`;
    const row = (cells: string, isHead = false) =>
      `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
    const told = (text: string) => paragraphOf({ style: 'CellHead', runs: [{ text }] });
    const headRow =
      head && row(head.map((text, at) => cell(told(text), widths[at] ?? 0)).join(''), true);
    const rowOf = (cells: WordRow | { over: string }) =>
      'over' in cells
        ? row(cell(told(cells.over), TEXT_WIDTH, columns.length))
        : row(
            cells
              .map((runs, at) => cell(paragraphOf({ style: 'Cell', runs }), widths[at] ?? 0))
              .join(''),
          );
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headRow ?? ''}${rows.map(rowOf).join('')}</w:tbl>`;
  }
}

function wordsRun({ text, look }: WordRun): string {
  if (text === '') return '';
  const styled = look ? `<w:rStyle w:val="${look}"/>` : '';
  const pieces = text.split(RE_BREAKS).map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (piece === '\n') return '<w:br/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
  });
  return `<w:r><w:rPr>${styled}${CHINESE}</w:rPr>${pieces.join('')}</w:r>`;
}

/** A number of a note, where it is called and where it stands. */
function raised(content: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${content}</w:r>`;
}

/** What Word draws between text and notes, by the ids that it expects; the notes follow. */
const LINES = [
  ['separator', -1],
  ['continuationSeparator', 0],
] as const;
/** Of the settings: that these two are no notes. */
export const NOTE_LINES: string = LINES.map(([, id]) => `<w:footnote w:id="${id}"/>`).join('');

function footnotesPart(notes: readonly string[]): string {
  const lines = LINES.map(
    ([type, id]) =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  );
  return xmlPart(`<w:footnotes ${W}>${lines.join('')}${notes.join('')}</w:footnotes>`);
}

/** What every page is like: inner and outer margin change sides (`mirrorMargins`), the number stands outside. */
const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="footerOdd"/><w:footerReference w:type="even" r:id="footerEven"/><w:pgSz w:w="${twips({ mm: PAGE.width })}" w:h="${twips({ mm: PAGE.height })}"/><w:pgMar w:top="${twips({ mm: PAGE.top })}" w:right="${twips({ mm: PAGE.outer })}" w:bottom="${twips({ mm: PAGE.bottom })}" w:left="${twips({ mm: PAGE.inner })}" w:header="${twips({ mm: 15 })}" w:footer="${twips({ mm: PAGE.footer })}" w:gutter="0"/></w:sectPr>`;

/** `word/footer….xml`: — 1 — outside, one character from the edge of the text. */
export function footerPart(side: 'left' | 'right'): string {
  const edge = `w:${side}="${twips({ pt: 14 })}"`;
  return xmlPart(
    `<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind ${edge} w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>${wordsRun({ text: '— ' })}<w:fldSimple w:instr=" PAGE ">${wordsRun({ text: '1' })}</w:fldSimple>${wordsRun({ text: ' —' })}</w:p></w:ftr>`,
  );
}
