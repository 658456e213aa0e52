/** The real sources: an address stands only where the publisher is who issued or first published it (C5). */
import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';
import { publisherOf } from '../../model/publisher.ts';
import { realSite } from '../dist.ts';

const { terms, publishers } = loadLibrary('.');
const addresses = terms.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));

test('every address of the real glossary page is of a publisher on the list, and none is missing', () => {
  const links: string[] = [];
  visit(
    fromHtml(readFileSync(`${realSite()}/glossary/index.html`, 'utf8')),
    'element',
    ({ properties: { href } }) => {
      if (typeof href === 'string' && /^\w+:/.test(href)) links.push(href);
    },
  );
  expect(addresses.length).toBeGreaterThan(30);
  expect(links.toSorted()).toEqual(addresses.toSorted());
  expect(links.filter((link) => !publisherOf(link, publishers))).toEqual([]);
});

test('every publisher on the list is linked at least once', () => {
  const linked = new Set(addresses.map((url) => publisherOf(url, publishers)));
  expect(publishers.filter((publisher) => !linked.has(publisher))).toEqual([]);
});

test('no address stands anywhere else in an entry', () => {
  const own = terms.flatMap(({ gloss, meaning, note = '', sources }) => [
    `${gloss}${meaning}${note}`,
    ...sources.map(({ title, publisher, supports }) => `${title}${publisher}${supports}`),
  ]);
  expect(
    own.filter((words) => /https?:|www\.|\d+\.\d+\.\d+\.\d+|\.(?:com|cn|net|org)\b/.test(words)),
  ).toEqual([]);
});
