/** What was read out of a file, for an editor to look at: the outline as a tree, and what is doubtful. */
import { DOUBTS, type Doubt } from '../model/doubt.ts';
import { charactersIn, isBody, type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';

/** What is shown of a report. */
export interface Previewed {
  parts: ReportData['parts'];
  paragraphs: readonly Paragraph[];
}

/** How many characters of a heading, and of the words that follow it, are shown. */
const HEADING = 40;
const FIRST_WORDS = 16;

/**
 * The outline as a tree, a line for each part and section: its heading, its size, its first words. What
 * is no body (lines above, notes, annexes, lines below) stands where the file has it.
 */
export function outlineTree({ parts, paragraphs }: Previewed): string[] {
  const begun = new Set<ReportData['parts'][number]['id']>();
  return groupsOf(paragraphs).map(({ part, section, own }) => {
    const isFirst = !begun.has(part);
    begun.add(part);
    const name = parts.find(({ id }) => id === part)?.title ?? String(part);
    if (own[0]?.kind === 'title') return line(0, '题头', own, '行');
    if (!isBody(part)) return line(0, name, own, { n: '段', f: '行', b: '行' }[part as string]);
    if (section === null) return line(0, name, own);
    if (section === 0) return isFirst ? line(0, name, own) : line(1, '末', own);
    return line(1, headingOf(own), own);
  });
}

/** A line for each doubt, and what to do about it. */
export function doubtLines(doubts: readonly Doubt[]): string[] {
  return doubts
    .filter(({ settled }) => settled === undefined)
    .map(({ kind, paragraph, what }) => {
      const where = paragraph === undefined ? '' : ` · ${paragraph}`;
      return `[${kind}]${where}：${what}。改法：${DOUBTS[kind]}。`;
    });
}

interface Group {
  part: ReportData['parts'][number]['id'];
  section: number | null;
  own: Paragraph[];
}

/** Runs of paragraphs of the same part and section; title lines are a run of their own. */
function groupsOf(paragraphs: readonly Paragraph[]): Group[] {
  const groups: Group[] = [];
  for (const paragraph of paragraphs) {
    const place = parseParagraphId(paragraph.id);
    if (!place) continue;
    const { part, section } = place;
    const last = groups.at(-1);
    if (last && last.part === part && last.section === section) last.own.push(paragraph);
    else groups.push({ part, section, own: [paragraph] });
  }
  return groups;
}

function line(depth: number, heading: string, own: readonly Paragraph[], unit = '段'): string {
  const text = own.filter(({ kind }) => kind !== 'heading');
  const size = `${text.length} ${unit} ${charactersIn(own)} 字`;
  const [first] = text;
  const words = first ? shortened(first.text.slice(first.lead) || first.text, FIRST_WORDS) : '';
  return [`${'  '.repeat(depth)}${shortened(heading, HEADING)}`, size, words]
    .filter((piece) => piece.trim() !== '')
    .join('  ');
}

/** A section is called by its heading, by its run-in heading, or by its number alone. */
function headingOf([first]: readonly Paragraph[]): string {
  if (!first) return '';
  if (first.kind === 'heading') return first.text;
  return first.text.slice(0, first.lead) || (/^.{1,6}?[、）).．，]/u.exec(first.text)?.[0] ?? '');
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
