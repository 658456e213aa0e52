/** A report imported once more: what is new comes from the file, what editors wrote stays (C10). */
import { parseDocument } from 'yaml';
import type { Doubt } from '../../model/doubt.ts';
import { DataError } from '../../model/errors.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import type { ReportData } from '../../model/report.ts';
import type { Chapter } from '../../outline/split-chapters.ts';
import type { Told } from '../whose.ts';
import { keepIds, type Moves } from './moves.ts';
import { renameIds } from './rename.ts';

/** A report as it was before. */
export interface Earlier {
  report: ReportData;
  chapters: readonly { slug: string; title: string; paragraphs: readonly Paragraph[] }[];
  /** `report.yaml` and the other YAML files of its folder, as they lie there. */
  yaml: ReadonlyMap<string, string>;
  /** The guides to its chapters as they lie there, by the chapters' slugs. */
  guides: ReadonlyMap<string, string>;
}

/** What {@link keptParagraphs} found. */
export interface KeptParagraphs {
  paragraphs: Paragraph[];
  moves: Moves;
  /** Ids that mean other words, or none, now: from → to, in reading order. */
  moved: (readonly [from: string, to: string | null])[];
}

/** The paragraphs of now with the ids that they had. */
export function keptParagraphs(
  { report, chapters }: Earlier,
  now: readonly Paragraph[],
): KeptParagraphs {
  const earlier = chapters.flatMap(({ paragraphs }) => paragraphs).map(undone(report.errata));
  const { paragraphs, moves } = keepIds(earlier, now);
  const moved = earlier
    .map(({ id }) => [id, moves.of(id)] as const)
    .filter(([from, to]) => from !== to);
  return { paragraphs, moves, moved };
}

/** A paragraph with the words of the source. */
function undone(errata: ReportData['errata']): (paragraph: Paragraph) => Paragraph {
  return (paragraph) => {
    const own = errata.filter((erratum) => erratum.paragraph === paragraph.id);
    const text = own.reduce(
      (words, { before, after }) => words.replace(after, () => before),
      paragraph.text,
    );
    return { ...paragraph, text };
  };
}

/** The corrections of now: those whose words are in their paragraphs just once. */
export function keptErrata(
  { report }: Earlier,
  { paragraphs, moves }: Pick<KeptParagraphs, 'paragraphs' | 'moves'>,
): { errata: ReportData['errata']; lost: string[] } {
  const errata: ReportData['errata'] = [];
  const lost: string[] = [];
  for (const erratum of report.errata) {
    const paragraph = moves.of(erratum.paragraph, erratum.before);
    const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
    if (paragraph !== null && text.split(erratum.before).length === 2) {
      errata.push({ ...erratum, paragraph });
    } else lost.push(`勘误“${erratum.before}”→“${erratum.after}”`);
  }
  return { errata, lost };
}

/** A paragraph with its corrections made; a run-in heading stays as long as its words are. */
export function corrected(errata: ReportData['errata']): (paragraph: Paragraph) => Paragraph {
  return (paragraph) => {
    let { text, lead } = paragraph;
    for (const { before, after } of errata.filter((one) => one.paragraph === paragraph.id)) {
      if (text.indexOf(before) + before.length <= lead) lead += after.length - before.length;
      text = text.replace(before, () => after);
    }
    return { ...paragraph, text, lead };
  };
}

/** The chapters of now; one that begins as it did keeps the title that it had. */
export function keptTitles({ chapters }: Earlier, now: readonly Chapter[]): Chapter[] {
  return now.map((chapter) => {
    const old = chapters.find(
      ({ slug, paragraphs }) =>
        slug === chapter.slug && paragraphs[0]?.id === chapter.paragraphs[0]?.id,
    );
    return old ? { ...chapter, data: { ...chapter.data, title: old.title } } : chapter;
  });
}

