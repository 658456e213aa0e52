/**
 * The Content-Security-Policy of each page, as a `<meta>`: it holds on `file://` and needs no server.
 * Everything is forbidden but what the pages use; inline scripts and styles are named by their hashes.
 */
import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a page may use, by directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** For the pages of the site: files from the same folder tree, and Pagefind's wasm. */
export const SITE_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/** For a page that holds everything it needs and asks no one for anything. */
export const SINGLE_FILE_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'wasm-unsafe-eval'"],
  'style-src': [],
  'img-src': ['data:'],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

/** Types of `<script>` that are data: browsers neither run them nor ask the policy. */
const RE_DATA_TYPE = /json/;
const RE_CHARSET = /<meta charset=[^>]*>/i;

/** Hashes of the page's inline scripts and styles, as the policy writes them. */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  visit(fromHtml(html), 'element', (element) => {
    const { type, src } = element.properties;
    const isScript = element.tagName === 'script' && src === undefined;
    if (isScript && !RE_DATA_TYPE.test(String(type ?? '')))
      scripts.add(hashSource(textOf(element)));
    if (element.tagName === 'style') styles.add(hashSource(textOf(element)));
  });
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy with the hashes of the page, in one line. */
function policyText(policy: Policy, hashes: ReturnType<typeof inlineHashes>): string {
  const added: Record<string, string[]> = {
    'script-src': hashes.scripts,
    'style-src': hashes.styles,
  };
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(added[directive] ?? [])])
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '))
    .join('; ');
}

/**
 * The page with its policy, in front of anything that the policy is about.
 * @throws Error when the page names no charset, behind which the policy is put
 */
export function withPolicy(html: string, policy: Policy = SITE_POLICY): string {
  if (!RE_CHARSET.test(html)) throw new Error('the page has no <meta charset>');
  const content = policyText(policy, inlineHashes(html));
  return html.replace(
    RE_CHARSET,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${content}">`,
  );
}
