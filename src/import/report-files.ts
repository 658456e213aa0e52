/** The files of a report, made from its source: what `npm run import` writes. */
import { stringify } from 'yaml';
import type { Doubt } from '../model/doubt.ts';
import { DataError, throwIfAny } from '../model/errors.ts';
import type { Layout } from '../model/layout.ts';
import { placePath } from '../model/place.ts';
import { type ReportData, reportSchema } from '../model/report.ts';
import { chosenId } from '../model/schema.ts';
import { type Identity, identityOf } from '../outline/head/identity.ts';
import { brokenLines } from '../outline/joins.ts';
import { layoutOf } from '../outline/layout.ts';
import { type NoteEntries, noteEntries } from '../outline/matter/note-entries.ts';
import { type Outline, outlineOf } from '../outline/outline.ts';
import { type Chapter, chaptersOf } from '../outline/split-chapters.ts';
import { textDoubts } from '../outline/text-doubts.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { verifyReport } from '../source/verify.ts';
import { chapterToMdx } from '../source/write-chapter.ts';
import { lostDoubts } from './lost.ts';
import { type Source, sourceOf } from './received.ts';
import { type Told, whoseReport } from './whose.ts';

/** A file to import, and what the importer is told besides. */
export interface ImportRequest extends Told {
  /** Name of the file, or the address it was fetched from; for messages too. */
  file: string;
  /** The file as it was received, in any format. */
  source: Uint8Array;
  /** Paths of the places that the library has reports of: a paper seldom says the province. */
  library?: readonly (readonly string[])[];
  /** Whether broken lines are to be joined. */
  join?: boolean;
}

/** A file that has been read: what its text is, what it consists of, whose it is. */
export interface ReadReport {
  file: string;
  source: Source;
  layout: Layout;
  repairs: Record<string, number>;
  outline: Outline;
  identity: Identity;
  whose: ReturnType<typeof whoseReport>;
  /** What its own notes explain. */
  notes: NoteEntries;
  doubts: Doubt[];
}

/** The files of a report by their path within its folder, and what to tell the editor about them. */
export interface ReportFiles {
  files: Map<string, string | Uint8Array>;
  report: ReportData;
  chapters: Chapter[];
}

/**
 * Reads a report out of a file.
 *
 * @throws {DataError} 不能导入: the source can't be split, or what the importer was told is unfit
 * @throws {Unsaid} what has to be told besides
 */
export async function readReport(request: ImportRequest): Promise<ReadReport> {
  const { file } = request;
  refuseUnfit(request);
  const source = await sourceOf(request.source, file);
  const { lines } = linesOf(source.text);
  const joined = request.join ? brokenLines(lines) : [];
  const layout = { ...layoutOf(lines), ...(joined.length > 0 ? { 接上断行: joined } : {}) };
  const { paragraphs, repairs } = paragraphsOf(source.text, layout);
  const outline = outlineOf(paragraphs, file);
  const known = { name: file, meta: source.meta, ...request };
  const identity = identityOf(paragraphs, outline.bodyAt, outline.cover, known);
  const whose = whoseReport(identity, request, file, request.library ?? []);
  const notes = noteEntries(outline.paragraphs);
  const doubts = [
    ...outline.doubts,
    ...identity.doubts,
    ...textDoubts(outline.paragraphs, notes),
    ...lostDoubts(outline.paragraphs),
  ];
  return { file, source, layout, repairs, outline, identity, whose, notes, doubts };
}

/** {@link readReport} and {@link filesOf} in one. */
export async function reportFiles(request: ImportRequest): Promise<ReportFiles> {
  return filesOf(await readReport(request));
}

/**
 * A report's files. They are read back and held against the source before they are returned, so that
 * whatever is written has lost nothing (C10).
 *
 * @throws {DataErrors} what was made doesn't equal the source
 */
export function filesOf(read: ReadReport): ReportFiles {
  const report = reportOf(read);
  const chapters = chaptersOf(read.outline.paragraphs, read.outline.parts);
  const files = verified(read.source, report, chapters, stringify(report, { lineWidth: 0 }));
  const notes = notesYaml(read);
  if (notes !== null) files.set('notes.yaml', notes);
  return { report, chapters, files };
}

/** `notes.yaml`: an entry for each note of the report's own that says what it explains; null where none does. */
export function notesYaml({ notes: { entries } }: Pick<ReadReport, 'notes'>): string | null {
  return entries.length === 0 ? null : stringify({ notes: entries }, { lineWidth: 0 });
}

/** `report.yaml` of a report that wasn't there before. */
export function reportOf({
  source,
  layout,
  repairs,
  outline,
  identity,
  whose,
  doubts,
}: ReadReport) {
  const { title, places, year } = whose;
  return reportSchema.parse({
    title,
    places,
    year,
    status: '初入库',
    cover: { title, ...identity.cover },
    ...(identity.date ? { date: identity.date.value } : {}),
    source: { ...source.data, layout, repairs },
    parts: outline.parts,
    doubts,
  });
}

/**
 * The files of a source, its `report.yaml` and its chapters, read back.
 * @throws {DataErrors} 正文不符 …
 */
export function verified(
  source: Source,
  report: ReportData,
  chapters: readonly Chapter[],
  yaml: string,
): ReportFiles['files'] {
  const mdx = chapters.map((chapter) => ({
    file: `chapters/${chapter.slug}.mdx`,
    text: chapterToMdx(chapter.data, chapter.paragraphs),
  }));
  const readBack = mdx.map(({ file, text }) => {
    const { data, paragraphs } = parseChapter(text, file);
    return { file, order: data.order, paragraphs };
  });
  throwIfAny(
    verifyReport({
      ...report,
      folder: report.title,
      sourceBytes: source.bytes,
      sourceSha256: source.data.sha256,
      chapters: readBack,
    }),
  );
  return new Map<string, string | Uint8Array>([
    ...source.files,
    ['report.yaml', yaml],
    ...mdx.map(({ file, text }) => [file, text] as const),
  ]);
}

function refuseUnfit({ file, id, places }: ImportRequest): void {
  if (id !== undefined && !chosenId.safeParse(id).success) {
    throw new DataError('不能导入', file, '--id', `“${id}”只能用小写字母、数字和连字号`);
  }
  if (places === undefined) return;
  const path = placePath.safeParse(places.join('/'));
  if (!path.success) {
    throw new DataError('不能导入', file, '--place', path.error.issues[0]?.message ?? '');
  }
}
