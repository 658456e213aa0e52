/** Narrowing and ordering a result: lists that tell reports apart, a row of choices for each other facet. */
import type { About, Result } from '../search/page/client.ts';
import type { Facet } from '../search/page/filters.ts';
import type { Order } from '../search/page/order.ts';
import { element } from './element.ts';
import type { Asked } from './search-address.ts';
import { chosenText, narrowingOf, type PickList, valuesIn } from './search-facets.ts';

/** With fewer paragraphs one sees all at once. */
const MANY = 10;
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

  show(result: Result, { reports }: Pick<About, 'reports'>, { filters, order }: Asked): void {
    const chosen = chosenText(result, filters);
    const isNarrowed = order !== undefined || chosen !== '';
    if (result.isFinal && result.total < MANY && !isNarrowed) {
      this.#place.hidden = true;
      return;
    }
    if (this.#place.hidden) this.#place.open = isNarrowed;
    const focused = this.#place.querySelector<HTMLElement>('[data-choice]:focus');
    const { lists, rows } = narrowingOf({ ...result, reports }, filters);
    const nodes: Node[] = lists.length > 0 ? [row('报告', lists.map(pick))] : [];
    for (const { facet, name, choices } of rows) {
      const ticks = choices.map(({ value, text, count }) => {
        const checked = filters[facet]?.includes(value) ?? false;
        return tick({ type: 'checkbox', name: facet, value, checked }, text, count);
      });
      nodes.push(row(name, ticks));
    }
    if (result.hits.length > 1) {
      const orders = Object.entries(ORDERS).map(([value, text]) =>
        tick({ type: 'radio', name: 'order', value, checked: value === result.order }, text),
      );
      nodes.push(row('排序', orders));
    }
    const summary = chosen === '' ? '筛选和排序' : `筛选和排序：${chosen}`;
    this.#place.replaceChildren(element('summary', '', summary), ...nodes);
    this.#place.hidden = nodes.length === 0;
    const key = focused?.dataset['choice'] ?? '';
    this.#place.querySelector<HTMLElement>(`[data-choice="${CSS.escape(key)}"]`)?.focus();
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
    let within = '';
    for (const { name, value } of this.#place.querySelectorAll('select')) {
      // Below a place that is no longer chosen nothing is.
      if (value === '' || (name === 'place' && !value.startsWith(within))) continue;
      filters[name as Facet] = valuesIn(value);
      if (name === 'place') within = `${value}/`;
    }
    return { filters, order };
  }
}

/** A list; unchosen it says its name, which is how a choice is taken back. */
function pick({ facet, name, chosen, choices }: PickList, at: number): HTMLElement {
  const list = element('select', '', option('', name));
  Object.assign(list, { name: facet });
  list.setAttribute('aria-label', name);
  list.append(
    ...choices.map(({ value, text, count }) =>
      option(value, count === undefined ? text : `${text} ${count}`),
    ),
  );
  list.value = chosen;
  list.toggleAttribute('data-chosen', chosen !== '');
  list.dataset['choice'] = `${facet} ${at}`;
  return list;
}

function option(value: string, text: string): HTMLElement {
  const node = element('option', '', text);
  node.value = value;
  return node;
}

interface Tick {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  checked: boolean;
}

function tick({ type, name, value, checked }: Tick, text: string, count?: number): HTMLElement {
  const input = element('input', '');
  Object.assign(input, { type, name, value, checked, defaultChecked: checked });
  input.dataset['choice'] = `${name}=${value}`;
  const label = element('label', '', input, text);
  if (count !== undefined) label.append(element('span', 'count', String(count)));
  return label;
}

function row(name: string, choices: Node[]): HTMLElement {
  return element('fieldset', '', element('legend', '', name), ...choices);
}
