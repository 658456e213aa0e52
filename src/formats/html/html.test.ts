import { describe, expect, it } from 'vitest';
import { fixture, PARAGRAPHS, read } from '../testing.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace('¹', '<sup>1</sup>');
const MENU = ['首页', '政务公开', '办事服务', '互动交流']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('');
const LABELS =
  '<div class="info">发布时间：2024-01-22 来源：县政府办公室 浏览次数：<i>86</i></div>';
const FOOT = '<p>主办：云溪县人民政府办公室，电话：0000-1234567。</p><p>网站地图</p>';

/** A page as sites of offices have it: menus above and beside, labels, what it is there for, a foot. */
function page(article: string, { charset = 'utf-8', title = '政府工作报告' } = {}): string {
  return `<!DOCTYPE html><html><head>
    <meta http-equiv="Content-Type" content="text/html; charset=${charset}">
    <title>${title}_云溪县人民政府</title>
    <meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-01-22 09:30">
    <meta name="ContentSource" content="县政府办公室"><style>p { color: red }</style></head><body>
    <div class="top"><ul>${MENU}</ul></div>
    <div class="place">您的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
    <div class="wrap"><div class="left"><ul>${MENU}</ul></div>
    <div class="main">${LABELS}${article}<div><a href="1">打印</a><a href="2">关闭</a><a href="3">微信</a></div></div></div>
    <div class="foot">${FOOT}</div><script>document.write('各位代表：')</script></body></html>`;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const P = `<div class="text">${PARAGRAPHS.map((text) => `<p>　　${escaped(text)}</p>`).join('\n')}</div>`;
const BR = `<p>${PARAGRAPHS.map((text) => `&nbsp;&nbsp;${escaped(text)}`).join('<br/>\n')}</p>`;
const TABLES = `<table width="100%"><tr><td><table><tr><td>${LABELS}</td></tr><tr><td><table><tr><td>
  ${PARAGRAPHS.map((text) => `<p class="MsoNormal"><span>${escaped(text)}</span></p>`).join('\n')}
  </td></tr></table></td></tr></table></td><td><ul>${MENU}</ul></td></tr></table>`;

/** Encodes as GB 2312 by the table that decodes it. */
function gb2312(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0) & 0x7f]),
  );
}

