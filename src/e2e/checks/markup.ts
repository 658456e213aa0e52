/** What a page's HTML says, read by the standard's own parser, beside which the build reads more cheaply. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster'] as const;
/** Types of `<script>` that are data: browsers neither run them nor ask the policy. */
const RE_DATA_TYPE = /json/;

/** What is examined of a page. */
export interface Markup {
  /** Every address, in order. */
  addresses: { name: (typeof ADDRESSES)[number]; url: string }[];
  ids: string[];
  /** Its Content-Security-Policy; '' where it has none. */
  policy: string;
  /** Sources of the scripts and styles that stand in it. */
  scripts: string[];
  styles: string[];
}

/** Takes a page apart. */
export function markupOf(html: string): Markup {
  const found: Markup = { addresses: [], ids: [], policy: '', scripts: [], styles: [] };
  visit(fromHtml(html), 'element', (element: Element) => {
    const { id, type, src, httpEquiv, content } = element.properties;
    if (String(httpEquiv) === 'Content-Security-Policy') found.policy = String(content);
    if (typeof id === 'string') found.ids.push(id);
    for (const name of ADDRESSES) {
      const url = element.properties[name];
      if (typeof url === 'string') found.addresses.push({ name, url });
    }
    if (element.tagName === 'style') found.styles.push(textOf(element));
    if (element.tagName === 'script' && src === undefined && !RE_DATA_TYPE.test(String(type)))
      found.scripts.push(textOf(element));
  });
  return found;
}
