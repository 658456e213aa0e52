import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks, linkErrors, linksIn, readLinks } from './links.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'zhudu-links-'));
  mkdirSync(path.join(site, 'r'));
});
afterEach(() => rmSync(site, { recursive: true }));
const put = (file: string, html: string) => writeFileSync(path.join(site, file), html);

test('links and ids are read from tags alone, each once', () => {
  const html =
    '<!doctype html><!-- <a href="c"> --><p id="x">href=&quot;t&quot; <a class="k" href="x.html?a=1&amp;b=2#y">字</a>' +
    '<a href="x.html?a=1&#38;b=2#y" data-id="z"></a><form\naction="s.html"></form>' +
    '<script id="s" src="s.js">var t = \'<a href="no">\'</script><style>a{content:"<i id=no>"}</style>';
  expect(readLinks(html)).toEqual({
    targets: ['x.html?a=1&b=2#y', 's.html', 's.js'],
    ids: ['x', 's'],
  });
});

test('a link to a missing file or place is found, a right one is not', () => {
  put(
    'r/a.html',
    '<a href="../c.html#there">1</a><a href="../c.html#gone">2</a><a href="d.html">3</a>',
  );
  put(
    'c.html',
    '<p id="there"></p><a href="https://example.org/">4</a><a href="r/a.html#50%">5</a>',
  );
  expect(linkErrors(brokenLinks(site)).map(({ message }) => message.split('：')[0])).toEqual([
    '[断链] c.html · r/a.html#50%',
    '[断链] r/a.html · ../c.html#gone',
    '[断链] r/a.html · d.html',
  ]);
});

test('an address from the root is refused, though it leads somewhere: under a path it would not', () => {
  put('c.html', '<a href="/c.html">1</a><a href="c.html">2</a>');
  expect(brokenLinks(site)).toEqual([{ page: 'c.html', url: '/c.html' }]);
  expect(linkErrors(brokenLinks(site))[0]?.message).toContain('从根写起');
});

test('the links of one folder are those that the whole site has of it, as plain data', () => {
  put('r/a.html', '<p id="p1"><a href="../c.html">1</a>');
  put('c.html', '<a href="r/a.html#p1">2</a>');
  const { 'r/a.html': own } = linksIn(site);
  const kept = JSON.parse(JSON.stringify(linksIn(site, 'r')));
  expect(kept).toEqual({ 'r/a.html': own });
});
