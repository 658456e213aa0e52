/** The calendar of answers and what comes on the next days, as tables that can be read out. */
import { dayText } from '../../model/day.ts';
import { comingDays, type DayCount, pastDays, weekdayOf } from '../../study/calendar.ts';
import type { Knowledge } from '../../study/session.ts';
import { element } from '../element.ts';

const WEEKS = 6;
const COMING = 7;
const WEEKDAYS = [...'一二三四五六日'];
/** From so many answers on a day is drawn darker. */
const SHADES = [1, 10, 30, 60];

/** Answers of the last weeks: a row a weekday, a column a week. */
export function pastTable(known: Knowledge, now: Date): HTMLTableElement {
  const days = pastDays(known, now, WEEKS);
  const answers = days.reduce((sum, { count }) => sum + count, 0);
  const weeks = days.filter(({ day }) => weekdayOf(day) === 0);
  const head = element(
    'tr',
    '',
    element('td', ''),
    ...weeks.map(({ day }) => heading('col', shortDay(day), `${dayText(day)}起的一周`)),
  );
  const rows = WEEKDAYS.map((name, weekday) =>
    element(
      'tr',
      '',
      heading('row', name, `星期${name}`),
      ...days.filter(({ day }) => weekdayOf(day) === weekday).map(cell),
    ),
  );
  const table = element('table', 'past', element('thead', '', head), element('tbody', '', ...rows));
  table.prepend(element('caption', '', `最近 ${WEEKS} 周每天答了几次，共 ${answers} 次`));
  return table;
}

/** Cards due on each of the next days. */
export function comingTable(known: Knowledge, now: Date): HTMLTableElement {
  const days = comingDays(known, now, COMING);
  const names = ['今天', '明天', '后天', ...days.slice(3).map(({ day }) => shortDay(day))];
  const head = element('tr', '', ...names.map((name) => heading('col', name)));
  const counts = element('tr', '', ...days.map(cell));
  const table = element(
    'table',
    'coming',
    element('thead', '', head),
    element('tbody', '', counts),
  );
  table.prepend(element('caption', '', '接下来几天要复习几题'));
  return table;
}

function cell({ count }: DayCount): HTMLTableCellElement {
  const node = element('td', '', count > 0 ? String(count) : '');
  const shade = SHADES.filter((least) => count >= least).length;
  if (shade > 0) node.dataset['shade'] = String(shade);
  return node;
}

function heading(scope: 'col' | 'row', seen: string, heard?: string): HTMLTableCellElement {
  const node = element('th', '', seen);
  node.scope = scope;
  if (heard) node.abbr = heard;
  return node;
}

/** `2024-03-01` → 3/1 */
function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}/${date}`;
}
