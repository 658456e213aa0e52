/** Narrowing and ordering a result: a row of choices for each facet, with counts. */
import type { PassageKind } from '../model/report.ts';
import type { Result } from '../search/page/client.ts';
import { countFilters, type Facet } from '../search/page/filters.ts';
import type { Order } from '../search/page/order.ts';
import { element } from './element.ts';
import { type Asked, SHOWN_FACETS } from './search-address.ts';

/** With fewer paragraphs one sees all at once. */
const MANY = 10;
/** What a passage is about, in the reader's words. */
const KIND_NAMES: Partial<Record<string, string>> = {
  回顾: '去年工作',
  目标: '今年目标',
  部署: '今年安排',
} satisfies Partial<Record<PassageKind, string>>;
const ORDERS: Record<Order, string> = { reading: '原文顺序', relevance: '相关程度' };

/** Rows are rebuilt with each result; the choice that has the focus keeps it. */
export class Narrowing {
  readonly #place: HTMLDetailsElement;
  readonly #onChange: (asked: Pick<Asked, 'filters' | 'order'>) => void;

  constructor(
    place: HTMLDetailsElement,
    onChange: (asked: Pick<Asked, 'filters' | 'order'>) => void,
  ) {
    this.#place = place;
    this.#onChange = onChange;
    place.addEventListener('change', () => this.#onChange(this.#read()));
  }

  show(result: Result, asked: Asked): void {
    const isNarrowed = asked.order !== undefined || Object.keys(asked.filters).length > 0;
    if (result.total < MANY && !isNarrowed) {
      this.#place.hidden = true;
      return;
    }
    if (this.#place.hidden) this.#place.open = isNarrowed;
    const focused = document.activeElement instanceof HTMLInputElement && document.activeElement;
    const key = focused && this.#place.contains(focused) ? `${focused.name}=${focused.value}` : '';
    const allCounts = countFilters(result.found, asked.filters);
    const rows: Node[] = [];
    for (const [facet, name] of Object.entries(SHOWN_FACETS) as [Facet, string][]) {
      const counts = allCounts[facet];
      const chosen = asked.filters[facet] ?? [];
      if (result.total < 2 && chosen.length === 0) continue;
      const values = [...new Set([...Object.keys(counts), ...chosen])];
      if (values.length < 2 && chosen.length === 0) continue;
      const choices = values.map((value) =>
        choice({
          type: 'checkbox',
          name: facet,
          value,
          text: nameOf(facet, value, result),
          count: counts[value] ?? 0,
          checked: chosen.includes(value),
        }),
      );
      rows.push(row(name, choices));
    }
    if (result.hits.length > 1) {
      const orders = Object.entries(ORDERS).map(([value, text]) =>
        choice({ type: 'radio', name: 'order', value, text, checked: value === result.order }),
      );
      rows.push(row('排序', orders));
    }
    this.#place.replaceChildren(element('summary', '', '筛选和排序'), ...rows);
    this.#place.hidden = rows.length === 0;
    for (const input of this.#place.querySelectorAll('input')) {
      if (`${input.name}=${input.value}` === key) input.focus();
    }
  }

  #read(): Pick<Asked, 'filters' | 'order'> {
    const filters: Partial<Record<Facet, string[]>> = {};
    let order: Order | undefined;
    for (const input of this.#place.querySelectorAll('input')) {
      if (!input.checked) continue;
      if (input.name === 'order') {
        // Only a choice that was made is kept: the default depends on the query.
        if (!input.defaultChecked) order = input.value as Order;
      } else {
        const facet = input.name as Facet;
        filters[facet] = [...(filters[facet] ?? []), input.value];
      }
    }
    return { filters, order };
  }
}

function nameOf(facet: Facet, value: string, { titles }: Result): string {
  if (facet === 'report') return titles.get(value) ?? value;
  return (facet === 'kind' && KIND_NAMES[value]) || value;
}

interface Choice {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  text: string;
  checked: boolean;
  count?: number;
}

function choice({ type, name, value, text, checked, count }: Choice): HTMLElement {
  const input = element('input', '');
  Object.assign(input, { type, name, value, checked, defaultChecked: checked });
  const label = element('label', '', input, text);
  if (count !== undefined) label.append(element('span', 'count', String(count)));
  return label;
}

function row(name: string, choices: Node[]): HTMLElement {
  return element('fieldset', '', element('legend', '', name), ...choices);
}
