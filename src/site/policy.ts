/**
 * The Content-Security-Policy of each page, as a `<meta>`: it holds on `file://` and needs no server.
 * Everything is forbidden but what the pages use; inline scripts and styles are named by their hashes.
 */
import { createHash } from 'node:crypto';

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
  // The service worker; a reader's own book in a frame, in which other pages write (`src/browser/own/book.ts`).
  'child-src': ["'self'"],
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

/** Sources of what stands in a page itself, exactly as they stand there. */
export interface Inline {
  scripts?: readonly string[];
  styles?: readonly string[];
}

/** The policy with the hashes of what stands in the page, in one line. */
export function policyText(policy: Policy, { scripts = [], styles = [] }: Inline): string {
  const added: Record<string, string[]> = {
    'script-src': hashes(scripts),
    'style-src': hashes(styles),
  };
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources, ...(added[directive] ?? [])])
    .filter((words) => words.length > 1)
    .map((words) => words.join(' '))
    .join('; ');
}

/** Each source by its hash, once, sorted. */
function hashes(sources: readonly string[]): string[] {
  return [...new Set(sources.map(hashSource))].sort();
}

/** How a policy names a source. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
