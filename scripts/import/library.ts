/** What the library has already, as far as import asks. */
import path from 'node:path';
import type { ReadReport } from '../../src/import/report-files.ts';
import type { Doubt } from '../../src/model/doubt.ts';
import { collect, type DataError } from '../../src/model/errors.ts';
import { reportSchema } from '../../src/model/report.ts';
import { loadReport } from '../../src/report/load.ts';
import { foldersIn, readYaml } from '../../src/report/read.ts';

/** A report that is there. */
export interface Held {
  id: string;
  places: readonly string[];
  year: number;
  /** SHA-256 of what was received, and of the text drawn from it. */
  hashes: readonly string[];
}

/** The reports in a folder; one whose `report.yaml` is broken is no business of import's. */
export function heldIn(reports: string): Held[] {
  const errors: DataError[] = [];
  return foldersIn('.', reports).flatMap((folder) =>
    collect(errors, () => {
      const { places, year, source } = readYaml('.', `${folder}/report.yaml`, reportSchema);
      const hashes = [source.sha256, ...(source.received ? [source.received.sha256] : [])];
      return { id: path.basename(folder), places, year, hashes };
    }),
  );
}

/** What an editor is told who has the same report twice. */
export function doubtOf({ id, what }: { id: string; what: string }): Doubt {
  return { kind: '报告重复', what: `与 ${id} ${what}` };
}

/** Of the longer paragraphs of one report, how many must stand in another for the two to be the same. */
const SAME = 0.5;
const LONGER = 20;

/** The report that a file holds once more, and what tells so; null where there is none. */
export function sameAs(
  { source, outline, whose }: Pick<ReadReport, 'source' | 'outline' | 'whose'>,
  held: readonly Held[],
  reports: string,
): { id: string; what: string } | null {
  const hashes = [source.data.sha256, source.data.received?.sha256];
  const file = held.find((one) => one.hashes.some((hash) => hashes.includes(hash)));
  if (file) return { id: file.id, what: '是同一个文件' };
  const place = whose.places.join('/');
  const texts = outline.paragraphs.map(({ text }) => text).filter(({ length }) => length >= LONGER);
  for (const { id, places, year } of held) {
    if (year !== whose.year || places.join('/') !== place) continue;
    const errors: DataError[] = [];
    const [other] = collect(errors, () => loadReport('.', `${reports}/${id}`));
    const there = new Set(other?.report.paragraphs.map(({ text }) => text));
    const same = texts.filter((text) => there.has(text)).length;
    if (same > 0 && same >= texts.length * SAME) {
      return { id, what: `是同一份报告：${texts.length} 个长段里有 ${same} 个一字不差` };
    }
  }
  return null;
}
