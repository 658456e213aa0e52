/** Word files as tests need them: written here, part by part, as Word writes them. */
import { strToU8, zipSync } from 'fflate';

/** Content of the parts of a file that a test says; `document` is what stands in its body. */
export interface DocxParts {
  document: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  comments?: string;
  settings?: string;
  core?: string;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
/** The root element of each part. */
const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  comments: 'comments',
  settings: 'settings',
} as const;

/** A Word file. */
export function docx(parts: DocxParts): Uint8Array {
  const there = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((name) => name in parts);
  const xml = (root: string, content: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
    );
  const relations = (rows: readonly (readonly [type: string, target: string])[]) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
        .map(([type, target], i) => `<Relationship Id="r${i}" Type="${type}" Target="${target}"/>`)
        .join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': contentTypes(there),
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'word/document.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        '/docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core ?? ''}</cp:coreProperties>`,
    ),
    'word/document.xml': xml('document', `<w:body>${parts.document}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(
      there.map((name) => [`${RELATIONS}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(
      there.map((name) => [`word/${name}.xml`, xml(ROOTS[name], parts[name] ?? '')]),
    ),
  });
}

function contentTypes(parts: readonly string[]): Uint8Array {
  const rows = ['document', ...parts].map(
    (part) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part === 'document' ? 'document.main' : part}+xml"/>`,
  );
  return strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${rows.join('')}</Types>`,
  );
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** Of a paragraph: that it is in a list. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A definition of lists: format, text and what else is said of each level. */
export function definition(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, more = ''], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
}

/** A list of a definition. */
export function list(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}
