import { expect, test } from 'vitest';
import { hashSource } from '../site/policy.ts';
import { singleFile } from './single.ts';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
const PAGE = `<!doctype html><html><head><meta charset="utf-8">${POLICY}<script>early()</script><link rel="icon" href="/i.svg">
<link rel="next" href="/r/2.html"><style>p>a{}</style><script src="/site.js" defer></script></head>
<body><nav><a href="/index.html">注读</a><a href="/r/1.html">第一章</a></nav>
<p id="p1-1">甲<a class="term" href="#ci">词</a></p><p id="p2-1">乙</p>
<div id="ci"><a href="/glossary/index.html#ci">词</a> <a href="/glossary/index.html#yu">语</a>
<a class="kin" href="/glossary/index.html?level=市"><b>市</b>某市</a>
<a href="/r/2.html#p2-1">段</a><a href="/other/1.html#p2-1">别的报告</a><a href="https://example.org/">外</a></div>
<form action="/search.html"></form><p data-pack hidden></p></body></html>`;
const FILES: Record<string, string> = {
  'i.svg': '<svg/>',
};

const html = singleFile({
  html: PAGE,
  page: 'r/full.html',
  read: (file) => FILES[file] ?? '',
  scripts: ['index()', 'run("</script><!--")'],
  starts: new Map([
    ['r/1.html', 'p1-1'],
    ['r/2.html', 'p2-1'],
  ]),
});

test('an entry’s own page is its note here, where it has one', () => {
  const page = `${POLICY}<p id="ci"></p><a href="/glossary/ci.html">词</a><a href="/glossary/yu.html">语</a>`;
  const parts = { html: page, page: 'r/full.html', read: () => '', scripts: [], starts: new Map() };
  expect(singleFile(parts)).toContain('<a href="#ci">词</a>语');
});

test('what the page loads is written into it, and its scripts in their order instead of those it names', () => {
  expect(html).toContain('<style>p>a{}</style>');
  expect(html).toContain('data:image/svg+xml;base64,PHN2Zy8+');
  expect(html).toContain(
    '<script>index()</script><script>run("\\x3c/script>\\x3c!--")</script></body>',
  );
  expect(html).not.toMatch(/ src=|rel="next"|action=|data-pack/);
  expect(html).toContain('data-edition="single"');
});

test('its policy names what stands in it, and lets in nothing of a site', () => {
  const [, written = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const content = written.replaceAll('&#x27;', "'");
  expect(content).toContain(`style-src ${hashSource('p>a{}')};`);
  for (const script of ['early()', 'index()', 'run("\\x3c/script>\\x3c!--")'])
    expect(content).toContain(hashSource(script));
  expect(content).not.toContain("'self'");
});

test('a navigation keeps the ways that lead somewhere, and nothing that is the site’s alone', () => {
  const kept = singleFile({
    html: `<!doctype html><head>${POLICY}</head><body><nav class="outline"><details><summary>目录</summary>
<p class="outline-report"><a href="/r/index.html">报告</a></p><ol><li><a href="/r/1.html">第一章</a></li></ol>
<div data-site-only><p>工具</p><a href="/r/full.html" aria-current="page">全文一页</a></div></details></nav>
<nav><p><a href="/a.html">甲</a>、<a href="/r/1.html">乙</a>、<a href="/b.html">丙</a>、<a href="/r/1.html">丁</a>、<a href="/c.html">戊</a></p></nav>
<nav class="gone"><ol><li><a href="/r/figures.html">数据</a></li> <li><a href="/a.html">结果与目标</a></li></ol></nav>
<footer><p>正文一字未改。<a href="/glossary/index.html#help">纠错、补充出处</a></p></footer></body>`,
    page: 'r/full.html',
    read: () => '',
    scripts: [],
    starts: new Map([
      ['r/index.html', 'main'],
      ['r/1.html', 'p1-1'],
    ]),
  });
  expect(kept.replace(/\n/g, '')).toContain(
    '<nav class="outline"><details><summary>目录</summary><p class="outline-report"><a href="#main">报告</a></p>' +
      '<ol><li><a href="#p1-1">第一章</a></li></ol></details></nav>' +
      '<nav><p><a href="#p1-1">乙</a>、<a href="#p1-1">丁</a></p></nav>' +
      '<footer><p>正文一字未改。</p></footer>',
  );
});

test('a link that leads nowhere keeps its look', () => {
  expect(html).toContain('<span class="kin"><b>市</b>某市</span>');
});

test('links into the report lead inside the page, links to the rest of the site become text', () => {
  expect(html).toContain('<a href="#p1-1">第一章</a>');
  expect(html).toContain('<a href="#p2-1">段</a>别的报告<a href="https://example.org/">外</a>');
  expect(html).toContain('<div id="ci"><a href="#ci">词</a> 语\n');
  expect(html).toContain('<nav><a');
  expect(html).not.toContain('注读');
});
