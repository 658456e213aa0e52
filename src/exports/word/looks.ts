/**
 * How a Word file looks: its styles. Those that Word knows have its own names, which it shows in its language
 * (heading 1: 标题 1), so that its navigation, tables of contents and everybody's templates find them; what
 * offices call them stands beside as an alias. Elements stand in the order that the schema asks for.
 */
import { type Xml, xml } from '../xml.ts';
import { BODY, twips } from './units.ts';

/** The faces of official documents, and what stands in where one is missing. */
export const FACES = {
  fang: { name: '仿宋_GB2312', otherwise: '仿宋', family: 'modern' },
  kai: { name: '楷体_GB2312', otherwise: '楷体', family: 'modern' },
  hei: { name: '黑体', otherwise: 'SimHei', family: 'modern' },
  biao: { name: '方正小标宋简体', otherwise: '方正小标宋_GBK', family: 'auto' },
  song: { name: '宋体', otherwise: 'SimSun', family: 'auto' },
} as const;

/** In all four places: else quotation marks, dashes and digits come from a Latin face. */
export function face(which: keyof typeof FACES): Xml {
  const { name } = FACES[which];
  return xml`<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** @param pt of the characters */
export function size(pt: number): Xml {
  return xml`<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
}

/** @param line distance of the lines in pt, before and after them in pt */
function lines(line: number, before = 0, after = 0): Xml {
  return xml`<w:spacing w:before="${twips({ pt: before })}" w:after="${twips({ pt: after })}" w:line="${twips({ pt: line })}" w:lineRule="exact"/>`;
}

/** @param first by how many characters the first line is shorter, @param sides and all lines at both ends */
function indent(first: number, sides = 0): Xml {
  const by = (side: string, characters: number) =>
    xml` w:${side}Chars="${characters * 100}" w:${side}="${twips({ pt: characters * (BODY.size + BODY.spacing) })}"`;
  const both = sides > 0 && [by('left', sides), by('right', sides)];
  return xml`<w:ind${both}${by('firstLine', first)}/>`;
}

const SPACED = xml`<w:spacing w:val="${twips({ pt: BODY.spacing })}"/>`;
const EVEN = xml`<w:spacing w:val="0"/>`;
const KEPT = xml`<w:keepNext/>`;
const level = (number: number) => xml`<w:outlineLvl w:val="${number - 1}"/>`;
const aligned = (where: 'left' | 'center' | 'right' | 'both') => xml`<w:jc w:val="${where}"/>`;
/** Lines are full of whole characters: nothing is squeezed, spaced or hung out. */
const WHOLE = [
  'widowControl',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'snapToGrid',
].map((name) => xml`<w:${name} w:val="0"/>`);

export interface Style {
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
  p?: Xml;
  r?: Xml;
}

const LEAD_2 = face('kai');
const LEAD_3 = xml`${face('fang')}<w:b/><w:bCs/>`;

export const PARAGRAPH_STYLES = {
  Normal: {
    name: 'Normal',
    p: xml`${WHOLE}${lines(BODY.line)}${indent(2)}${aligned('both')}`,
    r: xml`${face('fang')}${SPACED}${size(BODY.size)}`,
  },
  Flush: { name: '顶格', basedOn: 'Normal', custom: true, p: indent(0) },
  Title: {
    name: 'Title',
    alias: '大标题',
    basedOn: 'Normal',
    p: xml`${KEPT}${lines(36, 29.6, 23.2)}${indent(0)}${aligned('center')}`,
    r: xml`${face('biao')}${EVEN}${size(22)}`,
  },
  Subtitle: {
    name: 'Subtitle',
    alias: '题下',
    basedOn: 'Normal',
    // A line before the text, none between the lines; shorter ones, so that none holds a single character.
    p: xml`${lines(BODY.line, 0, BODY.line)}${indent(0, 3)}<w:contextualSpacing/>${aligned('center')}`,
    r: face('kai'),
  },
  Number: { name: '文号', basedOn: 'Flush', custom: true, r: face('hei') },
  Heading1: {
    name: 'heading 1',
    alias: '一级标题',
    basedOn: 'Normal',
    link: 'Heading1Char',
    p: xml`${KEPT}${level(1)}`,
    r: face('hei'),
  },
  Heading2: {
    name: 'heading 2',
    alias: '二级标题',
    basedOn: 'Normal',
    link: 'Heading2Char',
    p: xml`${KEPT}${level(2)}`,
    r: LEAD_2,
  },
  Heading3: {
    name: 'heading 3',
    alias: '三级标题',
    basedOn: 'Normal',
    link: 'Heading3Char',
    p: xml`${KEPT}${level(3)}`,
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
    p: xml`${KEPT}<w:pageBreakBefore/>${lines(BODY.line, 0, 11)}${indent(0)}${aligned('center')}${level(1)}`,
    r: face('hei'),
  },
  Source: {
    name: '出处',
    basedOn: 'Normal',
    custom: true,
    p: xml`${lines(22, 0, 11)}${indent(0)}${aligned('right')}`,
    r: xml`${face('kai')}${EVEN}${size(10.5)}`,
  },
  OwnWords: {
    name: '我的话',
    basedOn: 'Normal',
    custom: true,
    p: xml`${lines(24, 0, 11)}${aligned('left')}`,
    r: xml`${face('kai')}${EVEN}${size(14)}`,
  },
  Remark: {
    name: '说明',
    basedOn: 'Normal',
    custom: true,
    p: xml`${lines(17, 0, 4)}${indent(0)}${aligned('left')}`,
    r: xml`${face('kai')}${EVEN}${size(10.5)}`,
  },
  FootnoteText: {
    name: 'footnote text',
    basedOn: 'Normal',
    p: xml`${lines(13)}${indent(0)}`,
    r: xml`${face('kai')}${EVEN}${size(9)}`,
  },
  Cell: {
    name: '表格文字',
    basedOn: 'Normal',
    custom: true,
    p: xml`${lines(14)}${indent(0)}${aligned('left')}`,
    r: xml`${face('song')}${EVEN}${size(9)}`,
  },
  OwnCell: {
    name: '附件表格文字',
    basedOn: 'Normal',
    custom: true,
    p: xml`${lines(18)}${indent(0)}${aligned('left')}`,
    r: xml`${EVEN}${size(12)}`,
  },
  CellHead: { name: '表头', basedOn: 'Cell', custom: true, p: KEPT, r: face('hei') },
  OwnCellHead: { name: '附件表头', basedOn: 'OwnCell', custom: true, p: KEPT, r: face('hei') },
  Footer: {
    name: 'footer',
    basedOn: 'Normal',
    p: xml`${lines(14)}${indent(0)}`,
    r: xml`${face('song')}${EVEN}${size(14)}`,
  },
} as const satisfies Record<string, Style>;

export const CHARACTER_STYLES = {
  Heading1Char: { name: '标题 1 字符', link: 'Heading1', custom: true, r: face('hei') },
  Heading2Char: { name: '标题 2 字符', link: 'Heading2', custom: true, r: LEAD_2 },
  Heading3Char: { name: '标题 3 字符', link: 'Heading3', custom: true, r: LEAD_3 },
  FootnoteReference: {
    name: 'footnote reference',
    r: xml`<w:vertAlign w:val="superscript"/>`,
  },
  Strong: { name: 'Strong', r: face('hei') },
  // What is to go and what is to come, told by lines, not by colour.
  Struck: { name: '删去的话', custom: true, r: xml`<w:strike/>` },
  Added: { name: '新加的话', custom: true, r: xml`<w:b/><w:bCs/><w:u w:val="single"/>` },
} as const satisfies Record<string, Style>;
