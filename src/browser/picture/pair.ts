/** The picture of a row of the ledger: results beside targets, with what must be known before they are compared. */
import type { Line, Pictured } from './pictured.ts';

/** @param row of the table, or of the lists of what has one side only */
export function picturedPair(row: HTMLElement): Pictured {
  const report = document.querySelector('.of-report a')?.textContent ?? '';
  const indicator = row.querySelector('th')?.firstChild?.textContent;
  const cells = [...row.querySelectorAll<HTMLElement>('td')];
  const group = row.closest('.ledger-group')?.querySelector('h3, summary')?.textContent ?? '';
  const places = [...row.querySelectorAll('.place')].map(({ textContent }) => textContent ?? '');
  return {
    name: '这一项',
    head: report,
    lines: [
      ...(indicator ? [{ as: 'term', text: indicator } as const] : []),
      ...(cells.length > 0
        ? cells.flatMap(cellLines)
        : [{ as: 'about', text: nameOf(group) } as const, ...sidesIn(row)]),
    ],
    source: `《${report}》${[...new Set(places)].join('、')}`,
    anchor: row.id,
    file: `ledger-${row.id}`,
  };
}

/** What a cell says, under what it is. */
function cellLines(cell: HTMLElement): Line[] {
  const remarks = [...cell.querySelectorAll('.why')].map(
    ({ textContent }): Line => ({ as: 'meaning', text: textContent ?? '' }),
  );
  const lines = [...sidesIn(cell), ...remarks];
  const { label = '' } = cell.dataset;
  return lines.length > 0 ? [{ as: 'about', text: label }, ...lines] : [];
}

/** The report's words, each with where they stand and what else is said of them. */
function sidesIn(part: HTMLElement): Line[] {
  return [...part.querySelectorAll('.side')].flatMap((side): Line[] => {
    const said = [side.querySelector('small'), side.querySelector('.place')];
    return [
      { as: 'words', text: side.querySelector('.said')?.textContent ?? '' },
      { as: 'place', text: said.flatMap((one) => one?.textContent ?? []).join(' · ') },
    ];
  });
}

/** Name of a list without the number of its items. */
function nameOf(group: string): string {
  return group.trim().replace(/\s*\d+ [对项]$/, '');
}