/** Doubts of now, with what editors found; what they found of others is kept beside them. */
function keptDoubts(earlier: readonly Doubt[], now: readonly Doubt[], moves: Moves): Doubt[] {
  const settled = earlier
    .filter((doubt) => doubt.settled !== undefined)
    .map(({ paragraph, ...doubt }) => {
      const moved = paragraph === undefined ? null : moves.of(paragraph);
      return { ...doubt, ...(moved === null ? {} : { paragraph: moved }) };
    });
  const isSame = (a: Doubt, b: Doubt) =>
    a.kind === b.kind &&
    (a.paragraph === undefined ? a.what === b.what : a.paragraph === b.paragraph);
  const found = now.map((doubt) => {
    const known = settled.find((old) => isSame(doubt, old));
    return known ? { ...doubt, settled: known.settled } : doubt;
  });
  return [...found, ...settled.filter((old) => !now.some((doubt) => isSame(doubt, old)))];
}

/** The fields of `report.yaml` that come from the file; all others are an editor's. */
const FROM_FILE = ['source', 'parts', 'doubts', 'errata'] as const;

/**
 * `report.yaml` as it was, with what this import found: comments and all that an editor wrote are left as
 * they are.
 * @param now  as a first import would write it
 * @param told what an option says, which goes before what was there
 */
export function keptReport(
  { report, yaml }: Earlier,
  now: ReportData,
  told: Told,
  moves: Moves,
): ReportData & { text: string } {
  const parts = now.parts.map((part) => {
    const old = report.parts.find(({ id, title }) => id === part.id && title === part.title);
    return old ? { ...part, kind: old.kind } : part;
  });
  const cover = { ...now.cover, ...report.cover };
  const kept: ReportData = {
    ...report,
    ...told,
    cover,
    ...((report.date ?? now.date) ? { date: report.date ?? now.date } : {}),
    source: now.source,
    parts,
    doubts: keptDoubts(report.doubts, now.doubts, moves),
    errata: now.errata,
  };
  const file = parseDocument(yaml.get('report.yaml') ?? '');
  const fields = ['title', 'places', 'year', 'date', 'cover', ...FROM_FILE] as const;
  for (const field of fields) {
    if (JSON.stringify(kept[field]) === JSON.stringify(report[field])) continue;
    file.set(field, file.createNode(kept[field]));
  }
  return { ...kept, text: file.toString({ lineWidth: 0 }) };
}

/** The report's other files (`figures.yaml` …) with the ids of now. */
export function keptFiles(
  { yaml }: Earlier,
  moves: Moves,
): { files: [file: string, text: string][]; lost: string[] } {
  const lost: string[] = [];
  const files = [...yaml]
    .filter(([file]) => file !== 'report.yaml' && file !== NOTES)
    .map(([file, text]): [string, string] => {
      const renamed = renameIds(text, moves);
      lost.push(...renamed.lost.map((id) => `${file} 里的段 ${id}`));
      return [file, renamed.text];
    });
  return { files, lost };
}

const NOTES = 'notes.yaml';

/**
 * The entries that are made of the report's notes: those that are there stay as they are, those of notes
 * that had none are put behind them.
 */
export function keptNotes({ yaml }: Earlier, now: string | null): string | null {
  const text = yaml.get(NOTES);
  if (text === undefined || now === null) return text ?? now;
  const notesIn = (source: string) =>
    (parseDocument(source).toJS() as { notes?: { note: string; term: string }[] } | null)?.notes ??
    [];
  const had = notesIn(text);
  // A form is one entry's: what an editor gave to another note is not given back.
  const known = new Set(had.flatMap(({ note, term }) => [note, term]));
  const added = notesIn(now).filter(({ note, term }) => !known.has(note) && !known.has(term));
  if (added.length === 0) return text;
  if (had.length === 0) return now;
  const file = parseDocument(text);
  for (const note of added) file.addIn(['notes'], file.createNode(note));
  return file.toString({ lineWidth: 0 });
}

/** Refuses what would be taken for another report. @throws {DataError} 不能导入 */
export function refuseOther(kept: KeptParagraphs, earlier: Earlier, file: string): void {
  const total = earlier.chapters.flatMap(({ paragraphs }) => paragraphs).length;
  const gone = kept.moved.filter(([, to]) => to === null).length;
  if (gone * 2 <= total) return;
  const what = `原来的 ${total} 段里有 ${gone} 段在这个文件里找不到，像是另一份报告；真要换成它，就先移走原来的文件夹`;
  throw new DataError('不能导入', file, '--again', what);
}
