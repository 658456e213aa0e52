/** What a built site weighs, held to the table of pages and `budgets.yaml`; for the fixture's site and the real one. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isExternal, targetFile } from '../../site/address.ts';
import { filesIn } from '../../site/files.ts';
import { readLinks } from '../../site/links.ts';
import { PAGES } from '../../site/pages.ts';
import { kindOf } from './kinds.ts';

export const budgets = parse(readFileSync('src/e2e/budgets.yaml', 'utf8')) as {
  pages: Record<string, number>;
  'bare chapter': number;
  scripts: number;
  later: number;
  'first search': number;
  'service worker': number;
  whole: number;
  'taken along': number;
};

/** Sizes of a site's files in bytes. */
export function sizesOf(site: string) {
  return {
    gzipped: (file: string) => gzipSync(readFileSync(path.join(site, file)), { level: 9 }).length,
    raw: (file: string) => statSync(path.join(site, file)).size,
  };
}

export function sum(files: Iterable<string>, size: (file: string) => number): number {
  return [...files].reduce((total, file) => total + size(file), 0);
}

/** Scripts and styles that a page names; what it loads when asked to is not among them. */
function loadedBy(site: string, page: string): Set<string> {
  const loaded = readLinks(readFileSync(path.join(site, page), 'utf8'))
    .targets.filter((url) => !isExternal(url))
    .map((url) => targetFile(page, url))
    .filter((file) => /\.(js|css)$/.test(file));
  return new Set(loaded);
}

/** A page's HTML without its guide and its questions, and without what stands in it for their sake. */
function withoutGuide(html: string): string {
  const [, script = ''] = RE_GUIDE.exec(html) ?? [];
  const bare = html
    .replace(RE_GUIDE, '')
    .replace(` 'sha256-${createHash('sha256').update(script).digest('base64')}'`, '')
    .replace(RE_QUESTIONS, '')
    .replace(RE_STYLES, (styles) => styles.replace(RE_RULES, ''));
  expect(bare).not.toMatch(/ data-(?:guide|questions)[ >]/);
  return bare;
}
const RE_GUIDE = /<details[^>]* data-guide[\s\S]*?<\/details><script>([\s\S]*?)<\/script>/;
const RE_STYLES = /<style>[\s\S]*?<\/style>/g;
const RE_RULES = /[^{}]*\.(?:guide|questions|beside)\b[^{}]*\{[^{}]*\}/g;
const RE_QUESTIONS = /<section[^>]* data-questions[\s\S]*?<\/section>/;

/** Tests that every page keeps to the budget of its kind, or to its own where it has one. */
export function describeWeights(site: string): void {
  const { gzipped } = sizesOf(site);
  const pages = filesIn(site).filter((file) => file.endsWith('.html'));

  test('every page keeps to the budget of its kind', () => {
    const heavy = pages.flatMap((page) => {
      const most = budgets.pages[page] ?? PAGES[kindOf(page)].most;
      // With the scripts and styles that it loads by itself.
      const weight = sum([page, ...loadedBy(site, page)], gzipped);
      return weight <= most ? [] : [{ page, weight, most }];
    });
    expect(heavy).toEqual([]);
  });

  test('a chapter without its guide and questions keeps to its budget', () => {
    const heavy = pages.flatMap((page) => {
      if (kindOf(page) !== 'chapter' || budgets.pages[page] !== undefined) return [];
      const bare = withoutGuide(readFileSync(path.join(site, page), 'utf8'));
      const weight = gzipSync(bare, { level: 9 }).length + sum(loadedBy(site, page), gzipped);
      return weight <= budgets['bare chapter'] ? [] : [{ page, weight }];
    });
    expect(heavy).toEqual([]);
  });

  test('a chapter that is only read runs little JavaScript', () => {
    const chapters = pages.filter((page) => kindOf(page) === 'chapter');
    expect(chapters.length).toBeGreaterThan(3);
    for (const page of chapters) {
      const scripts = [...loadedBy(site, page)].filter((file) => file.endsWith('.js'));
      expect(scripts).toEqual(['assets/site.js']);
      expect(sum(scripts, gzipped)).toBeLessThan(budgets.scripts);
    }
  });

  test('a script that is loaded later is light, too', () => {
    // What a page loads by itself is weighed with it.
    const atOnce = new Set(pages.flatMap((page) => [...loadedBy(site, page)]));
    const scripts = filesIn(site).filter(
      (file) => /^assets\/.*\.js$/.test(file) && !atOnce.has(file),
    );
    expect(scripts.length).toBeGreaterThan(8);
    expect(scripts.filter((file) => gzipped(file) > budgets.later)).toEqual([]);
  });

  test('the service worker keeps to its budget', () => {
    expect(gzipped('sw.js')).toBeLessThan(budgets['service worker']);
  });
}
