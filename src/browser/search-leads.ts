/** Where nothing was found: what is said of it, and how to go on. */
import type { Lead } from '../search/near/find.ts';
import type { Query } from '../search/page/query.ts';
import { button, element } from './element.ts';
import { shorten } from './search-hits.ts';

const COUNTS = ['', '', '两个', '三个', '四个', '五个'];

/** That nothing was found. */
export function nothingFound(
  { words, truncated }: Query,
  typed: string,
  leads: readonly Lead[],
): string {
  const tail = truncated ? '输入太长，只查了前 4000 个字。' : '';
  if (words.length > 1) return `没有同时含有${COUNTS[words.length] ?? '这些'}词的段落。${tail}`;
  const way = leads.length > 0 ? '' : '换个词，或少输几个字。';
  return `原文里没有“${shorten(typed)}”。${way}${tail}`;
}

/** The words one by one, or what they may be short for, each a button that asks for it. */
export function leadsOn(
  leads: readonly Lead[],
  typed: string,
  ask: (words: string) => void,
): HTMLElement[] {
  const [first] = leads;
  if (!first) return [];
  const ways = leads.map(({ kind, words, paragraphs, occurrences }) => {
    if (paragraphs === 0) return element('span', '', `没有含“${shorten(words)}”的段落`);
    const text =
      kind === '全称'
        ? `${words}（${occurrences} 处）`
        : `含“${shorten(words)}”的 ${paragraphs} 段`;
    return button(text, () => ask(words));
  });
  const label = first.kind === '全称' ? [`“${shorten(typed)}”可能是：`] : [];
  return [element('p', 'search-ways', ...label, ...ways)];
}
