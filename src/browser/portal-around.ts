/** What stands around the answers of a portal: choices, and the sites that did not answer. */
import type { Search } from '../search/page/client.ts';
import { button, element } from './element.ts';
import type { Asked } from './search-address.ts';
import type { Around } from './search-around-offer.ts';
import { leadsOn, nothingFound } from './search-leads.ts';
import { Narrowing } from './search-narrow.ts';
import type { Parts } from './search-parts.ts';

/** @param search whose answers they are */
export function portalAround(
  { gathered, leads, narrow }: Parts,
  search: Pick<Search, 'about'>,
  ask: (asked: Partial<Asked>) => void,
): Around {
  const narrowing = new Narrowing(narrow, ask);
  // Nothing comes above the hits: it needs no room.
  const empty = () => gathered.toggleAttribute('data-early', false);
  return {
    async waiting() {},
    async found(result, asked) {
      empty();
      narrowing.show(result, await search.about(), asked);
      return [];
    },
    async grown(result, asked) {
      narrowing.show(result, await search.about(), asked);
    },
    async missed(result, asked, isCurrent) {
      empty();
      narrowing.show(result, await search.about(), asked);
      const again = button('再问没有回答的', () => ask({}));
      if (isCurrent()) {
        leads.replaceChildren(
          ...(result.isFinal ? [] : [element('p', 'search-ways', again)]),
          ...leadsOn([], asked, ask),
        );
      }
      return { message: [nothingFound(result, asked, [])], found: [] };
    },
  };
}
