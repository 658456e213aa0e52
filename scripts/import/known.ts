/** What the library knows of a report that has just been imported: its terms, what is open, the numbers. */
import { occurrencesIn } from '../../src/annotate/usage.ts';
import { loadShared } from '../../src/library/load.ts';
import { scannerFor } from '../../src/library/scanner.ts';
import { collect, type DataError } from '../../src/model/errors.ts';
import type { Paragraph } from '../../src/model/paragraph.ts';
import { openThings } from '../../src/report/open.ts';

/** How many phrases and terms are named. */
const NAMED = 8;

/** A few lines for the editor; none where there is no library to ask, or its entries are broken. */
export function knownLines(
  report: { places: readonly string[]; year: number },
  paragraphs: Paragraph[],
): string[] {
  const errors: DataError[] = [];
  const [shared] = collect(errors, () => loadShared('.'));
  if (!shared) return [];
  const scan = scannerFor(shared, report);
  const found = [...occurrencesIn(paragraphs, scan).terms]
    .map(([id, places]) => ({ name: shared.termById.get(id)?.term ?? id, count: places.length }))
    .sort((a, b) => b.count - a.count);
  const { phrases, numbers } = openThings(
    { paragraphs, notSlogans: [], doubts: [], desk: null },
    scan,
  );
  const open = phrases.open
    .map(({ phrase, places }) => ({ name: `“${phrase}”`, count: places.length }))
    .sort((a, b) => b.count - a.count);
  return [
    `词条库里已有的说法 ${found.length} 种${most(found)}`,
    `加引号而没有词条的 ${open.length} 种${most(open)}`,
    `数字 ${numbers.total} 处，待写成数据`,
  ];
}

function most(counted: readonly { name: string; count: number }[]): string {
  if (counted.length === 0) return '';
  const named = counted.slice(0, NAMED).map(({ name, count }) => `${name} ${count}`);
  return `，${counted.length > NAMED ? '最多的' : '有'}：${named.join('，')}`;
}
