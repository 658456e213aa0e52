/** Word files taken apart again, for tests: their parts, their words, whether elements stand in the order of the schema. */
import { unzipSync } from 'fflate';
import {
  childOf,
  descendants,
  elementsOf,
  parseXml,
  textIn,
  type XmlElement,
} from '../../formats/xml.ts';

const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** The parts of a file by their names, as they stand in it. @throws DataError where one is no XML */
export function wordParts(file: Uint8Array): Map<string, XmlElement> {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, parsed(bytes, name)]),
  );
}

/** A part of a file. @throws Error where it has none of the name */
export function partOf(file: Uint8Array, name: string): XmlElement {
  const bytes = unzipSync(file, { filter: (one) => one.name === name })[name];
  if (!bytes) throw new Error(`no ${name}`);
  return parsed(bytes, name);
}

function parsed(bytes: Uint8Array, name: string): XmlElement {
  return parseXml(bytes, PREFIXES, 'test.docx', name);
}

/** What a style, a number, a relationship is called in an element's child: `w:val`. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** A paragraph of the body: its style, its words, the numbers of the notes that are called in it. */
export interface ReadParagraph {
  style: string;
  text: string;
  notes: readonly number[];
}

/** The paragraphs of the body, those of tables with the cells of a row parted by tabs. */
export function paragraphsOf(file: Uint8Array): ReadParagraph[] {
  const body = childOf(partOf(file, 'word/document.xml'), 'w:body');
  return (body ? elementsOf(body) : []).flatMap((block) => {
    if (block.name === 'w:p') return [read([block])];
    if (block.name !== 'w:tbl') return [];
    return [...descendants(block, 'w:tr')].map((row) => read([...descendants(row, 'w:p')]));
  });
}

function read(paragraphs: readonly XmlElement[]): ReadParagraph {
  return {
    style: valueIn(childOf(paragraphs[0], 'w:pPr'), 'w:pStyle') ?? 'Normal',
    text: paragraphs.map(wordsOf).join('\t'),
    notes: paragraphs.flatMap((one) =>
      [...descendants(one, 'w:footnoteReference')].map((note) =>
        Number(note.attributes.get('w:id')),
      ),
    ),
  };
}

function wordsOf(paragraph: XmlElement): string {
  const shown = { 'w:tab': '\t', 'w:br': '\n' } as Readonly<Record<string, string>>;
  return [...descendants(paragraph, 'w:r')]
    .flatMap(elementsOf)
    .map((one) => (one.name === 'w:t' ? textIn(one) : (shown[one.name] ?? '')))
    .join('');
}

/** The words of the footnotes by their numbers. */
export function footnotesOf(file: Uint8Array): Map<number, string> {
  const notes = elementsOf(partOf(file, 'word/footnotes.xml'));
  return new Map(
    notes
      .filter(({ attributes }) => !attributes.has('w:type'))
      .map((note) => [Number(note.attributes.get('w:id')), wordsOf(note).trim()]),
  );
}

/** Of ISO/IEC 29500-1, annex A: the order of what stands in an element, as far as we write it. */
const ORDER: Readonly<Record<string, string>> = {
  'w:style': 'name aliases basedOn next link uiPriority semiHidden qFormat pPr rPr tblPr',
  'w:pPr':
    'pStyle keepNext pageBreakBefore widowControl overflowPunct topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind contextualSpacing jc outlineLvl',
  'w:rPr': 'rStyle rFonts b bCs strike spacing sz szCs u vertAlign lang',
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar',
  'w:tblCellMar': 'top left bottom right',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tcPr': 'tcW gridSpan',
  'w:trPr': 'cantSplit tblHeader',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:p': 'pPr r|fldSimple',
  'w:r': 'rPr t|tab|br|footnoteRef|footnoteReference|separator|continuationSeparator',
  'w:body': 'p|tbl sectPr',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:settings':
    'mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr compat themeFontLang',
  'w:font': 'altName charset family pitch',
  'w:styles': 'docDefaults style',
};

/** Elements of a part that stand where, or in what, the schema does not have them. */
export function misplaced(part: XmlElement): string[] {
  const places = ORDER[part.name]?.split(' ').map((names) => names.split('|'));
  let last = 0;
  const wrong: string[] = [];
  for (const child of elementsOf(part)) {
    if (places) {
      const place = places.findIndex((names) => names.includes(child.name.replace(/^w:/, '')));
      if (place < last) wrong.push(`${child.name} in ${part.name}`);
      last = Math.max(place, last);
    }
    wrong.push(...misplaced(child));
  }
  return wrong;
}
