/** The files of a report, made from its source: what `npm run import` writes. */
import { stringify } from 'yaml';
import { DataError, throwIfAny } from '../model/errors.ts';
import type { Layout } from '../model/layout.ts';
import { placePath } from '../model/place.ts';
import { type ReportData, reportSchema } from '../model/report.ts';
import { chosenId } from '../model/schema.ts';
import { headOf } from '../outline/head.ts';
import { type Identity, identityOf } from '../outline/identity.ts';
import { layoutOf } from '../outline/layout.ts';
import { type Outline, outlineOf } from '../outline/outline.ts';
import { type Chapter, chaptersOf } from '../outline/split-chapters.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { verifyReport } from '../source/verify.ts';
import { chapterToMdx } from '../source/write-chapter.ts';
import { type Source, sourceOf } from './received.ts';
import { type Told, whoseReport } from './whose.ts';

/** A file to import, and what the importer is told besides. */
export interface ImportRequest extends Told {
  /** Name of the file, or the address it was fetched from; for messages too. */
  file: string;
  /** The file as it was received, in any format. */
  source: Uint8Array;
  /** Paths of the places that the library has reports of: a paper seldom says the province. */
  known?: readonly (readonly string[])[];
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
  const layout = layoutOf(linesOf(source.text).lines);
  const { paragraphs, repairs } = paragraphsOf(source.text, layout);
  const outline = outlineOf(paragraphs, file);
  const head = headOf(paragraphs);
  const told = { name: file, meta: source.meta, ...request };
  const identity = identityOf(paragraphs, head.paragraphs.length, head.cover, told);
  const whose = whoseReport(identity, request, file, request.known ?? []);
  return { file, source, layout, repairs, outline, identity, whose };
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
export function filesOf({
  source,
  layout,
  repairs,
  outline,
  identity,
  whose,
}: ReadReport): ReportFiles {
  const { id, title, places, year } = whose;
  const report = reportSchema.parse({
    title,
    places,
    year,
    status: '初入库',
    cover: { title, ...identity.cover },
    ...(identity.date ? { date: identity.date.value } : {}),
    source: { ...source.data, layout, repairs },
    parts: outline.parts,
    doubts: identity.doubts,
  });
  const chapters = chaptersOf(outline.paragraphs, outline.parts);
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
      folder: id,
      sourceBytes: source.bytes,
      sourceSha256: source.data.sha256,
      chapters: readBack,
    }),
  );
  const files = new Map<string, string | Uint8Array>([
    ...source.files,
    ['report.yaml', stringify(report, { lineWidth: 0 })],
    ...mdx.map(({ file, text }) => [file, text] as const),
  ]);
  return { files, report, chapters };
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
