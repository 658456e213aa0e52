/** What an e-book says of itself: its files, their order, who gave it and how it can be read. */
import { authorOf } from '../../cite/reference.ts';
import { sha256Of } from '../../model/version.ts';
import type { ExportSource } from '../export.ts';
import { type Xml, xml } from '../xml.ts';
import { COVER_IMAGE } from './cover.ts';
import { type EpubDocument, lines } from './document.ts';
import { NAV_FILE } from './nav.ts';

/** Folder of the files; where a reader begins is said in `META-INF/container.xml`. */
export const FOLDER = 'EPUB';

export const CONTAINER: Xml = xml`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>`;

const ACCESSIBLE: readonly [property: string, value: string][] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityHazard', 'none'],
  [
    'accessibilitySummary',
    '全书是文字，有目录、标题层级、弹出注释和返回正文的链接；封面图有替代文字。',
  ],
];

/** @param documents in reading order */
export function packageOf(
  { report, site }: Pick<ExportSource, 'report' | 'site'>,
  title: string,
  documents: readonly EpubDocument[],
): Xml {
  const author = authorOf(report);
  const day = report.date ?? `${report.year}-01-01`;
  const items = documents.map(({ file }) => ({ id: idOf(file), file }));
  return xml`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${uuidOf(`${report.id} ${report.source.sha256}`)}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:language>zh-CN</dc:language>
${author !== undefined && xml`<dc:creator>${author}</dc:creator>\n`}<dc:contributor id="annotator">${site.name}</dc:contributor>
<meta refines="#annotator" property="role" scheme="marc:relators">ann</meta>
<dc:date>${report.date ?? report.year}</dc:date>
<dc:description>${site.about}。</dc:description>
<meta property="dcterms:modified">${day}T00:00:00Z</meta>
${lines(ACCESSIBLE.map(([property, value]) => xml`<meta property="schema:${property}">${value}</meta>`))}</metadata>
<manifest>
${lines(items.map(({ id, file }) => xml`<item id="${id}" href="${file}" media-type="application/xhtml+xml"${file === NAV_FILE && xml` properties="nav"`}/>`))}<item id="cover-image" href="${COVER_IMAGE}" media-type="image/svg+xml" properties="cover-image"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine>
${lines(items.map(({ id }) => xml`<itemref idref="${id}"/>`))}</spine>
</package>`;
}

function idOf(file: string): string {
  return `document-${file.replace(/\.xhtml$/, '')}`;
}

/** An identifier that is told by what it identifies (version 8: of one's own making). */
function uuidOf(name: string): string {
  const hex = sha256Of(name);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
