/** Hits as elements: grouped by chapter in reading order, words marked; text goes in as text only. */

import { paragraphAnchor } from '../model/paragraph.ts';
import type { Hit, Result } from '../search/client.ts';
import { SITE_ROOT } from './base.ts';

/** The elements for a result. @param words the query, which the opened page marks again */
export function renderHits(result: Result, words: string): Node[] {
  const nodes: Node[] = [];
  let chapter = '';
  for (const hit of result.hits) {
    if (hit.record.chapter !== chapter) {
      chapter = hit.record.chapter;
      nodes.push(element('h2', '', hit.record.chapterTitle));
    }
    nodes.push(renderHit(hit, words));
  }
  return nodes;
}

function renderHit(hit: Hit, words: string): HTMLElement {
  const link = element('a', 'hit');
  const url = new URL(hit.record.chapter, SITE_ROOT);
  url.searchParams.set('mark', words);
  url.hash = paragraphAnchor(hit.record.paragraph);
  link.href = url.href;
  link.dataset['hit'] = hit.key;
  link.dataset['match'] = 'exact';
  const cited = element('span', 'cited');
  cited.append(
    element('span', '', hit.record.citation),
    element('span', '', hit.occurrences > 1 ? `${hit.occurrences} 处` : ''),
  );
  const passage = element('span', 'passage');
  for (const { text, mark } of hit.excerpt.segments) {
    passage.append(mark ? element('mark', '', text) : text);
  }
  link.append(cited, passage);
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}
