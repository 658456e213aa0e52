/** The picture of the ledger: results beside targets, comparable pairs only, one scale a unit. */
import { axisY, barX, text } from '@observablehq/plot';
import { figureText } from '../ledger/figure-text.ts';
import type { FiguresRow, LedgerRow } from '../ledger/ledger.ts';
import type { Figure } from '../model/figure.ts';
import { drawChart } from './svg.ts';

/** Comparable pairs that share a scale. */
export interface TargetsChart {
  unit: string;
  rows: FiguresRow[];
  svg: string;
}

interface Bar {
  indicator: string;
  line: string;
  value: number;
  shown: string;
  done: boolean;
}

const TITLE = ' ';

/**
 * One chart a unit, in the ledger's order. Scales begin at zero; each bar is as long as the number
 * that the report states, and a bound (以上) stands in words, since it has no length.
 * @param year the report's year: targets are for it, results for the year before
 */
export function targetsCharts(rows: readonly LedgerRow[], year: number): TargetsChart[] {
  const comparable = rows.filter((row): row is FiguresRow => row.comparison === '可比');
  const units = [...new Set(comparable.map(unitOf))];
  return units.map((unit) => {
    const own = comparable.filter((row) => unitOf(row) === unit);
    return { unit, rows: own, svg: draw(own, unit, year) };
  });
}

function unitOf({ results }: FiguresRow): string {
  return results[0]?.unit ?? '';
}

function draw(rows: readonly FiguresRow[], unit: string, year: number): string {
  const lines = { result: `${year - 1}年结果`, target: `${year}年目标` };
  const bars = rows.flatMap(({ indicator, results, targets }) => [
    ...results.map((figure) => bar(figure, indicator, lines.result, true)),
    ...targets.map((figure) => bar(figure, indicator, lines.target, false)),
  ]);
  const longest = Math.max(...bars.map(({ value }) => value));
  return drawChart(`${year - 1}年结果与${year}年目标，单位：${unit}。数字见图下的表。`, {
    marginLeft: 82,
    marginRight: 0,
    marginTop: 0,
    marginBottom: 4,
    height: rows.length * 84,
    // A quarter is left for the words behind the longest bar.
    x: { domain: [0, longest * 1.36], axis: null },
    y: { domain: [TITLE, lines.result, lines.target], label: null, padding: 0.22 },
    fy: { domain: rows.map(({ indicator }) => indicator), axis: null, padding: 0.08 },
    marks: [
      axisY({ tickSize: 0, label: null, textAnchor: 'end' }),
      barX(bars, {
        x: 'value',
        y: 'line',
        fy: 'indicator',
        fill: (one: Bar) => (one.done ? 'currentColor' : 'none'),
        stroke: 'currentColor',
        insetTop: 1,
        insetBottom: 1,
      }),
      text(bars, {
        x: 'value',
        y: 'line',
        fy: 'indicator',
        text: 'shown',
        dx: 7,
        textAnchor: 'start',
      }),
      text(
        rows.map(({ indicator }) => ({ indicator, line: TITLE })),
        {
          x: 0,
          y: 'line',
          fy: 'indicator',
          text: 'indicator',
          dx: -76,
          textAnchor: 'start',
          fontWeight: 600,
        },
      ),
    ],
  });
}

function bar(figure: Figure, indicator: string, line: string, done: boolean): Bar {
  return { indicator, line, value: Number(figure.value), shown: figureText(figure), done };
}
