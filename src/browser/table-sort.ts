/**
 * Sorts a table by its headings. Each row carries its rank in every order (`data-ranks`, in the order of
 * the table's `data-sortable`), so nothing is compared here and every browser sorts alike; a heading of
 * another order has that of the page.
 */
import { button } from './element.ts';

/** Makes the headings of `[data-sortable]` tables buttons. */
export function startTableSort(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const orders = table.dataset['sortable']?.split(' ') ?? [];
    const body = table.tBodies[0];
    const rows = [...(body?.rows ?? [])].map((row, place) => ({
      row,
      ranks: row.dataset['ranks']?.split(' ').map(Number) ?? [],
      place,
    }));
    const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
    for (const heading of headings) {
      const order = orders.indexOf(heading.dataset['sort'] ?? '');
      const sorting = button('', () => {
        const descending = heading.ariaSort === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        const sign = descending ? -1 : 1;
        const rank = ({ ranks, place }: (typeof rows)[number]) => ranks[order] ?? place;
        rows.sort((a, b) => sign * (rank(a) - rank(b)) || a.place - b.place);
        body?.append(...rows.map(({ row }) => row));
      });
      sorting.append(...heading.childNodes);
      heading.append(sorting);
    }
  }
}
