/** The pictures of the slogans of the real reports: no line that the glossary doesn't state, and none missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import { urlOf } from '../../site/urls.ts';
import { realSite } from '../dist.ts';
import { markedIn, ofBothAlike, statedOf } from '../stated.ts';

const site = realSite();
const library = loadLibrary('.');
const { matcherOf } = queriesOf(library);

test.each(library.reports)('$id', (report) => {
  const html = readFileSync(path.join(site, urlOf('slogans', report)), 'utf8');
  const edges = [...html.matchAll(/ data-edge="([^" ]+ [^" ]+ [^" ]+)"/g)].map(([, edge = '']) =>
    ofBothAlike(edge),
  );
  const stated = statedOf(library.terms, markedIn(report, matcherOf(report)));
  // On the map, in the families, in the list.
  expect(edges.sort()).toEqual([...stated, ...stated, ...stated].sort());
});
