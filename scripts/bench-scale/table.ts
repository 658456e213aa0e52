/** The measurements as Markdown tables for the README. */
import { median } from '../bench-page/table.ts';
import type { Answers, First } from './answers.ts';
import type { Cost } from './measure.ts';

/** A library of some size, built by a tool. */
export interface Built {
  tool: string;
  reports: number;
  /** Nothing kept from before, nothing changed since, one report changed since; or why there is none. */
  cost: { cold: Cost; again: Cost; changed: Cost } | string;
  /** Bytes of the built site. */
  bytes: number;
}

/** A library of some size, asked in its own search. */
export interface Asked {
  reports: number;
  answers: Answers;
}

const BUILT = [
  'reports',
  'tool',
  'cold, CPU s',
  'a report',
  'nothing changed',
  'one report changed',
  'most memory, MB',
  'site, MB',
  'a report, kB',
];
const ASKED = [
  'reports',
  'rare word: kB, requests',
  'common word: kB, requests',
  'by double click: rare',
  'common',
  'once loaded: rare, ms',
  'common, ms',
];

/** Processor seconds, memory and bytes of the built sites; the smallest library first. */
export function builtTable(rows: readonly Built[]): string {
  return table(
    BUILT,
    rows.map(({ tool, reports, cost, bytes }) => {
      if (typeof cost === 'string')
        return [String(reports), tool, cost, ...BUILT.slice(3).map(() => '–')];
      const { cold, again, changed } = cost;
      const peak = Math.max(cold.peak, again.peak, changed.peak);
      return [
        String(reports),
        tool,
        cold.cpu.toFixed(1),
        (cold.cpu / reports).toFixed(2),
        again.cpu.toFixed(1),
        changed.cpu.toFixed(1),
        String(Math.round(peak / 1e6)),
        (bytes / 1e6).toFixed(1),
        String(Math.round(bytes / reports / 1e3)),
      ];
    }),
  );
}

/** What the first answer loads, and how long one takes when all is loaded. */
export function askedTable(rows: readonly Asked[]): string {
  const first = ({ bytes, requests }: First) => `${Math.round(bytes / 1e3)}, ${requests}`;
  return table(
    ASKED,
    rows.map(({ reports, answers: { http, file, times } }) => [
      String(reports),
      first(http.rare),
      first(http.common),
      first(file.rare),
      first(file.common),
      median(times.rare).toFixed(0),
      median(times.common).toFixed(0),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const align = heads.map((head) => (head === 'tool' ? '---' : '--:'));
  return [line(heads), line(align), ...rows.map(line)].join('\n');
}
