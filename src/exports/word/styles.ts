/** What a Word file says of its styles and their faces. */
import { type Xml, xml } from '../xml.ts';
import { CHARACTER_STYLES, FACES, face, PARAGRAPH_STYLES, type Style, size } from './looks.ts';
import { W, xmlPart } from './part.ts';
import { BODY } from './units.ts';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const TABLE_STYLES = xml`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${SIDES.map((side) => xml`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)}</w:tblBorders></w:tblPr></w:style>`;

/** `word/styles.xml`. */
export function stylesPart(): string {
  const defaults = xml`<w:docDefaults><w:rPrDefault><w:rPr>${face('fang')}${size(BODY.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  return xmlPart(
    xml`<w:styles ${W}>${defaults}${stylesOf('paragraph', PARAGRAPH_STYLES)}${stylesOf('character', CHARACTER_STYLES)}${TABLE_STYLES}</w:styles>`,
  );
}

function stylesOf(type: 'paragraph' | 'character', styles: Readonly<Record<string, Style>>): Xml[] {
  return Object.entries(styles).map(([id, { name, alias, basedOn, link, custom, p, r }]) => {
    const told = (element: string, value: string | undefined) =>
      value !== undefined && xml`<w:${element} w:val="${value}"/>`;
    return xml`<w:style w:type="${type}"${id === 'Normal' && xml` w:default="1"`}${custom === true && xml` w:customStyle="1"`} w:styleId="${id}">${told('name', name)}${told('aliases', alias)}${told('basedOn', basedOn)}${told('link', link)}<w:qFormat/>${p ? xml`<w:pPr>${p}</w:pPr>` : null}${r ? xml`<w:rPr>${r}</w:rPr>` : null}</w:style>`;
  });
}

/** `word/fontTable.xml`: what to take where a face is missing. */
export function fontsPart(): string {
  const fonts = Object.values(FACES).map(
    ({ name, otherwise, family }) =>
      xml`<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return xmlPart(xml`<w:fonts ${W}>${fonts}</w:fonts>`);
}
