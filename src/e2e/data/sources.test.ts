/** The real sources: those that are mirrors or of unknown quality are named, never linked (C5). */
import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/load.ts';
import { realSite } from '../dist.ts';

test('no mirror or doubtful page is linked from the real glossary', () => {
  const doubtful = loadLibrary('.').terms.flatMap(({ sources }) =>
    sources.filter(({ quality, url }) => quality && url).map(({ url }) => url),
  );
  expect(doubtful.length).toBeGreaterThan(50);
  const links: unknown[] = [];
  visit(
    fromHtml(readFileSync(`${realSite()}/glossary/index.html`, 'utf8')),
    'element',
    ({ properties }) => {
      if (properties['href'] !== undefined) links.push(properties['href']);
    },
  );
  expect(links.length).toBeGreaterThan(doubtful.length);
  expect(links.filter((href) => doubtful.includes(String(href)))).toEqual([]);
});
