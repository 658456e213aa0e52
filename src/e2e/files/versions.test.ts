/** Scripts are asked for by the version of their bytes, so that no kept one is taken for a new one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { versionOf } from '../../model/version.ts';
import { filesIn } from '../../site/files.ts';
import { PAGES } from '../../site/pages.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';

const files = filesIn(FIXTURE_SITE);
const read = (file: string) => readFileSync(path.join(FIXTURE_SITE, file), 'utf8');

test('every page names its scripts and styles, and the text to cite, with the version of their bytes', () => {
  const version = versionOf(...files.filter((file) => file.startsWith('assets/')).map(read));
  const named = new Set<string>();
  const cited: string[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = read(page);
    for (const [, url = ''] of html.matchAll(
      /<(?:script src|link rel="stylesheet" href)="([^"]*)"/g,
    )) {
      named.add(path.posix.join(path.posix.dirname(page), url));
    }
    const own = /<article class="text" data-cite="([^"]*)"/.exec(html)?.[1];
    if (own === undefined) continue;
    cited.push(page);
    // The text is asked for by the version that it gives itself.
    const text = read(path.posix.join(path.posix.dirname(page), 'text.js'));
    expect(text, page).toContain(`{"version":"${own}",`);
  }
  const styles = files.filter((file) => file.endsWith('.css'));
  const scripts = [...new Set(Object.values(PAGES).flatMap((kind) => kind.scripts))].map(
    (name) => `assets/${name}.js`,
  );
  expect([...named].sort()).toEqual(
    [...scripts, ...styles].sort().map((file) => `${file}?v=${version}`),
  );
  expect(cited.length).toBeGreaterThan(3);
});
