/** Hits as elements: grouped by chapter in reading order, words marked. */

import { paragraphAnchor } from '../model/paragraph.ts';
import type { Hit, NearResult, Result } from '../search/client.ts';
import type { Order } from '../search/order.ts';
import { siteUrl } from './base.ts';
import { element } from './element.ts';

/** Whether the words are the reader's own, or what the forgiving search took them for. */
type Match = 'exact' | 'near';

/** How what was searched for differs from what was typed, in the reader's words. */
const CHANGE_MEANING: Record<NearResult['change'], string> = {
  繁体: '繁体字换成了简体字',
  数字写法: '数字换了一种写法，数值相同',
  别称: '同一事物的另一种说法',
  拼音: '按拼音',
  字音: '读音相同或相近',
  简称: '简称与全称',
  错字: '有错字、漏字或多字',
};

/** The elements for a result. @param words the query, which the opened page marks again */
export function renderHits({ hits, order, titles }: Result, words: string): Node[] {
  return renderList(hits, words, { match: 'exact', order, titles });
}

/** The elements for what the forgiving search found, each under a line that says so. */
export function renderNear(
  near: readonly NearResult[],
  { total, titles }: Result,
  typed: string,
): Node[] {
  return near.flatMap((one, place) => {
    const label = element('p', 'near-label', nearLabel(one, typed, total === 0 && place === 0));
    label.append(element('span', 'near-why', CHANGE_MEANING[one.change]));
    return [
      label,
      ...renderList(one.hits, one.words, { match: 'near', order: 'relevance', titles }),
    ];
  });
}

/** 没有找到“明阳光店”，按“明阳光电”查到 1 处 */
function nearLabel(near: NearResult, typed: string, missed: boolean): string {
  const found = `按“${near.words}”查到 ${near.occurrences} 处`;
  return missed ? `没有找到“${shorten(typed)}”，${found}` : `另${found}`;
}

/** A query as it is named in a sentence. */
export function shorten(typed: string): string {
  const words = typed.trim();
  return words.length > 40 ? `${words.slice(0, 40)}……` : words;
}

/** How hits are shown; with several titles each hit names its report. */
interface Showing {
  match: Match;
  order: Order;
  titles: Result['titles'];
}

function renderList(hits: readonly Hit[], words: string, showing: Showing): Node[] {
  const nodes: Node[] = [];
  let chapter = '';
  for (const hit of hits) {
    if (showing.order === 'reading' && hit.record.chapter !== chapter) {
      chapter = hit.record.chapter;
      nodes.push(element('h2', '', hit.record.chapterTitle));
    }
    nodes.push(renderHit(hit, words, showing));
  }
  return nodes;
}

function renderHit(hit: Hit, words: string, { match, titles }: Showing): HTMLElement {
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
  const { chapter, paragraph } = hit.record;
  const query = new URLSearchParams({ mark: words });
  link.href = siteUrl(`${chapter}?${query}#${paragraphAnchor(paragraph)}`);
  link.dataset['hit'] = hit.key;
  link.dataset['words'] = words;
  link.dataset['match'] = match;
  return link;
}
