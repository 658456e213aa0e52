/** What the library knows of a report that has just been imported: its terms, what is open, the numbers. */
import { occurrencesIn } from '../../src/annotate/usage.ts';
import type { ReportFiles } from '../../src/import/report-files.ts';
import { loadShared } from '../../src/library/load.ts';
import { entriesByForm, ownTermsOf } from '../../src/library/own-notes.ts';
import { scannerFor } from '../../src/library/scanner.ts';
import { collect, type DataError } from '../../src/model/errors.ts';
import { notesSchema } from '../../src/model/note.ts';
import { parseYaml } from '../../src/model/yaml.ts';
import { openThings } from '../../src/report/open.ts';
import type { Report } from '../../src/report/report.ts';

/** How many phrases and terms are named. */
const NAMED = 8;
const NOTES = 'notes.yaml';

/** A few lines for the editor; none where there is no library to ask, or its entries are broken. */
export function knownLines(made: ReportFiles): string[] {
  const errors: DataError[] = [];
  const [shared] = collect(errors, () => loadShared('.'));
  if (!shared) return [];
  const report = asLoaded(made);
  const own = ownTermsOf(report, entriesByForm(shared));
  const scan = scannerFor(shared, report, own);
  const names = new Map([...shared.termById, ...own.map((term) => [term.id, term] as const)]);
  const found = [...occurrencesIn(report.paragraphs, scan).terms]
    .map(([id, places]) => ({ name: names.get(id)?.term ?? id, count: places.length }))
    .sort((a, b) => b.count - a.count);
  const { phrases, numbers } = openThings(report, scan);
  const open = phrases.open
    .map(({ phrase, places }) => ({ name: `“${phrase}”`, count: places.length }))
    .sort((a, b) => b.count - a.count);
  return [
    ...(own.length > 0 ? [`报告自己的注释写成了词条 ${own.length} 条（${NOTES}）`] : []),
    `已有词条的说法 ${found.length} 种${most(found)}`,
    `加引号而没有词条的 ${open.length} 种${most(open)}`,
    `数字 ${numbers.total} 处，可以写成数据`,
  ];
}

/** A report as it will be once its folder is there. */
function asLoaded({ report, chapters, files }: ReportFiles): Report {
  const notes = parseYaml(String(files.get(NOTES) ?? '{}'), notesSchema, NOTES);
  return {
    ...report,
    id: '',
    folder: '',
    sourceSha256: report.source.sha256,
    chapters: chapters.map(({ slug, data, paragraphs }) => ({
      slug,
      file: '',
      ...data,
      paragraphs,
    })),
    paragraphs: chapters.flatMap(({ paragraphs }) => paragraphs),
    notes: notes.notes,
    desk: null,
    phrases: null,
  };
}

function most(counted: readonly { name: string; count: number }[]): string {
  if (counted.length === 0) return '';
  const named = counted.slice(0, NAMED).map(({ name, count }) => `${name} ${count}`);
  return `，${counted.length > NAMED ? '最多的' : '有'}：${named.join('，')}`;
}
