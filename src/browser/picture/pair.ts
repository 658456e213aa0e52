/** The picture of a row of the ledger: results beside targets, with what must be known before they are compared. */
import type { Line, Pictured } from './pictured.ts';

/** @param row of the table, or of the lists of what has one side only */
export function picturedPair(row: HTMLElement): Pictured {
  const report = document.querySelector('.of-report a')?.textContent ?? '';
  const indicator = row.querySelector('th')?.firstChild?.textContent;
  const cells = [...row.querySelectorAll<HTMLElement>('td')];
  const places = [...row.querySelectorAll('.place')].map(({ textContent }) => textContent ?? '');
  return {
    name: '这一项',
    head: report,
    lines: [
      ...(indicator ? [{ as: 'indicator', text: indicator } as const] : []),
      ...(cells.length > 0 ? cells.flatMap(cellLines) : sideLines(row, listOf(row))),
    ],
    source: `《${report}》${[...new Set(places)].join('、')}`,
    anchor: row.id,
    file: `ledger-${row.id}`,
  };
}

/** What a cell says: words of the report, or ours. */
function cellLines(cell: HTMLElement): Line[] {
  const { label = '' } = cell.dataset;
  const remarks = [...cell.querySelectorAll('.why')].map(
    ({ textContent }): Line => ({ as: 'meaning', text: textContent ?? '' }),
  );
  return remarks.length > 0 ? [{ as: 'about', text: label }, ...remarks] : sideLines(cell, label);
}

/** The report's words, above each what it is, of which year if of another, and where it stands. */
function sideLines(part: HTMLElement, label: string): Line[] {
  return [...part.querySelectorAll('.side')].flatMap((side): Line[] => {
    const [words, year, place] = ['.said', 'small', '.place'].map(
      (one) => side.querySelector(one)?.textContent,
    );
    return [
      { as: 'about', text: [label, year, place].filter(Boolean).join(' · ') },
      { as: 'said', text: words ?? '' },
    ];
  });
}

/** Name of the list in which a row stands, without the number of its items. */
function listOf(row: HTMLElement): string {
  const heading = row.closest('.ledger-group')?.querySelector('summary')?.textContent ?? '';
  return heading.trim().replace(/\s*\d+ 项$/, '');
}
