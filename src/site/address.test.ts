import { expect, test } from 'vitest';
import { hrefFrom, pageFile, relativeUrl } from './address.ts';

test('an address is seen from the page that holds it', () => {
  expect(relativeUrl('a/b.html', '/index.html')).toBe('../index.html');
  expect(relativeUrl('a/b.html', '/a/c.html?q=1#p1-2')).toBe('c.html?q=1#p1-2');
  expect(relativeUrl('index.html', '/a/b.html#x')).toBe('a/b.html#x');
  expect(relativeUrl('a/b.html', '/a/b.html#x')).toBe('#x');
  expect(relativeUrl('a/b.html', '/a/b.html?q=1#x')).toBe('b.html?q=1#x');
  expect(relativeUrl('甲/乙/丙.html', '/甲/丁.html')).toBe('../丁.html');
});

test('addresses of others and relative ones are left alone', () => {
  for (const url of ['https://example.org/x', '//example.org', 'mailto:a@b.c', '#x', 'c.html']) {
    expect(relativeUrl('a/b.html', url)).toBe(url);
  }
});

test('a page knows its file, also as the index of a folder, and in words', () => {
  expect(pageFile('/')).toBe('index.html');
  expect(pageFile('/glossary/')).toBe('glossary/index.html');
  expect(pageFile('/r/part-1.html')).toBe('r/part-1.html');
  expect(pageFile(encodeURI('/places/河南省.html'))).toBe('places/河南省.html');
  const href = hrefFrom(new URL(encodeURI('http://localhost/places/河南省/信阳市.html')));
  expect(href('/places/河南省.html')).toBe('../河南省.html');
});
