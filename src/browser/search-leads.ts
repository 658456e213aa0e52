/** Where nothing was found: what is said of it, and how to go on. */
import type { Lead } from '../search/near/find.ts';
import type { Result } from '../search/page/client.ts';
import { chooseReports } from '../search/page/filters.ts';
import { button, element } from './element.ts';
import type { Asked } from './search-address.ts';
import { shorten } from './search-hits.ts';
import { progress } from './search-more.ts';

const COUNTS = ['', '', '两个', '三个', '四个', '五个'];

/** Where it was looked for in vain, if that is not everywhere: 所选的报告里. */
export function whereNot(
  result: Pick<Result, 'shards' | 'isFinal'>,
  { filters }: Pick<Asked, 'filters'>,
): string {
  if (!result.isFinal) return `核过的部分里${progress(result)}`;
  return chooseReports(filters) ? '所选的报告里' : '';
}

/** That nothing was found. */
export function nothingFound(
  result: Pick<Result, 'query' | 'shards' | 'isFinal'>,
  asked: Pick<Asked, 'words' | 'filters'>,
  leads: readonly Lead[],
): string {
  const { words, truncated } = result.query;
  const where = whereNot(result, asked);
  const tail = truncated ? '输入太长，只查了前 4000 个字。' : '';
  if (words.length > 1) {
    return `${where}没有同时含有${COUNTS[words.length] ?? '这些'}词的段落。${tail}`;
  }
  const way = leads.length > 0 ? '' : '换个词，或少输几个字。';
  return `${where || '原文里'}没有“${shorten(asked.words)}”。${way}${tail}`;
}

/** All reports, where only some were asked; the words one by one, or what they may be short for: buttons that ask. */
export function leadsOn(
  leads: readonly Lead[],
  { words: typed, filters }: Pick<Asked, 'words' | 'filters'>,
  ask: (asked: Partial<Asked>) => void,
): HTMLElement[] {
  const everywhere = chooseReports(filters)
    ? [
        element(
          'p',
          'search-ways',
          button('在全部报告里查', () => ask({ filters: {} })),
        ),
      ]
    : [];
  const [first] = leads;
  if (!first) return everywhere;
  const ways = leads.map(({ kind, words, paragraphs, occurrences }) => {
    if (paragraphs === 0) return element('span', '', `没有含“${shorten(words)}”的段落`);
    const text =
      kind === '全称'
        ? `${words}（${occurrences} 处）`
        : `含“${shorten(words)}”的 ${paragraphs} 段`;
    return button(text, () => ask({ words }));
  });
  const label = first.kind === '全称' ? [`“${shorten(typed)}”可能是：`] : [];
  return [...everywhere, element('p', 'search-ways', ...label, ...ways)];
}
