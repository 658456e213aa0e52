/**
 * The styles of a Word file. Those that Word knows have its own names, which it shows in its language
 * (heading 1: 标题 1), so that its navigation, tables of contents and everybody's templates find them; what offices call them
 * stands beside as an alias. Elements stand in the order that the schema asks for.
 */
import { BODY, twips } from './units.ts';
import { escaped, W, xmlPart } from './xml.ts';

/** The faces of official documents, and what stands in where one is missing. */
const FACES = {
  fang: { name: '仿宋_GB2312', otherwise: '仿宋', family: 'modern' },
  kai: { name: '楷体_GB2312', otherwise: '楷体', family: 'modern' },
  hei: { name: '黑体', otherwise: 'SimHei', family: 'modern' },
  biao: { name: '方正小标宋简体', otherwise: '方正小标宋_GBK', family: 'auto' },
  song: { name: '宋体', otherwise: 'SimSun', family: 'auto' },
} as const;

/** In all four places: else quotation marks, dashes and digits come from a Latin face. */
function face(which: keyof typeof FACES): string {
  const { name } = FACES[which];
  const places = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((place) => `w:${place}="${name}"`);
  return `<w:rFonts w:hint="eastAsia" ${places.join(' ')}/>`;
}

/** @param pt of the characters */
function size(pt: number): string {
  return `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
}

/** @param line distance of the lines in pt, before and after them in pt */
function lines(line: number, before = 0, after = 0): string {
  return `<w:spacing w:before="${twips({ pt: before })}" w:after="${twips({ pt: after })}" w:line="${twips({ pt: line })}" w:lineRule="exact"/>`;
}

/** @param characters by which the first line is shorter */
function indent(characters: number): string {
  const width = twips({ pt: characters * (BODY.size + BODY.spacing) });
  return `<w:ind w:firstLineChars="${characters * 100}" w:firstLine="${width}"/>`;
}

const SPACED = `<w:spacing w:val="${twips({ pt: BODY.spacing })}"/>`;
const EVEN = '<w:spacing w:val="0"/>';
const KEPT = '<w:keepNext/>';
const level = (number: number) => `<w:outlineLvl w:val="${number - 1}"/>`;
const aligned = (where: 'left' | 'center' | 'right' | 'both') => `<w:jc w:val="${where}"/>`;
/** Lines are full of whole characters: nothing is squeezed, spaced or hung out. */
const WHOLE = [
  'widowControl',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'snapToGrid',
]
  .map((name) => `<w:${name} w:val="0"/>`)
  .join('');

interface Style {
  /** Word's own name, or ours where it has none. */
  name: string;
  /** What offices call it. */
  alias?: string;
  /** What it is like but for what follows. */
  basedOn?: string;
  /** Id of the character style that is the same for a part of a paragraph, or of the paragraph style. */
  link?: string;
  /** Whether Word has no such style by itself. */
  custom?: true;
  /** Properties of paragraphs and of characters. */
  p?: string;
  r?: string;
}

const LEAD_2 = face('kai');
const LEAD_3 = `${face('fang')}<w:b/><w:bCs/>`;

export const PARAGRAPH_STYLES = {
  Normal: {
    name: 'Normal',
    p: `${WHOLE}${lines(BODY.line)}${indent(2)}${aligned('both')}`,
    r: `${face('fang')}${SPACED}${size(BODY.size)}`,
  },
  Flush: { name: '顶格', basedOn: 'Normal', custom: true, p: indent(0) },
  Title: {
    name: 'Title',
    alias: '大标题',
    basedOn: 'Normal',
    p: `${KEPT}${lines(36, 29.6, 23.2)}${indent(0)}${aligned('center')}`,
    r: `${face('biao')}${EVEN}${size(22)}`,
  },
  Subtitle: {
    name: 'Subtitle',
    alias: '题下',
    basedOn: 'Normal',
    // A line before the text, none between the lines.
    p: `${lines(BODY.line, 0, BODY.line)}${indent(0)}<w:contextualSpacing/>${aligned('center')}`,
    r: face('kai'),
  },
  Number: { name: '文号', basedOn: 'Flush', custom: true, r: face('hei') },
  Heading1: {
    name: 'heading 1',
    alias: '一级标题',
    basedOn: 'Normal',
    link: 'Heading1Char',
    p: `${KEPT}${level(1)}`,
    r: face('hei'),
  },
  Heading2: {
    name: 'heading 2',
    alias: '二级标题',
    basedOn: 'Normal',
    link: 'Heading2Char',
    p: `${KEPT}${level(2)}`,
    r: LEAD_2,
  },
  Heading3: {
    name: 'heading 3',
    alias: '三级标题',
    basedOn: 'Normal',
    link: 'Heading3Char',
    p: `${KEPT}${level(3)}`,
    r: LEAD_3,
  },
  // Paragraphs that begin with a heading: they stand in the navigation, and look like the text.
  RunIn1: { name: '正文（接一级标题）', basedOn: 'Normal', custom: true, p: level(1) },
  RunIn2: { name: '正文（接二级标题）', basedOn: 'Normal', custom: true, p: level(2) },
  RunIn3: { name: '正文（接三级标题）', basedOn: 'Normal', custom: true, p: level(3) },
  Annex: {
    name: '附录标题',
    basedOn: 'Normal',
    custom: true,
    p: `${KEPT}<w:pageBreakBefore/>${lines(BODY.line, 0, 11)}${indent(0)}${aligned('center')}${level(1)}`,
    r: face('hei'),
  },
  Source: {
    name: '出处',
    basedOn: 'Normal',
    custom: true,
    p: `${lines(22, 0, 11)}${indent(0)}${aligned('right')}`,
    r: `${face('kai')}${EVEN}${size(12)}`,
  },
  OwnWords: {
    name: '我的话',
    basedOn: 'Normal',
    custom: true,
    p: lines(24, 0, 11),
    r: `${face('kai')}${EVEN}${size(14)}`,
  },
  Remark: {
    name: '说明',
    basedOn: 'Normal',
    custom: true,
    p: `${lines(17, 0, 4)}${indent(0)}`,
    r: `${face('kai')}${EVEN}${size(10.5)}`,
  },
  FootnoteText: {
    name: 'footnote text',
    basedOn: 'Normal',
    p: `${lines(13)}${indent(0)}`,
    r: `${face('kai')}${EVEN}${size(9)}`,
  },
  Cell: {
    name: '表格文字',
    basedOn: 'Normal',
    custom: true,
    p: `${lines(14)}${indent(0)}${aligned('left')}`,
    r: `${face('song')}${EVEN}${size(9)}`,
  },
  CellHead: { name: '表头', basedOn: 'Cell', custom: true, p: KEPT, r: face('hei') },
  Footer: {
    name: 'footer',
    basedOn: 'Normal',
    p: `${lines(14)}${indent(0)}`,
    r: `${face('song')}${EVEN}${size(14)}`,
  },
} as const satisfies Record<string, Style>;

export const CHARACTER_STYLES = {
  Heading1Char: { name: '标题 1 字符', link: 'Heading1', custom: true, r: face('hei') },
  Heading2Char: { name: '标题 2 字符', link: 'Heading2', custom: true, r: LEAD_2 },
  Heading3Char: { name: '标题 3 字符', link: 'Heading3', custom: true, r: LEAD_3 },
  FootnoteReference: {
    name: 'footnote reference',
    r: '<w:vertAlign w:val="superscript"/>',
  },
  Strong: { name: 'Strong', r: `${face('hei')}` },
  // What is to go and what is to come, told by lines, not by colour.
  Struck: { name: '删去的话', custom: true, r: '<w:strike/>' },
  Added: { name: '新加的话', custom: true, r: '<w:b/><w:bCs/><w:u w:val="single"/>' },
} as const satisfies Record<string, Style>;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const TABLE_STYLES = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr></w:style>`;

/** `word/styles.xml`. */
export function stylesPart(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${face('fang')}${size(BODY.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  return xmlPart(
    `<w:styles ${W}>${defaults}${stylesOf('paragraph', PARAGRAPH_STYLES)}${stylesOf('character', CHARACTER_STYLES)}${TABLE_STYLES}</w:styles>`,
  );
}

function stylesOf(
  type: 'paragraph' | 'character',
  styles: Readonly<Record<string, Style>>,
): string {
  return Object.entries(styles)
    .map(([id, { name, alias, basedOn, link, custom, p, r }]) => {
      const attributes = [
        `w:type="${type}"`,
        ...(id === 'Normal' ? ['w:default="1"'] : []),
        ...(custom ? ['w:customStyle="1"'] : []),
        `w:styleId="${id}"`,
      ];
      const told: readonly (readonly [element: string, value: string | undefined])[] = [
        ['name', name],
        ['aliases', alias],
        ['basedOn', basedOn],
        ['link', link],
      ];
      const values = told.flatMap(([element, value]) =>
        value === undefined ? [] : [`<w:${element} w:val="${escaped(value)}"/>`],
      );
      const looks = (p ? `<w:pPr>${p}</w:pPr>` : '') + (r ? `<w:rPr>${r}</w:rPr>` : '');
      return `<w:style ${attributes.join(' ')}>${values.join('')}<w:qFormat/>${looks}</w:style>`;
    })
    .join('');
}

/** `word/fontTable.xml`: what to take where a face is missing. */
export function fontsPart(): string {
  const fonts = Object.values(FACES).map(
    ({ name, otherwise, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  return xmlPart(`<w:fonts ${W}>${fonts.join('')}</w:fonts>`);
}
