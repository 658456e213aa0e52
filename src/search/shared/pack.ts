/** The records of one report as its script `search/<report>.js` holds them: nothing said twice. */
import type { PassageKind } from '../../model/report.ts';
import type { Manifest } from './manifest.ts';
import type { SearchRecord } from './record.ts';

/** Records of one report; the numbers are places in the lists above them. */
export interface PackedReport {
  /** Must equal the manifest's; else one of the two is an old copy. */
  version: string;
  chapters: [address: string, title: string][];
  parts: [part: string, kind: PassageKind][];
  paragraphs: [id: string, chapter: number, part: number, citation: string, text: string][];
}

/** A list without repetitions, and the place of each item in it. */
function indexer<T>() {
  const items: T[] = [];
  const places = new Map<string, number>();
  const place = (item: T): number => {
    const key = JSON.stringify(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, place };
}

/** Packs the records of one report, in reading order. */
export function packReport(records: readonly SearchRecord[], version: string): PackedReport {
  const chapters = indexer<[string, string]>();
  const parts = indexer<[string, PassageKind]>();
  const paragraphs = records.map((record): PackedReport['paragraphs'][number] => [
    record.paragraph,
    chapters.place([record.chapter, record.chapterTitle]),
    parts.place([record.part, record.kind]),
    record.citation,
    record.text,
  ]);
  return {
    version,
    chapters: chapters.items,
    parts: parts.items,
    paragraphs,
  };
}

/** The item at a place; a packed report that points nowhere is damaged. */
function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new RangeError(`packed report: no item ${place}`);
  return item;
}

/** Unpacks the records of one report, in reading order. Throws a RangeError when damaged. */
export function unpackReport(
  {
    id: report,
    title: reportTitle,
    places,
    year,
  }: Pick<Manifest['reports'][number], 'id' | 'title' | 'places' | 'year'>,
  packed: PackedReport,
): SearchRecord[] {
  return packed.paragraphs.map(([paragraph, chapter, part, citation, text]) => {
    const [address, chapterTitle] = at(packed.chapters, chapter);
    const [partName, kind] = at(packed.parts, part);
    return {
      report,
      reportTitle,
      places,
      year,
      paragraph,
      chapter: address,
      chapterTitle,
      citation,
      part: partName,
      kind,
      text,
    };
  });
}
