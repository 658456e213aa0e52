/** The files of a report, made from its source: what `npm run import` writes. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { drawFrom, PLAIN_TEXT } from '../formats/formats.ts';
import { DataError, throwIfAny } from '../model/errors.ts';
import { placePath } from '../model/place.ts';
import { type ReportData, reportSchema } from '../model/report.ts';
import { placeOf } from '../model/report-name.ts';
import { chosenId } from '../model/schema.ts';
import { layoutOf } from '../outline/layout.ts';
import { type Outline, outlineOf } from '../outline/outline.ts';
import { type Chapter, chaptersOf } from '../outline/split-chapters.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { verifyReport } from '../source/verify.ts';
import { chapterToMdx } from '../source/write-chapter.ts';

/** What the importer is told besides the source. */
export interface ImportRequest {
  /** Name of the file, or the address it was fetched from; for messages too. */
  file: string;
  /** The file as it was received, in any format. */
  source: Uint8Array;
  id: string;
  places: string[];
  /** Where they can't be read from the text, or are to be others than those read. */
  title?: string;
  year?: number;
}

/** The files of a report by their path within its folder, and what to tell the editor about them. */
export interface ReportFiles {
  files: Map<string, string | Uint8Array>;
  report: ReportData;
  chapters: Chapter[];
}

/**
 * Turns a source into a report's files. They are read back and held against the source before they are
 * returned, so that whatever is written has lost nothing (C10).
 *
 * @throws {DataError} 不能导入: the source can't be split, or title, year or id is missing or unfit
 * @throws {DataErrors} what was made doesn't equal the source
 */
export async function reportFiles(request: ImportRequest): Promise<ReportFiles> {
  const { file, id, places } = request;
  if (!chosenId.safeParse(id).success) {
    throw new DataError('不能导入', file, '--id', `“${id}”只能用小写字母、数字和连字号`);
  }
  const path = placePath.safeParse(places.join('/'));
  if (!path.success) {
    throw new DataError('不能导入', file, '--place', path.error.issues[0]?.message ?? '');
  }
  const source = await sourceOf(request);
  const layout = layoutOf(linesOf(source.text).lines);
  const { paragraphs, repairs } = paragraphsOf(source.text, layout);
  const outline = outlineOf(paragraphs, file);
  const year = request.year ?? yearOf(outline, file);
  const title = request.title ?? titleOf(outline, places, year, file);
  const report = reportSchema.parse({
    title,
    places,
    year,
    status: '初入库',
    cover: { title, ...outline.cover },
    ...(outline.date === null ? {} : { date: outline.date }),
    source: { ...source.data, layout, repairs },
    parts: outline.parts,
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

/** A report's source: the text that is split, what `report.yaml` says of it, and the files it is kept in. */
interface Source {
  text: string;
  /** `source.txt` */
  bytes: Uint8Array;
  data: Pick<ReportData['source'], 'sha256' | 'encoding' | 'received'>;
  files: readonly (readonly [path: string, content: string | Uint8Array])[];
}

/** Plain text is the source itself; of all else the text is drawn and the file kept beside it. */
async function sourceOf({ file, source }: ImportRequest): Promise<Source> {
  const { format, text, encoding, repairs, dropped } = await drawFrom(source, file);
  if (format === PLAIN_TEXT) {
    const data = { sha256: sha256Of(source), encoding };
    return { text, bytes: source, data, files: [['source.txt', source]] };
  }
  const bytes = new TextEncoder().encode(text);
  const received = {
    file: `received.${format.extension}`,
    name: file,
    sha256: sha256Of(source),
    repairs,
  };
  return {
    text,
    bytes,
    data: { sha256: sha256Of(bytes), encoding: 'UTF-8', received },
    files: [
      [received.file, source],
      ['source.txt', bytes],
      ...(dropped.length === 0 ? [] : [['dropped.txt', `${dropped.join('\n')}\n`] as const]),
    ],
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function yearOf(outline: Outline, file: string): number {
  if (outline.date !== null) return Number(outline.date.slice(0, 4));
  throw new DataError('不能导入', file, '--year', '题头里没有日期，请用 --year 写明年份');
}

/** The assembly before which the report was given: 在信阳市平桥区第六届人民代表大会… */
const RE_ASSEMBLY = /日在(\p{Script=Han}+?)第[一二三四五六七八九十]+届人民代表大会/u;

/** 信阳市平桥区2023年政府工作报告, from the occasion and the title on the paper, and the place that is given. */
function titleOf(
  { cover }: Outline,
  places: readonly string[],
  year: number,
  file: string,
): string {
  if (cover.title === undefined) {
    throw new DataError('不能导入', file, '--title', '题头里读不出标题，请用 --title 写明');
  }
  if (cover.title.includes(`${year}年`)) return cover.title;
  const place = RE_ASSEMBLY.exec(cover.occasion ?? '')?.[1] ?? placeOf(places, 2);
  return `${place}${year}年${cover.title}`;
}
