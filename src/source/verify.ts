/** Holds a report's chapters against its source: nothing lost, added or moved (C1). */

import { type Decoded, decode } from '../formats/decode.ts';
import { DataError } from '../model/errors.ts';
import { type Paragraph, parseParagraphId } from '../model/paragraph.ts';
import type { ChapterData, ReportData } from '../model/report.ts';
import { paragraphsOf } from './repair.ts';

/** What `verifyReport` needs of a chapter. */
interface ChapterText extends Pick<ChapterData, 'order'> {
  /** Path of its file, for messages. */
  file: string;
  paragraphs: readonly Paragraph[];
}

/** All that a report's text consists of; `source` is what `report.yaml` says of the source. */
export interface ReportText extends Pick<ReportData, 'source' | 'parts' | 'errata'> {
  /** Folder of the report relative to the project: `content/reports/pingqiao-2023`. */
  folder: string;
  /** `source.txt` as it lies there. */
  sourceBytes: Uint8Array;
  /** SHA-256 of `sourceBytes`, in hex. */
  sourceSha256: string;
  /** In reading order. */
  chapters: readonly ChapterText[];
}

/**
 * Every way in which chapters, `report.yaml` and `source.txt` disagree: 原文变动, 字段不合 (encoding or
 * repairs are not those found), 章序不连, 部分不符, 段落号重复 across chapters, 勘误无效, 正文不符.
 * An erratum's `before` stands in the source, its `after` in the chapter.
 */
export function verifyReport(report: ReportText): DataError[] {
  const placed = report.chapters.flatMap(({ file, paragraphs }) =>
    paragraphs.map((paragraph): Placed => ({ file, paragraph })),
  );
  const changed = sourceErrors(report);
  return [
    ...changed,
    ...orderErrors(report.chapters),
    ...partErrors(report, placed),
    ...doubledIds(placed),
    // Against a source that isn't the one imported, every comparison would be wrong.
    ...(changed.length === 0 ? textErrors(report, placed) : []),
  ];
}

interface Placed {
  file: string;
  paragraph: Paragraph;
}

function sourceErrors({ folder, sourceSha256, source }: ReportText): DataError[] {
  if (sourceSha256 === source.sha256) return [];
  const what = `SHA-256 是 ${sourceSha256}，report.yaml 记的是 ${source.sha256}`;
  return [new DataError('原文变动', `${folder}/source.txt`, '', what)];
}

function orderErrors(chapters: readonly ChapterText[]): DataError[] {
  const wrong = chapters.find(({ order }, at) => order !== at + 1);
  if (!wrong) return [];
  const orders = chapters.map(({ order }) => order).join('、');
  const what = `各章的 order 是 ${orders}，不是从 1 连续到 ${chapters.length}`;
  return [new DataError('章序不连', wrong.file, 'order', what)];
}

function partErrors({ folder, parts }: ReportText, placed: readonly Placed[]): DataError[] {
  const found = [...new Set(placed.map(({ paragraph }) => parseParagraphId(paragraph.id)?.part))];
  const declared = parts.map(({ id }) => id);
  if (found.join() === declared.join()) return [];
  const what = `parts 是 ${declared.join('、') || '空的'}，段落号里依次是 ${found.join('、')}`;
  return [new DataError('部分不符', `${folder}/report.yaml`, 'parts', what)];
}

/** Ids used in two chapters; those doubled within one are found when it is parsed. */
function doubledIds(placed: readonly Placed[]): DataError[] {
  const files = new Map<string, string>();
  const errors: DataError[] = [];
  for (const { file, paragraph } of placed) {
    const other = files.get(paragraph.id);
    if (other === undefined) files.set(paragraph.id, file);
    else errors.push(new DataError('段落号重复', file, paragraph.id, `在 ${other} 已经用过`));
  }
  return errors;
}

function textErrors(report: ReportText, placed: readonly Placed[]): DataError[] {
  const { folder, source } = report;
  const errors: DataError[] = [];
  const decoded = decodeSource(report, errors);
  if (!decoded) return errors;
  const { paragraphs, repairs } = paragraphsOf(decoded.text, source.layout);
  const same = (key: string, declared: string, found: string) => {
    if (declared === found) return;
    const what = `记的是 ${declared}，重算得 ${found}`;
    errors.push(new DataError('字段不合', `${folder}/report.yaml`, key, what));
  };
  same('source.encoding', source.encoding, decoded.encoding);
  same('source.repairs', sortedJson(source.repairs), sortedJson(repairs));
  const expected = withErrata(paragraphs, report, placed, errors);
  return [...errors, ...firstDifference(expected, placed, folder)];
}

function decodeSource({ folder, sourceBytes }: ReportText, errors: DataError[]): Decoded | null {
  try {
    return decode(sourceBytes, `${folder}/source.txt`);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    errors.push(error);
    return null;
  }
}

/** Counts as a text, whatever their order. */
export function sortedJson(counts: Record<string, number>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** The source's paragraphs with the declared corrections made. */
function withErrata(
  source: readonly string[],
  { folder, errata }: ReportText,
  placed: readonly Placed[],
  errors: DataError[],
): string[] {
  const corrected = [...source];
  for (const [at, { paragraph, before, after }] of errata.entries()) {
    const index = placed.findIndex((place) => place.paragraph.id === paragraph);
    const text = corrected[index];
    const count = text === undefined ? 0 : text.split(before).length - 1;
    const refuse = (what: string) =>
      errors.push(new DataError('勘误无效', `${folder}/report.yaml`, `errata.${at}`, what));
    if (text === undefined) refuse(`没有段落 ${paragraph}`);
    else if (before === after) refuse(`“${before}”改前改后相同`);
    else if (count !== 1) refuse(`${paragraph} 的原文里“${before}”有 ${count} 处，要恰好 1 处`);
    else corrected[index] = text.replace(before, () => after);
  }
  return corrected;
}

/** The first paragraph that isn't the source's, with both sides around the difference. */
function firstDifference(
  expected: readonly string[],
  placed: readonly Placed[],
  folder: string,
): DataError[] {
  const length = Math.max(expected.length, placed.length);
  for (let at = 0; at < length; at++) {
    const source = expected[at];
    const place = placed[at];
    if (place && source === place.paragraph.text) continue;
    const file = place?.file ?? folder;
    const id = place?.paragraph.id ?? `第 ${at + 1} 段`;
    const what =
      source === undefined
        ? `多出一段“${place?.paragraph.text.slice(0, 2 * CONTEXT)}”`
        : place === undefined
          ? `少了一段“${source.slice(0, 2 * CONTEXT)}”`
          : `${aroundDifference(source, place.paragraph.text)}（全文第 ${at + 1} 段）`;
    return [new DataError('正文不符', file, id, what)];
  }
  return [];
}

/** Characters shown on each side of a difference. */
const CONTEXT = 12;

function aroundDifference(source: string, chapter: string): string {
  let at = 0;
  while (at < source.length && source[at] === chapter[at]) at++;
  const show = (text: string) => {
    const start = Math.max(0, at - CONTEXT);
    const end = at + CONTEXT;
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  };
  return `第 ${at + 1} 字起不同，原文“${show(source)}”，章节“${show(chapter)}”`;
}
