/** What a page says of itself: its title, its date, who published it. */
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Drawn } from '../format.ts';

/** Names of `<meta>`, in the order in which they are asked: the Chinese government's own, then others'. */
const NAMES = {
  title: ['articletitle', 'og:title', 'dc.title'],
  date: ['pubdate', 'publishdate', 'article:published_time', 'og:release_date', 'dc.date'],
  publisher: ['contentsource', 'source', 'publisher', 'sitename', 'og:site_name'],
} as const;

/** Fields that the page doesn't have are absent; the title is that of the window where there is no other. */
export function pageMeta(root: Root): Drawn['meta'] {
  const said = new Map<string, string>();
  let window = '';
  visit(root, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'title' && window === '') window = tidy(textOf({ type: 'root', children }));
    if (tagName !== 'meta') return;
    const name = String(properties.name ?? properties['property'] ?? '').toLowerCase();
    const content = tidy(String(properties.content ?? ''));
    if (name !== '' && content !== '' && !said.has(name)) said.set(name, content);
  });
  const first = (names: readonly string[]) => names.map((name) => said.get(name)).find(Boolean);
  const fields = {
    title: first(NAMES.title) ?? window,
    date: first(NAMES.date) ?? '',
    publisher: first(NAMES.publisher) ?? '',
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** A longer one is no title, date or name. */
const LONGEST = 300;

function tidy(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > LONGEST ? '' : words;
}
