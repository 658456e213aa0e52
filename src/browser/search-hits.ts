/** Hits as elements: grouped by chapter in reading order, words marked. */
import { paragraphAnchor } from '../model/paragraph.ts';
import type { Result } from '../search/page/client.ts';
import type { Hit } from '../search/page/hit.ts';
import type { Order } from '../search/page/order.ts';
import { markedUrl } from './answer.ts';
import { element } from './element.ts';

/** What was found for the same words. */
export interface Found {
  /** The words, which the opened page marks again. */
  words: string;
  /** Whether they are the reader's own, or what the forgiving search took them for. */
  match: 'exact' | 'near';
  hits: readonly Hit[];
  order: Order;
  /** With several each hit names its report. */
  titles: Result['titles'];
  /** A line above them. */
  label?: string;
}

/** A query as it is named in a sentence. */
export function shorten(typed: string): string {
  const words = typed.trim();
  return words.length > 40 ? `${words.slice(0, 40)}……` : words;
}

/** The place of a hit as an address from the site's root. */
export function hitAddress({ record: { chapter, paragraph } }: Hit): string {
  return `${chapter}#${paragraphAnchor(paragraph)}`;
}

/** The elements of what was found. */
export function renderFound(found: Found): Node[] {
  const groups: HTMLElement[] = found.label === undefined ? [] : [label('near-label', found.label)];
  let chapter: string | undefined;
  for (const hit of found.hits) {
    const { chapter: address, chapterTitle } = hit.record;
    if (chapter === undefined || (found.order === 'reading' && address !== chapter)) {
      chapter = address;
      const group = element('div', '');
      group.setAttribute('role', 'group');
      const title = found.order === 'reading' ? chapterTitle : '按相关程度';
      group.setAttribute('aria-label', title);
      if (found.order === 'reading') group.append(label('chapter', title));
      groups.push(group);
    }
    groups.at(-1)?.append(renderHit(hit, found));
  }
  return groups;
}

/** A line between options, which a screen reader hears as the name of their group. */
function label(className: string, text: string): HTMLElement {
  const line = element('p', className, text);
  line.setAttribute('aria-hidden', 'true');
  return line;
}

function renderHit(hit: Hit, { words, match, titles }: Found): HTMLElement {
  const inReport = titles.size > 1 ? `${hit.record.reportTitle} ` : '';
  const cited = element(
    'span',
    'cited',
    element('span', '', inReport + hit.record.citation),
    element('span', '', hit.occurrences > 1 ? `${hit.occurrences} 处` : ''),
  );
  const passage = element('span', 'passage');
  for (const { text, mark } of hit.excerpt.segments) {
    passage.append(mark ? element('mark', '', text) : text);
  }
  const link = element('a', 'hit', cited, passage);
  link.href = markedUrl(hitAddress(hit), words);
  link.setAttribute('role', 'option');
  link.dataset['hit'] = hit.key;
  link.dataset['words'] = words;
  link.dataset['match'] = match;
  return link;
}