describe('a web page', () => {
  it.each([
    ['<p>', P, 'utf-8'],
    ['one <p> with <br>', BR, 'utf-8'],
    ['nested tables', TABLES, 'utf-8'],
    ['<p> in GB 2312', P, 'gb2312'],
    ['<br> in GB 2312', BR, 'gb2312'],
  ])('gives the paragraphs that it was made from: %s', async (_, article, charset) => {
    const html = page(article, { charset });
    const { lines, format, encoding, meta, dropped } = await read(
      charset === 'utf-8' ? utf8(html) : gb2312(html),
      'page',
    );
    expect(lines).toEqual(PARAGRAPHS);
    expect(format).toBe('网页');
    expect(encoding).toBe(charset === 'utf-8' ? 'UTF-8' : 'GB18030');
    expect(meta).toEqual({
      title: '政府工作报告',
      date: '2024-01-22 09:30',
      publisher: '县政府办公室',
    });
    expect(dropped).toContain('您的位置：首页 > 政务公开');
    expect(dropped).toContain('网站地图');
  });

  it('without anything around it is all there', async () => {
    expect((await read(fixture('chromium.html'), 'chromium.html')).lines).toEqual(PARAGRAPHS);
  });

  it('is UTF-8 where its bytes are, whatever it says', async () => {
    const { encoding, lines } = await read(utf8(page(P, { charset: 'gb2312' })), 'a.html');
    expect(encoding).toBe('UTF-8');
    expect(lines).toEqual(PARAGRAPHS);
  });

  it('is UTF-16 where a mark says so', async () => {
    const text = `\ufeff${page(P, { charset: 'unicode' })}`;
    const { encoding, lines } = await read(
      new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer),
      'a.html',
    );
    expect(encoding).toBe('UTF-16');
    expect(lines).toEqual(PARAGRAPHS);
  });

  it('keeps the title that stands above the text, where the text has none', async () => {
    const title = '2024年云溪县政府工作报告';
    const body = P.slice(P.indexOf('<p>　　各位代表'));
    const html = page(`<div class="text">${body}`, { title }).replace(
      LABELS,
      `<h1>${title}</h1>${LABELS}`,
    );
    const { lines } = await read(utf8(html), 'a.html');
    expect(lines.slice(0, 2)).toEqual([title, '各位代表：']);
  });

  it('keeps pieces of one text together, however unequal', async () => {
    const [first, ...others] = PARAGRAPHS.map((text) => `<p>${escaped(text)}</p>`);
    const html = page(
      `<div class="WordSection1">${first}${others.slice(0, 30).join('')}</div><div class="WordSection2">${others.slice(30).join('')}</div>`,
    );
    expect((await read(utf8(html), 'a.html')).lines).toEqual(
      expect.arrayContaining([...PARAGRAPHS]),
    );
  });

  it('keeps a table that stands behind the text', async () => {
    const rows = ['序号,项目', '1,新建学校', '2,改造老旧小区'].map((row) => row.split(','));
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const html = page(`${P}<div class="annex"><table>${table.join('')}</table></div>`);
    const { lines } = await read(utf8(html), 'a.html');
    expect(lines.slice(-3)).toEqual(rows.map((row) => row.join('\t')));
  });

  it('loses no line: what is no text is dropped and said', async () => {
    const { lines, dropped, repairs } = await read(utf8(page(P)), 'a.html');
    const all = [...MENU.matchAll(/<a[^>]*>([^<]*)/g)].map(([, name]) => name);
    expect(dropped).toEqual(expect.arrayContaining(all));
    expect(repairs['去掉网页正文以外的行']).toBe(dropped.length);
    expect(lines.some((line) => dropped.includes(line))).toBe(false);
  });

  it('breaks lines where a browser does, and nowhere else', async () => {
    const html = page(
      `<div>${P}<p>全县上下
      凝心聚力，接续<b>奋斗</b>，GDP
      增长<span>5.5%</span>以上，居民收入稳步增长，用于测试。</p><pre>一行，没有别的意思，
二行，也没有别的意思，只是测试断行。</pre>
      <ol><li>新建学校三所，改建学校五所，扩建学校七所。</li><li>新建医院一所，改建卫生院九所，都在年内完成。</li></ol>
      <table><tr><th>序号</th><th>项目</th></tr><tr><td>1</td><td>新建学校<br>三所</td></tr></table></div>`,
    );
    const { lines, repairs } = await read(utf8(html), 'a.html');
    expect(lines.slice(PARAGRAPHS.length)).toEqual([
      '全县上下凝心聚力，接续奋斗，GDP 增长5.5%以上，居民收入稳步增长，用于测试。',
      '一行，没有别的意思，',
      '二行，也没有别的意思，只是测试断行。',
      '1. 新建学校三所，改建学校五所，扩建学校七所。',
      '2. 新建医院一所，改建卫生院九所，都在年内完成。',
      '序号\t项目',
      '1\t新建学校 三所',
    ]);
    expect(repairs['接上网页源码断行']).toBe(1);
  });

  it('leaves out what the page hides, but not a text that it hides until a script shows it', async () => {
    const tip = '<p style="display: none">请使用新版浏览器访问，否则有些内容看不到。</p>';
    const { lines, dropped } = await read(utf8(page(`<div>${tip}${P}</div>`)), 'a.html');
    expect(lines).toEqual(PARAGRAPHS);
    expect(dropped).toContain('请使用新版浏览器访问，否则有些内容看不到。');
    const hidden = page(`<div style="display:none">${P}</div>`);
    expect((await read(utf8(hidden), 'a.html')).lines).toEqual(PARAGRAPHS);
  });
});

describe('a page that has no text is refused, with the way to it', () => {
  it.each([
    [
      '<p><a href="/files/report.pdf">政府工作报告</a></p>',
      '正文在附件里，请下载附件再导入：/files/report.pdf',
    ],
    ['<img src="1.jpg"><img src="2.jpg">', '正文像是图片'],
    ['<iframe src="text.htm"></iframe>', '正文在框架里'],
    ['<div id="app"></div>', '由脚本载入'],
  ])('%s', async (article, why) => {
    await expect(read(utf8(`<html><body>${article}</body></html>`), 'a.html')).rejects.toThrow(why);
  });
});

describe('a page that is too much is refused before it is parsed', () => {
  it.each([
    ['nested elements', '<div>'.repeat(100_000), '套了 100 层以上'],
    ['nested lists', '<ul><li>'.repeat(100_000), '套了 100 层以上'],
    ['items in items', '<li><dd><p>'.repeat(20_000), '没有结束的标签太多'],
    ['elements', '<br>'.repeat(1_000_000), '标签多于'],
    [
      'attributes',
      `<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}`).join(' ')}>`,
      '属性多于',
    ],
    ['characters', `<p>${'字'.repeat(21_000_000)}`, '网页太大'],
    ['attributes behind a comment', `<!-- <p> --><p ${'a=1 '.repeat(1000)}>`, '属性多于'],
  ])('%s', async (_, much, why) => {
    await expect(read(utf8(`<html><body>${much}`), 'a.html')).rejects.toThrow(why);
  });

  it('but not one whose paragraphs, items and cells are never closed', async () => {
    const open = PARAGRAPHS.map((text) => `<p>${escaped(text)}`).join('\n');
    const items = '<ul><li>条目'.concat('<li>条目'.repeat(2_000), '</ul>');
    const { lines } = await read(utf8(`<html><body>${open}${items}`), 'a.html');
    expect(lines.slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  });
});
