/** The picture of the figures: how many the report gives in each field, by kind. */
import { axisY, barX, text } from '@observablehq/plot';
import { FIELDS, FIGURE_KINDS, type Field, type Figure, type FigureKind } from '../model/figure.ts';
import { drawChart } from './svg.ts';

/** How many figures of a kind a field has. */
export interface FieldCount {
  field: Field;
  kind: FigureKind;
  count: number;
}

/** Ink for each kind: dark is done, hollow is to be done; told apart in print and without colour. */
export const KIND_INK: Readonly<Record<FigureKind, { opacity: number; letters: string }>> = {
  完成: { opacity: 0.85, letters: 'var(--paper)' },
  目标: { opacity: 0, letters: 'currentColor' },
  部署: { opacity: 0.3, letters: 'currentColor' },
  背景: { opacity: 0.12, letters: 'currentColor' },
};

/** Counts by field and kind, in the order of both lists; none that is zero. */
export function countFigures(figures: readonly Figure[]): FieldCount[] {
  return FIELDS.flatMap((field) =>
    FIGURE_KINDS.map((kind) => ({
      field,
      kind,
      count: figures.filter((figure) => figure.field === field && figure.kind === kind).length,
    })),
  ).filter(({ count }) => count > 0);
}

/** Bars of the counts, one a field. */
export function fieldsChart(counts: readonly FieldCount[]): string {
  const fields = FIELDS.filter((field) => counts.some((one) => one.field === field));
  const stack = counts.map((one) => {
    const before = counts.slice(0, counts.indexOf(one)).filter(({ field }) => field === one.field);
    const from = before.reduce((sum, { count }) => sum + count, 0);
    return { ...one, from, to: from + one.count, middle: from + one.count / 2 };
  });
  return drawChart('各领域的数据各有多少个，分完成、目标、部署、背景。数字见图下的表。', {
    marginLeft: 68,
    marginRight: 1,
    marginTop: 2,
    marginBottom: 2,
    height: fields.length * 27,
    x: { axis: null },
    y: { domain: fields, label: null, padding: 0.2 },
    marks: [
      axisY({ tickSize: 0, label: null }),
      barX(stack, {
        x1: 'from',
        x2: 'to',
        y: 'field',
        fill: 'currentColor',
        fillOpacity: ({ kind }: FieldCount) => KIND_INK[kind].opacity,
        stroke: 'currentColor',
      }),
      text(stack, {
        x: 'middle',
        y: 'field',
        text: 'count',
        fill: ({ kind }: FieldCount) => KIND_INK[kind].letters,
      }),
    ],
  });
}
