/** Units as a reader chooses them: few, each by what it counts. */
import type { Figure } from '../model/figure.ts';

type Group = '%' | '钱' | '数量' | '其他';

function groupOf({ unit, dimension }: Figure): Group {
  if (unit === '%') return '%';
  if (unit?.endsWith('元')) return '钱';
  return dimension === '数量' ? '数量' : '其他';
}

/** The name of each figure's group: the group's commonest units, `亿元`, `个、家…`. */
export function unitGroups(figures: readonly Figure[]): string[] {
  const names = new Map<Group, string>();
  for (const figure of figures) {
    const group = groupOf(figure);
    if (!names.has(group)) names.set(group, nameOf(group, figures));
  }
  return figures.map((figure) => names.get(groupOf(figure)) ?? '其他');
}

function nameOf(group: Group, figures: readonly Figure[]): string {
  if (group === '其他') return group;
  const counts = new Map<string, number>();
  for (const figure of figures) {
    if (figure.unit === undefined || groupOf(figure) !== group) continue;
    counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
  }
  const units = [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return units.length > 0 ? units.slice(0, 2).join('、') + (units.length > 2 ? '…' : '') : group;
}
