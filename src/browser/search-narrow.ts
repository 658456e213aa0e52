/** Narrowing and ordering a result: a row of choices for each facet, with counts. */
import type { Level } from '../model/term.ts';
import type { Result } from '../search/client.ts';
import type { Facet } from '../search/filters.ts';
import type { Order } from '../search/order.ts';
import { element } from './element.ts';
import { type Asked, SHOWN_FACETS } from './search-address.ts';

/** Levels from the state down; the model's own list would bring Zod into the page. */
const LEVEL_ORDER: readonly string[] = ['国家', '省', '市', '区县', '行业'] satisfies Level[];
const ORDERS: Record<Order, string> = { reading: '原文顺序', relevance: '相关程度' };

/** Rows are rebuilt with each result; the choice that has the focus keeps it. */
export class Narrowing {
  readonly #place: HTMLElement;
  readonly #onChange: (asked: Pick<Asked, 'filters' | 'order'>) => void;

  constructor(place: HTMLElement, onChange: (asked: Pick<Asked, 'filters' | 'order'>) => void) {
    this.#place = place;
    this.#onChange = onChange;
    place.addEventListener('change', () => this.#onChange(this.#read()));
  }

  show(result: Result, asked: Asked): void {
    const focused = document.activeElement instanceof HTMLInputElement && document.activeElement;
    const key = focused && this.#place.contains(focused) ? `${focused.name}=${focused.value}` : '';
    const rows: Node[] = [];
    for (const [facet, name] of Object.entries(SHOWN_FACETS) as [Facet, string][]) {
      const counts = result.counts[facet];
      const chosen = asked.filters[facet] ?? [];
      if (result.total < 2 && chosen.length === 0) continue;
      const values = [...new Set([...Object.keys(counts), ...chosen])];
      if (facet === 'level') values.sort((a, b) => rankOf(a) - rankOf(b));
      if (values.length < 2 && chosen.length === 0) continue;
      const choices = values.map((value) =>
        choice({
          type: 'checkbox',
          name: facet,
          value,
          text: (facet === 'report' && result.titles.get(value)) || value,
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
    this.#place.replaceChildren(element('summary', '', '缩小范围、排序'), ...rows);
    this.#place.hidden = rows.length === 0;
    for (const input of this.#place.querySelectorAll('input')) {
      if (`${input.name}=${input.value}` === key) input.focus();
    }
  }

  hide(): void {
    this.#place.hidden = true;
    this.#place.replaceChildren();
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

function rankOf(level: string): number {
  return LEVEL_ORDER.indexOf(level);
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
