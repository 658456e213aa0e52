/**
 * The single-file edition of a report: one HTML file with text, cards and search, for sending by mail
 * or chat. It is made from the page of the whole report: what the page loads is written into it, links
 * into the report become links inside the page, and links to the rest of the site become plain text, or
 * go where the text would be a way to nowhere.
 */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, SKIP, type VisitorResult, visit } from 'unist-util-visit';
import { idOf, isExternal, splitUrl, targetFile } from '../site/address.ts';
import { policyText, SINGLE_FILE_POLICY } from '../site/policy.ts';

/** What a single-file edition is made of. */
export interface SingleFileParts {
  /** The page that becomes the single file, and its name: `pingqiao-2023/single.html`. */
  html: string;
  page: string;
  /** Text of a file of the site, by its path from the root. */
  read: (file: string) => string;
  /** Sources of all its scripts, in the order in which they run; they stand for those that the page names. */
  scripts: readonly string[];
  /** File of a page that this one stands for → id of the element at which it begins here. */
  starts: ReadonlyMap<string, string>;
}

/** What would end a script early, or open a comment in it; stands in strings only. */
const RE_SCRIPT_BREAKERS = /<(?=\/script|!--)/gi;
/** Where a link without its target says nothing. */
const NAVIGATIONS: ReadonlySet<string> = new Set(['nav', 'footer']);
/** What is said of the site: links to its tools, and to the whole of it as a zip. */
const SITE_ONLY = ['dataSiteOnly', 'dataPack'] as const;
/** What stands between links. */
const RE_SEPARATOR = /^[\s、，；·|｜/]*$/u;
/**
 * The glossary's entries, on its one page or each on its own; those of the report's terms stand here as
 * notes, under the same ids.
 */
const RE_GLOSSARY = /^glossary\/([^/]+)\.html$/;

/** The single file's HTML. */
export function singleFile(parts: SingleFileParts): string {
  const tree: Root = fromHtml(parts.html);
  const scripts = parts.scripts.map((source) => inlineScript(source));
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  const leadsNowhere = (link: Element) => placeInPage(link, parts, ids) === null;
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (NAVIGATIONS.has(element.tagName) && isEmptied(element, leadsNowhere)) {
      parent.children.splice(index, 1);
      return index;
    }
    const replaceBy = (...nodes: ElementContent[]): VisitorResult => {
      (parent.children as ElementContent[]).splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    };
    if (SITE_ONLY.some((name) => element.properties[name] !== undefined)) return replaceBy();
    switch (element.tagName) {
      case 'html':
        element.properties['dataEdition'] = 'single';
        return undefined;
      case 'link': {
        const node = inlineLink(element, parts);
        return node ? replaceBy(node) : replaceBy();
      }
      case 'script':
        return element.properties['src'] === undefined ? undefined : replaceBy();
      case 'form':
        delete element.properties['action'];
        return undefined;
      case 'a': {
        const href = placeInPage(element, parts, ids);
        if (href === null) {
          // What has a look of its own keeps it.
          const { children } = element;
          const { className } = element.properties;
          return replaceBy(
            ...(className ? [{ ...elementOf('span', { className }), children }] : children),
          );
        }
        element.properties['href'] = href;
        return undefined;
      }
      default:
        return undefined;
    }
  });
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'body') return undefined;
    element.children.push(...scripts);
    return EXIT;
  });
  closePolicy(tree);
  return toHtml(tree);
}

/** Gives the page the policy of one that holds everything, in the place of the site's. */
function closePolicy(tree: Root): void {
  const scripts: string[] = [];
  const styles: string[] = [];
  let policy: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName === 'script') scripts.push(textOf(element));
    if (element.tagName === 'style') styles.push(textOf(element));
    if (element.properties['httpEquiv']) policy = element;
  });
  if (!policy) throw new Error('the page has no policy');
  policy.properties['content'] = policyText(SINGLE_FILE_POLICY, { scripts, styles });
}

/**
 * Takes the links that lead nowhere out of a navigation, with what separated them and what they leave
 * empty.
 * @returns whether nothing is left of the element
 */
function isEmptied(element: Element, leadsNowhere: (link: Element) => boolean): boolean {
  const left = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    return child.tagName === 'a' ? !leadsNowhere(child) : !isEmptied(child, leadsNowhere);
  });
  if (left.length === element.children.length) return false;
  const words = left.filter((child, at) => isContent(child) || isContent(left[at - 1]));
  while (words.length > 0 && !isContent(words.at(-1))) words.pop();
  element.children = words;
  return words.length === 0;
}

/** Whether something in a navigation says something, or only stands between what does. */
function isContent(node: ElementContent | undefined): boolean {
  return node?.type === 'element' || (node?.type === 'text' && !RE_SEPARATOR.test(node.value));
}

/** Where a link leads inside the single file; unchanged when it leads out; null for nowhere. */
function placeInPage(
  link: Element,
  { page, starts }: SingleFileParts,
  ids: ReadonlySet<string>,
): string | null {
  const { href } = link.properties;
  if (typeof href !== 'string' || isExternal(href)) return typeof href === 'string' ? href : null;
  if (link.properties['dataOpenSearch'] !== undefined) return '#main';
  const target = targetFile(page, href);
  const start = starts.get(target);
  const [isGlossary, entry = ''] = RE_GLOSSARY.exec(target) ?? [];
  const fragment = splitUrl(href).fragment || entry;
  if (fragment === '') return start ? `#${start}` : null;
  if (target !== page && !isGlossary && start === undefined) return null;
  return ids.has(idOf(fragment)) ? `#${fragment}` : null;
}

/** What stands in the page for a `<link>`: the icon, its address on the web; the others name other pages. */
function inlineLink(link: Element, { page, read }: SingleFileParts): Element | null {
  const { rel, href } = link.properties;
  if (typeof href !== 'string' || !Array.isArray(rel)) return null;
  if (rel.includes('canonical')) return link;
  if (rel.includes('icon') && href.endsWith('.svg')) {
    const svg = Buffer.from(read(targetFile(page, href))).toString('base64');
    return elementOf('link', { rel: 'icon', href: `data:image/svg+xml;base64,${svg}` });
  }
  return null;
}

/** A `<script>` whose source cannot end it early. */
function inlineScript(source: string): Element {
  return elementOf('script', {}, source.replace(RE_SCRIPT_BREAKERS, '\\x3c'));
}

function elementOf(tagName: string, properties: Element['properties'], text = ''): Element {
  const children = text ? [{ type: 'text' as const, value: text }] : [];
  return { type: 'element', tagName, properties, children };
}
