/** With one report the home is its cover, and every list leads back to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';
import { relativeUrl } from '../../site/address.ts';
import { GLOSSARY_URL, NAMES_URL } from '../../site/entry-urls.ts';
import { HOME_URL, reportUrl, SEARCH_URL } from '../../site/urls.ts';
import { realSite } from '../dist.ts';

const site = realSite();
const [report, ...others] = loadLibrary('.').reports;
const read = (url: string) => readFileSync(path.join(site, url), 'utf8');
/** What the page says, without its marks. */
const wordsOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0].replace(/<[^>]*>/g, '');

test.runIf(report && others.length === 0)('one report: the home is its cover', () => {
  const cover = reportUrl(report ?? { id: '' });
  expect(wordsOf(read(HOME_URL))).toBe(wordsOf(read(cover)));
  for (const url of [GLOSSARY_URL, NAMES_URL, SEARCH_URL])
    expect(read(url)).toContain(`href="${relativeUrl(url.slice(1), cover)}"`);
});
