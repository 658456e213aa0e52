/** Scripts are asked for by the version of their bytes, so that no kept one is taken for a new one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { versionOf } from '../../layouts/version.ts';
import { filesIn } from '../../publish/finish.ts';
import { FIXTURE_SITE } from '../fixture-site.ts';

const files = filesIn(FIXTURE_SITE);
const read = (file: string) => readFileSync(path.join(FIXTURE_SITE, file), 'utf8');

test('every page names its scripts, and the text to cite, with the version of their bytes', () => {
  const version = versionOf(...files.filter((file) => file.startsWith('assets/')).map(read));
  const scripts = new Set<string>();
  const cited: string[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = read(page);
    for (const [, src = ''] of html.matchAll(/<script src="([^"]*)"/g)) {
      scripts.add(path.posix.join(path.posix.dirname(page), src));
    }
    const own = /<article class="text" data-cite="([^"]*)"/.exec(html)?.[1];
    if (own === undefined) continue;
    cited.push(page);
    expect(own, page).toBe(versionOf(read(path.posix.join(path.posix.dirname(page), 'cite.js'))));
  }
  expect([...scripts].sort()).toEqual([
    `assets/commitments.js?v=${version}`,
    `assets/desk.js?v=${version}`,
    `assets/keep.js?v=${version}`,
    `assets/plain.js?v=${version}`,
    `assets/site.js?v=${version}`,
  ]);
  expect(cited.length).toBeGreaterThan(3);
});
