/**
 * Sorts a table by its headings. Each row carries its rank in every order (`data-ranks`), so nothing
 * is compared here and every browser sorts alike.
 */

/** Makes the headings of `[data-sortable]` tables buttons. */
export function startTableSort(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
    for (const heading of headings) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => {
        const descending = heading.ariaSort === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, heading.dataset['sort'] ?? '', descending);
      });
      heading.append(button);
    }
  }
}

function sort(table: HTMLTableElement, key: string, descending: boolean): void {
  const rank = (row: HTMLTableRowElement) =>
    (JSON.parse(row.dataset['ranks'] ?? '{}') as Record<string, number>)[key] ?? 0;
  for (const body of table.tBodies) {
    const rows = [...body.rows].sort((a, b) => rank(a) - rank(b));
    body.append(...(descending ? rows.reverse() : rows));
  }
}
