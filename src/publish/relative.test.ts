import { expect, test } from 'vitest';
import { brokenLinks, readLinks, relativeUrl, withRelativeLinks } from './relative.ts';

test('an address is seen from the page that holds it', () => {
  expect(relativeUrl('a/b.html', '/index.html')).toBe('../index.html');
  expect(relativeUrl('a/b.html', '/a/c.html?q=1#p1-2')).toBe('c.html?q=1#p1-2');
  expect(relativeUrl('index.html', '/a/b.html#x')).toBe('a/b.html#x');
  expect(relativeUrl('a/b.html', '/a/b.html#x')).toBe('#x');
});

test('addresses of others and relative ones are left alone', () => {
  for (const url of ['https://example.org/x', '//example.org', 'mailto:a@b.c', '#x', 'c.html']) {
    expect(relativeUrl('a/b.html', url)).toBe(url);
  }
});

test('only addresses inside tags are rewritten; the rest stays to the byte', () => {
  const html =
    '<!doctype html><p>href="/x.html" <a class=k href="/x.html?a=1&amp;b=2#y">字&nbsp;</a><script>var s=\'src="/x"\'</script><link rel=icon href=/i.svg>';
  expect(withRelativeLinks(html, 'a/b.html', readLinks(html))).toBe(
    '<!doctype html><p>href="/x.html" <a class=k href="../x.html?a=1&amp;b=2#y">字&nbsp;</a><script>var s=\'src="/x"\'</script><link rel=icon href="../i.svg">',
  );
});

test('a link to a missing file or fragment is found, a right one is not', () => {
  const pages = new Map([
    [
      'a/b.html',
      readLinks(
        '<a href="/c.html#there">1</a><a href="/c.html#gone">2</a><a href="/d.html">3</a><a href="/c.html#50%">5</a>',
      ),
    ],
    ['c.html', readLinks('<p id="there"></p><a href="https://example.org/">4</a>')],
  ]);
  expect(brokenLinks(pages, new Set(['a/b.html', 'c.html']))).toEqual([
    { page: 'a/b.html', url: '/c.html#gone' },
    { page: 'a/b.html', url: '/d.html' },
    { page: 'a/b.html', url: '/c.html#50%' },
  ]);
});
