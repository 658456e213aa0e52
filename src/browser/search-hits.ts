/** Hits as elements: grouped by report and chapter in reading order, words marked. */
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
  /** Of all reports; with several a hit stands under its report's name, or says it (C11). */
  names: Result['names'];
  /** Whether that is all. */
  isFinal: boolean;
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

/**
 * Shows what was found behind what is there already.
 * @param from how many of the hits are shown; the next ones of their chapter join them
 * @param to   how many are to be shown
 */
export function showFound(place: HTMLElement, found: Found, from = 0, to?: number): void {
  if (from === 0 && found.label !== undefined) place.append(label('near-label', found.label));
  let group = from === 0 ? null : place.lastElementChild;
  let before = found.hits[from - 1];
  for (const hit of found.hits.slice(from, to)) {
    const isNext = found.order === 'relevance' || before?.record.chapter === hit.record.chapter;
    if (!group || !isNext) {
      group = groupOf(hit, found);
      place.append(group);
    }
    group.append(renderHit(hit, found));
    before = hit;
  }
}

/** The hits of a chapter; in order of relevance all hits. */
function groupOf({ record: { report, chapterTitle } }: Hit, { order, names }: Found): HTMLElement {
  const group = element('div', '');
  group.setAttribute('role', 'group');
  if (order === 'relevance') {
    group.setAttribute('aria-label', '按相关程度');
    return group;
  }
  const title = names.size > 1 ? element('span', 'in-report', chapterTitle) : chapterTitle;
  const line = label('chapter', ...reportName(report, names), title);
  group.setAttribute('aria-label', line.textContent ?? '');
  group.append(line);
  return group;
}

/** A line between options, which a screen reader hears as the name of their group. */
function label(className: string, ...content: (string | Node)[]): HTMLElement {
  const line = element('p', className, ...content);
  line.setAttribute('aria-hidden', 'true');
  return line;
}

/** 平桥区2023年, where there are other reports. */
function reportName(report: string, names: Found['names']): Node[] {
  return names.size > 1 ? [element('span', 'of-report', `${names.get(report) ?? report} `)] : [];
}

function renderHit(hit: Hit, { words, match, order, names }: Found): HTMLElement {
  const { report, citation } = hit.record;
  const place = order === 'relevance' ? reportName(report, names) : [];
  const cited = element(
    'span',
    'cited',
    element('span', '', ...place, citation),
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
