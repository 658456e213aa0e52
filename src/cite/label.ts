/**
 * How a paragraph is named to readers: 三（二）第4段, in citations 第三部分（二）第4段. It is counted as a
 * deputy counts on paper, from the text: the numbers in the ids stay when a paragraph is later put in or
 * taken out.
 */
import { chineseNumeral } from '../model/chinese-number.ts';
import {
  isBody,
  type MatterId,
  matterOf,
  type Paragraph,
  type ParagraphPlace,
  parseParagraphId,
} from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

/** What a label needs of a report: all its paragraphs in reading order, and the names of its parts. */
export interface LabelledReport extends Pick<ReportData, 'parts'> {
  paragraphs: readonly Paragraph[];
}

/** Where a paragraph stands, as motions and letters cite it: 第三部分（二）第4段. */
export function citationLabel(report: LabelledReport, paragraph: Paragraph): string {
  const place = parseParagraphId(paragraph.id);
  if (!place) return paragraph.id;
  const { part, section } = place;
  if (!isBody(part)) return matterLabel(report, part, place, paragraph);
  const number = ordinal(report, paragraph);
  if (paragraph.kind === 'title') return `题头第${number}行`;
  if (section === null) return `${unnumberedPart(report, part)}第${number}段`;
  const where = partName(part) + sectionName(report, paragraph, section);
  return paragraph.kind === 'heading' ? `${where}标题` : `${where}第${number}段`;
}

/** The same for lists, margins and talk: 三（二）第4段. Only a part's own heading has its full name. */
export function shortLabel(report: LabelledReport, paragraph: Paragraph): string {
  return shortened(citationLabel(report, paragraph));
}

/** {@link shortLabel} of a paragraph whose {@link citationLabel} is known. */
export function shortened(label: string): string {
  return label.replace(/^第([一二三四五六七八九十百]+)部分(?!标题$)/, '$1').replace(OUTSIDE, '');
}

/** {@link shortLabel} by the paragraph's id; the id itself where the report has no such paragraph. */
export function labelOf(report: LabelledReport, id: string): string {
  const paragraph = report.paragraphs.find((one) => one.id === id);
  return paragraph ? shortLabel(report, paragraph) : id;
}

/** What is not the body: 注释第3条 by the list's own numbers, 附件1第2段, 篇前文字（不属报告）第1行. */
function matterLabel(
  report: LabelledReport,
  part: MatterId,
  { index, sub }: ParagraphPlace,
  paragraph: Paragraph,
): string {
  const name = matterName(report, part);
  if (paragraph.kind === 'heading') return `${name}标题${sub === null ? '' : `第${sub}行`}`;
  if (part !== 'n') {
    return `${name}第${ordinal(report, paragraph)}${part === 'f' || part === 'b' ? '行' : '段'}`;
  }
  if (index === 0) return `${name}开头第${(sub ?? 1) - 1}段`;
  return `${name}第${index}条${sub === null ? '' : `第${sub}段`}`;
}

/** Whoever cites a line of a web page must not make it the report's. */
const OUTSIDE = '文字（不属报告）';

/** The number that an annex gives itself: 附件, 附件2, 附表三, but not 附件2024年…. */
const RE_ANNEX = /^附[件录表]\s*(?:\d{1,2}(?!\d)|[一二三四五六七八九十]+)?/;

function matterName({ parts }: LabelledReport, part: MatterId): string {
  const fixed = { f: `篇前${OUTSIDE}`, n: '注释', b: `篇后${OUTSIDE}` }[part as string];
  if (fixed !== undefined) return fixed;
  const annexes = parts.filter(({ id }) => !isBody(id) && id.startsWith('a'));
  const names = annexes.map(({ title }) => RE_ANNEX.exec(title)?.[0].replace(/\s/g, ''));
  const own = names[annexes.findIndex(({ id }) => id === part)];
  const isAlone = names.filter((name) => name === own).length === 1;
  return own !== undefined && isAlone ? own : `附件${part.slice(1)}`;
}

function partName(part: number): string {
  return `第${chineseNumeral(part)}部分`;
}

function unnumberedPart(report: LabelledReport, part: number): string {
  return report.parts.find(({ id }) => id === part)?.title ?? (part === 0 ? '开篇' : '结语');
}

/**
 * （二） inside a section. What stands under the part itself is found from its sections: 开头 before the
 * first, 末 after the last; “第一部分第2段” would make a reader count from the top of the part.
 */
function sectionName(report: LabelledReport, paragraph: Paragraph, section: number): string {
  if (section > 0) return `（${chineseNumeral(section)}）`;
  if (paragraph.kind === 'heading') return '';
  const { part } = parseParagraphId(paragraph.id) ?? {};
  const at = report.paragraphs.indexOf(paragraph);
  const sectionsOf = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ id }) => {
      const place = parseParagraphId(id);
      return place?.part === part && place?.section ? [place.section] : [];
    });
  const before = sectionsOf(report.paragraphs.slice(0, at)).at(-1);
  const hasAfter = sectionsOf(report.paragraphs.slice(at)).length > 0;
  if (before === undefined) return hasAfter ? '开头' : '';
  return hasAfter ? `（${chineseNumeral(before)}）后` : '末';
}

/**
 * Position, from 1, in the unbroken run of paragraphs of the same kind, part and section; body and what is
 * not the body, as a page's lines between two of a title's, do not part each other.
 */
function ordinal({ paragraphs }: LabelledReport, paragraph: Paragraph): number {
  const group = groupOf(paragraph);
  const isOfBody = matterOf(paragraph.id) === null;
  let number = 1;
  for (let at = paragraphs.indexOf(paragraph) - 1; at >= 0; at--) {
    const before = paragraphs[at];
    if (groupOf(before) === group) number += 1;
    else if (isOfBody && before && matterOf(before.id) === null) break;
  }
  return number;
}

function groupOf(paragraph: Paragraph | undefined): string {
  return paragraph ? `${paragraph.kind} ${paragraph.id.replace(/-\d+$/, '')}` : '';
}
