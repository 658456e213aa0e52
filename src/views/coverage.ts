/**
 * By place and year, whether something stands in the reports: 见于, 收录而未见 (the library has the report,
 * and it is not in it), 未收录 (the library has no report of that place and year).
 */
import type { Passage, ReportSummary, Usage } from '../report/summary.ts';
import { comparePlaces } from './place-tree.ts';

/** Reports of one place and year. */
interface OfYear {
  year: number;
  /** How many; more than one where the row stands for the places within a wider one. */
  reports: number;
}

/** Reports of one place and year in which it stands. */
interface SeenInYear extends OfYear {
  /** How often in all of them. */
  count: number;
  /** The first of them, with its first place. */
  report: ReportSummary;
  passage: Passage | undefined;
}

/** A place, or a wider one with all in it where there are too many. */
export interface CoverageRow {
  /** From the widest to the narrowest; empty where a report says no place. */
  places: readonly string[];
  /** Newest year first. */
  seen: SeenInYear[];
  unseen: OfYear[];
  /** Years that other reports are of. */
  absent: number[];
}

/** Rows of a table; of more places, those above them are told. */
const MOST_ROWS = 40;

/**
 * @param reports those to which it applies, newest first
 * @param usageOf where it stands in a report; undefined where it doesn't
 */
export function coverageOf(
  reports: readonly ReportSummary[],
  usageOf: (report: ReportSummary) => Usage | undefined,
  most: number = MOST_ROWS,
): CoverageRow[] {
  const depth = depthWithin(reports, most);
  const rows = new Map<string, ReportSummary[]>();
  for (const report of reports) {
    const path = pathTo(report.places, depth);
    const row = rows.get(path);
    if (row) row.push(report);
    else rows.set(path, [report]);
  }
  const years = reports.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return [...rows.values()]
    .map((own) => {
      const places = own[0]?.places.slice(0, depth) ?? [];
      return { places, ...byYear(own, usageOf), absent: missing(own, from, to) };
    })
    .sort((a, b) => comparePlaces(a.places, b.places));
}

/** The greatest number of names by which there are no more than so many places; one at least. */
function depthWithin(reports: readonly ReportSummary[], most: number): number {
  for (let depth = 4; depth > 1; depth--) {
    const paths = new Set<string>();
    for (const { places } of reports) {
      paths.add(pathTo(places, depth));
      if (paths.size > most) break;
    }
    if (paths.size <= most) return depth;
  }
  return 1;
}

/** A place, or the wider one that it lies in: 河南省/信阳市. */
function pathTo(places: readonly string[], depth: number): string {
  return places.slice(0, depth).join('/');
}

function byYear(
  reports: readonly ReportSummary[],
  usageOf: (report: ReportSummary) => Usage | undefined,
): Pick<CoverageRow, 'seen' | 'unseen'> {
  const seen = new Map<number, SeenInYear>();
  const unseen = new Map<number, OfYear>();
  for (const report of reports) {
    const { year } = report;
    const usage = usageOf(report);
    if (usage) {
      const own = seen.get(year) ?? { ...none(year), count: 0, report, passage: usage.passages[0] };
      own.reports += 1;
      own.count += usage.count;
      seen.set(year, own);
    } else {
      const own = unseen.get(year) ?? none(year);
      own.reports += 1;
      unseen.set(year, own);
    }
  }
  return { seen: newestFirst(seen.values()), unseen: newestFirst(unseen.values()) };
}

function none(year: number): OfYear {
  return { year, reports: 0 };
}

function newestFirst<T extends OfYear>(years: Iterable<T>): T[] {
  return [...years].sort((a, b) => b.year - a.year);
}

function missing(reports: readonly ReportSummary[], from: number, to: number): number[] {
  const own = new Set(reports.map(({ year }) => year));
  const all = Array.from({ length: to - from + 1 }, (_, at) => to - at);
  return all.filter((year) => !own.has(year));
}

/** Years, newest first, in words: 2024年、2019—2021年. */
export function yearsText(years: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] - 1 === year) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}年` : `${to}—${from}年`)).join('、');
}
