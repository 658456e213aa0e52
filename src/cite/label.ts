/**
 * How a paragraph is named to readers: 第三部分（二）第4段. It is counted as a deputy counts on paper,
 * from the text: the numbers in the ids stay when a paragraph is later put in or taken out.
 */
import { chineseNumeral } from '../model/chinese-number.ts';
import { type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

/** What a label needs of a report: all its paragraphs in reading order, and the names of its parts. */
export interface LabelledReport extends Pick<ReportData, 'parts'> {
  paragraphs: readonly Paragraph[];
}

/** Where a paragraph stands, in the reader's words. */
export function citationLabel(report: LabelledReport, paragraph: Paragraph): string {
  const place = parseParagraphId(paragraph.id);
  if (!place) return paragraph.id;
  const { part, section } = place;
  if (paragraph.kind === 'title') return `题头第${ordinal(report, paragraph)}行`;
  if (section === null) return `${unnumberedPart(report, part)}第${ordinal(report, paragraph)}段`;
  const where = `第${chineseNumeral(part)}部分${sectionName(report, paragraph, section)}`;
  return paragraph.kind === 'heading'
    ? `${where}标题`
    : `${where}第${ordinal(report, paragraph)}段`;
}

function unnumberedPart(report: LabelledReport, part: number): string {
  return report.parts.find(({ id }) => id === part)?.title ?? (part === 0 ? '开篇' : '结语');
}

/**
 * （二） inside a section. Paragraphs under the part itself are found by the section they stand next
 * to, （一）前 or （六）后: “第一部分第2段” would make a reader count from the top of the part.
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
  if (before !== undefined) return `（${chineseNumeral(before)}）后`;
  const after = sectionsOf(report.paragraphs.slice(at))[0];
  return after === undefined ? '' : `（${chineseNumeral(after)}）前`;
}

/** Position, from 1, in the unbroken run of paragraphs of the same kind, part and section. */
function ordinal(report: LabelledReport, paragraph: Paragraph): number {
  const group = groupOf(paragraph);
  const at = report.paragraphs.indexOf(paragraph);
  let first = at;
  while (first > 0 && groupOf(report.paragraphs[first - 1]) === group) first--;
  return at - first + 1;
}

function groupOf(paragraph: Paragraph | undefined): string {
  return paragraph ? `${paragraph.kind} ${paragraph.id.replace(/-\d+$/, '')}` : '';
}
