/**
 * Word files (Office Open XML, ISO/IEC 29500), of what offices need and nothing else, written here: so that a
 * page can make them, too, without network; libraries for it weigh ten times as much. The same document gives the same bytes.
 */
import { strToU8 } from 'fflate';
import { xml } from '../xml.ts';
import { zipOf } from '../zip.ts';
import { bodyParts, footerPart, NOTE_LINES } from './body.ts';
import type { WordDocument } from './document.ts';
import { W, xmlPart } from './part.ts';
import { fontsPart, stylesPart } from './styles.ts';

/** MIME type of Word files. */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part that belongs to the document: its kind, its file in `word/`, its id where it is referred to. */
type Part = readonly [kind: string, file: string, content: string, id?: string];

/** The document as a file. */
export function wordFile(document: WordDocument): Uint8Array<ArrayBuffer> {
  const { document: body, footnotes } = bodyParts(document);
  const parts: readonly Part[] = [
    ['styles', 'styles', stylesPart()],
    ['settings', 'settings', settingsPart(footnotes !== null)],
    ['fontTable', 'fontTable', fontsPart()],
    ['footer', 'footer1', footerPart('right'), 'footerOdd'],
    ['footer', 'footer2', footerPart('left'), 'footerEven'],
    ...(footnotes === null ? [] : [['footnotes', 'footnotes', footnotes] as const]),
  ];
  const files: readonly (readonly [file: string, content: string])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    [
      '_rels/.rels',
      relations([
        ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', propertiesPart(document)],
    ['word/document.xml', body],
    [
      'word/_rels/document.xml.rels',
      relations(parts.map(([kind, file, , id = file]) => [id, `${OFFICE}/${kind}`, `${file}.xml`])),
    ],
    ...parts.map(([, file, content]) => [`word/${file}.xml`, content] as const),
  ];
  return zipOf(new Map(files.map(([file, content]) => [file, strToU8(content)])));
}

function contentTypes(parts: readonly Part[]): string {
  const rows: readonly (readonly [file: string, type: string])[] = [
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/word/document.xml', `${CONTENT}.document.main+xml`],
    ...parts.map(([kind, file]) => [`/word/${file}.xml`, `${CONTENT}.${kind}+xml`] as const),
  ];
  const overrides = rows.map(
    ([file, type]) => xml`<Override PartName="${file}" ContentType="${type}"/>`,
  );
  return xmlPart(
    xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
  );
}

function relations(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = rows.map(
    ([id, type, target]) => xml`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return xmlPart(xml`<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`);
}

/** What the file says of itself. */
function propertiesPart({ title, about, day }: WordDocument): string {
  const date = (name: string) =>
    day !== undefined &&
    xml`<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return xmlPart(
    xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title>${about !== undefined && xml`<dc:description>${about}</dc:description>`}<dc:language>zh-CN</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`,
  );
}

/** How the document behaves: pages of two sides, no punctuation squeezed, as Word of today (mode 15). */
function settingsPart(hasNotes: boolean): string {
  return xmlPart(
    xml`<w:settings ${W}><w:mirrorMargins/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>${hasNotes && xml`<w:footnotePr>${NOTE_LINES}</w:footnotePr>`}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`,
  );
}
