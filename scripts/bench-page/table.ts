/** The measurements as a Markdown table, and its place in the README. */
import type { Visit } from './visit.ts';

/** A row: a tool and what was measured, or why nothing was. */
export interface Row {
  name: string;
  /** Visits to the page of the table; the middle one counts. */
  visits: readonly Visit[];
  /** One visit to each chapter. */
  chapters: readonly Visit[];
  missing?: string;
}

const HEADS = [
  '',
  'HTML + CSS + JS',
  'of it JS',
  'fonts',
  'fetched ahead',
  'first paint',
  'layout shift',
  'every chapter: HTML + CSS + JS',
  'every chapter: layout shift',
];

/** The table. Sizes in kB (1000 bytes) after gzip, times in seconds; medians of the visits. */
export function toTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(HEADS),
    line(HEADS.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...rows.map((row) => line([row.name, ...cells(row)])),
  ].join('\n');
}

function cells({ visits, chapters, missing }: Row): string[] {
  if (missing !== undefined) return [missing, ...HEADS.slice(2).map(() => '–')];
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  const sizes = chapters.map(pageBytes);
  return [
    kB(middle(pageBytes)),
    kB(middle(({ bytes }) => bytes.js)),
    kB(middle(({ bytes }) => bytes.font)),
    kB(middle(({ ahead }) => ahead)),
    `${(middle(({ paint }) => paint) / 1000).toFixed(2)} s`,
    middle(({ shift }) => shift).toFixed(3),
    `${kB(Math.min(...sizes))} – ${kB(Math.max(...sizes))}`,
    Math.max(...chapters.map(({ shift }) => shift)).toFixed(3),
  ];
}

/** HTML, CSS and JavaScript of a visit, in bytes. */
function pageBytes({ bytes }: Visit): number {
  return bytes.html + bytes.css + bytes.js;
}

/** The middle value of an odd number of them. @throws Error where there is none */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function kB(bytes: number): string {
  return bytes === 0 ? '0' : `${(bytes / 1000).toFixed(1)} kB`;
}
