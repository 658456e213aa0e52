/** Entries that the words name, or may be the beginning of: options that lead to them. */

import type * as ListsCode from '../search/near/lists-code.ts';
import type { About } from '../search/page/client.ts';
import { parseQuery } from '../search/page/query.ts';
import type { Listed, Lists } from '../search/shared/lists.ts';
import { normalise } from '../search/shared/normalise.ts';
import { nameUrl, termUrl } from '../site/entry-urls.ts';
import { SINGLE_FILE, siteUrl } from './base.ts';
import { element } from './element.ts';

/** Of each sort at most so many: more would push the hits away. */
const MOST = 3;
/** Nothing that can be suggested is longer. */
const LONGEST = 100;

/** What leads to an entry. */
interface Way {
  what: string;
  /** Whose it is: a place, years, a report; '' where it is everybody's, or there is but one report. */
  whose: string;
  address: string;
  about: string;
}

/** @param names of all reports */
function wayTo(
  { kind, forms, term, name, gloss, sort, address = '', scope = '' }: Listed,
  form: string,
  names: About['names'],
): Way | null {
  const whose = names.size > 1 ? scope : '';
  if (kind === '术语') {
    // In the single file the note itself says what the lists leave out.
    const note = gloss ?? document.querySelector(`#${term} .gloss`)?.textContent ?? '';
    return {
      what: `注释：${form}`,
      whose,
      address: termUrl(term ?? '', names.size > 1),
      about: note,
    };
  }
  if (kind === '章节') {
    const report = names.size > 1 ? names.get(address.split('/')[0] ?? '') : undefined;
    return { what: `章节：${forms[0]}`, whose: report ?? '', address, about: '' };
  }
  // The single file has no index of names.
  if (kind === '引语' || SINGLE_FILE) return null;
  return {
    what: `名称：${form}`,
    whose,
    address: nameUrl(name ?? `${sort}-${forms[0]}`, names.size > 1),
    about: sort ?? '',
  };
}

function option(className: string, { what, whose, address }: Way, ...more: Node[]): HTMLElement {
  const owner = whose === '' ? [] : [' ', element('small', 'whose', whose)];
  const link = element('a', className, element('span', 'what', what), ...owner, ...more);
  link.href = siteUrl(address.replace(/^\//, ''));
  link.setAttribute('role', 'option');
  return link;
}

/** The entries that the words name, with what they mean; else those that they may be the beginning of. */
export function entriesFor(
  words: string,
  lists: Lists & typeof ListsCode,
  names: About['names'],
): HTMLElement[] {
  const named = namedBy(words, lists.listed, names);
  if (named.length > 0) {
    return named.map((way) =>
      option('entry-line', way, ...(way.about ? [element('span', 'about', way.about)] : [])),
    );
  }
  if (words.length > LONGEST) return [];
  const readings = lists.unpackReadings(lists.readings);
  return lists
    .suggest(
      words,
      lists.listed.filter((one) => wayTo(one, '', names)),
      readings,
      MOST,
    )
    .flatMap(({ listed, form }) => wayTo(listed, form, names) ?? [])
    .map((way) => option('entry-chip', way));
}

function namedBy(words: string, listed: readonly Listed[], names: About['names']): Way[] {
  const form = (text: string) => normalise(text).text;
  const asked = new Set([words.trim(), ...parseQuery(words).words.map(({ text }) => form(text))]);
  const named = listed.filter(
    ({ kind, forms, term }) =>
      (kind === '术语' && asked.has(term ?? '')) ||
      (kind !== '章节' && forms.some((one) => asked.has(form(one)))),
  );
  const explained = new Set(
    named.flatMap(({ kind, term }) => (kind === '术语' ? (term ?? []) : [])),
  );
  return named
    .filter(({ kind, term }) => kind === '术语' || term === undefined || !explained.has(term))
    .flatMap((one) => wayTo(one, one.forms[0] ?? '', names) ?? [])
    .slice(0, MOST);
}
