import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { DataErrors } from '../model/errors.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { paragraphNodes } from './paragraph-nodes.ts';
import { parseChapter, parseTree } from './parse-chapter.ts';
import { chapterToMdx, escapeMdx } from './write-chapter.ts';

const DATA = { title: '一、工作回顾', order: 2 };

/** Pieces that Markdown, GFM or MDX would read as something else than text. */
const SYNTAX = [
  ...'{}<>&*_~[]`\\|#+-=!()@:"\'$^ \t　\u00a0\u200b',
  '1. ',
  '- ',
  '> ',
  '# ',
  '```',
  '~~',
  '**',
  '[^1]',
  '[x](y)',
  '![x](y)',
  'www.',
  'www.a.cn/b_c*d*',
  'http://a.cn/x_y~z',
  'http://a.cn/x_y/t_1.html',
  ' http://a.cn/_y_/t_1 ',
  'https://a.cn/?q=1&copy=2',
  'ftp://a.cn',
  'a_b@c.d',
  'mailto:a@b.cn',
  'xmpp:a@b.cn/x',
  ':smile:',
  '&nbsp;',
  '&#35;',
  '<!--x-->',
  '<br/>',
  '</P>',
  '<Lead>',
  '{/* x */}',
  '{`x`}',
  'import x from "y"',
  'export const a = 1',
  '---',
  '===',
  '\\*',
  '\\\\',
];
const WORDS = ['政府', '。', '“三个一批”', '７%', 'Ａ', '8.2亿', 'GDP', '🀄️', '👨‍👩‍👧', '𠮷', 'é'];
const RE_LINE_BREAK = /[\n\r]/;

const piece = fc.oneof(
  fc.constantFrom(...SYNTAX, ...WORDS),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
);
/** What a repaired paragraph can be: one line, not empty, without white space at its ends, no NUL. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').trim())
  .filter((line) => line !== '' && !RE_LINE_BREAK.test(line) && !line.includes('\0'));
const paragraph = fc
  .tuple(fc.constantFrom('text', 'heading', 'title'), text, fc.nat())
  .map(([kind, words, cut]): Omit<Paragraph, 'id'> => {
    const lead = kind === 'text' ? cut % (words.length + 1) : 0;
    return { kind, text: words, lead: splitsPair(words, lead) ? 0 : lead };
  });

function splitsPair(words: string, at: number): boolean {
  return at > 0 && (words.codePointAt(at - 1) ?? 0) > 0xffff;
}

function numbered(paragraphs: readonly Omit<Paragraph, 'id'>[]): Paragraph[] {
  return paragraphs.map((rest, at) => {
    const id = { text: `1.2-${at + 1}`, heading: `1.${at + 1}-0`, title: `0.0-${at + 1}` }[
      rest.kind
    ];
    return { id, ...rest };
  });
}

/** MDX's own first plugin makes flow elements of those that stand alone in a paragraph. */
function unravel(tree: Root): Root {
  const children = tree.children.flatMap((node) =>
    node.type === 'paragraph'
      ? node.children.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }))
      : [node],
  );
  return { ...tree, children: children as Root['children'] };
}

describe('parseChapter(chapterToMdx(x)) = x', () => {
  it('for any paragraphs whatever', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(numbered),
        (paragraphs) => {
          const mdx = chapterToMdx(DATA, paragraphs);
          expect(parseChapter(mdx, 'x.mdx')).toEqual({ data: DATA, paragraphs });
        },
      ),
      { numRuns: draws(1000, 20_000), seed: 1 },
    );
  });

  it('for any paragraphs after MDX has unravelled them', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(numbered),
        (paragraphs) => {
          const tree = unravel(parseTree(chapterToMdx(DATA, paragraphs)));
          const nodes = paragraphNodes(tree, 'x.mdx');
          expect(nodes.map((node) => node.paragraph)).toEqual(paragraphs);
        },
      ),
      { numRuns: 500, seed: 2 },
    );
  });

  it('for any title', () => {
    fc.assert(
      fc.property(text, (title) => {
        const paragraphs = numbered([{ kind: 'text', text: '字', lead: 0 }]);
        const data = { title: title.trim(), order: 1 };
        expect(parseChapter(chapterToMdx(data, paragraphs), 'x.mdx').data).toEqual(data);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('escapeMdx', () => {
  it('leaves plain text alone', () => {
    const plain = '（一）经济运行稳中向好。“3+1”、7% & A/B - 1. #2 > 1 | 2 ] } ! 第1~';
    expect(escapeMdx(plain.replace('~', ''))).toBe(plain.replace('~', ''));
  });

  it('leaves a whole address alone, so that it is found in the file as it stands', () => {
    const address = '来源：http://www.qingshan.gov.cn/gk/2024/t2024_1.html';
    expect(escapeMdx(address)).toBe(address);
    expect(escapeMdx(`${address}，见*`)).toContain('http\\://');
  });
});

/** A chapter with these lines below its front matter, which has four lines. */
function chapter(...lines: string[]): string {
  return ['---', 'title: 一、回顾', 'order: 1', '---', ...lines].join('\n');
}

function messages(mdx: string): string[] {
  try {
    parseChapter(mdx, 'c.mdx');
  } catch (error) {
    if (error instanceof DataErrors) return error.errors.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('parseChapter', () => {
  it('reads a paragraph that an editor spread over three lines', () => {
    const { paragraphs } = parseChapter(chapter('<P id="0-1">', '各位代表：', '</P>'), 'c.mdx');
    expect(paragraphs).toEqual([{ id: '0-1', kind: 'text', text: '各位代表：', lead: 0 }]);
  });

  it('reads paragraphs that no blank line separates', () => {
    const { paragraphs } = parseChapter(
      chapter('<P id="0-1">甲</P>', '<P id="0-2">乙</P>'),
      'c.mdx',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  const ERRORS: [string, string, string][] = [
    [
      '章节语法',
      chapter('', '<P id="0-1">增长{7}}%', ''),
      '[章节语法] c.mdx · 第 6 行第 1 列：MDX 读不懂：',
    ],
    [
      '段落外有字',
      chapter('', '各位代表：'),
      '[段落外有字] c.mdx · 第 6 行：“各位代表：”不在段落里。改法：把这些字放进 <P id="…">、<H id="…"> 或 <Title id="…">。',
    ],
    [
      '段落外有字',
      chapter('', '## 二、目标'),
      '[段落外有字] c.mdx · 第 6 行：“二、目标”不在段落里',
    ],
    [
      '段落外有字',
      chapter('', '<Q id="0-1">甲</Q>'),
      '[段落外有字] c.mdx · 第 6 行：“甲”不在段落里',
    ],
    [
      '段落内有标记',
      chapter('', '<P id="0-1">增长*很*快</P>'),
      '[段落内有标记] c.mdx · 第 6 行：段落里有标记“很”（emphasis）。改法：段落里只能有正文和 <Lead>；把别的标记去掉，或在符号前加反斜杠。',
    ],
    [
      '段落内有标记',
      chapter('', '<P id="0-1">见[网页](http://a.cn)</P>'),
      '[段落内有标记] c.mdx · 第 6 行：段落里有标记“网页”（link）',
    ],
    [
      '段落内有标记',
      chapter('', '<P id="0-1">甲。<Lead>乙。</Lead></P>'),
      '[段落内有标记] c.mdx · 第 6 行：段落里有标记“乙。”（mdxJsxTextElement）',
    ],
    [
      '段落内有标记',
      chapter('', '<P id="0-1">甲', '乙</P>'),
      '[段落内有标记] c.mdx · 第 6 行：段落里有换行，一段要写在一行里',
    ],
    ['段落内有标记', chapter('', '<P id="0-1"></P>'), '[段落内有标记] c.mdx · 第 6 行：段落是空的'],
    [
      '段落内有标记',
      chapter('', '<P id="0-1" class="x">甲</P>'),
      '[段落内有标记] c.mdx · 第 6 行：<P> 除 id 外不能有别的属性',
    ],
    [
      '段落内有标记',
      chapter('', '<P id="0-1"><Lead id="x">甲。</Lead>乙</P>'),
      '[段落内有标记] c.mdx · 第 6 行：<Lead> 不能有属性',
    ],
    [
      '缺段落号',
      chapter('', '<P>各位代表：</P>'),
      '[缺段落号] c.mdx · 第 6 行：“各位代表：”没有段落号。改法：给段落写上 id，例如 <P id="3.2-4">。',
    ],
    ['缺段落号', chapter('', '<P id={1}>甲</P>'), '[缺段落号] c.mdx · 第 6 行：“甲”没有段落号'],
    [
      '段落号不合',
      chapter('', '<P id="3.2.1">甲</P>'),
      '[段落号不合] c.mdx · 第 6 行：“3.2.1”不是段落号。改法：段落号的形式是 3.2-4、1.0-1 或 0-2，正文以外的是 f-1、n-3、n-3.2、a1-2、b-1。',
    ],
    [
      '段落号不合',
      chapter('', '<P id="1.0-0">甲</P>'),
      '[段落号不合] c.mdx · 第 6 行：1.0-0 是标题的号，要写成 <H id="1.0-0">',
    ],
    [
      '段落号不合',
      chapter('', '<P id="0-0">甲</P>'),
      '[段落号不合] c.mdx · 第 6 行：“0-0”不是段落号',
    ],
    [
      '段落号重复',
      chapter('', '<P id="0-1">甲</P>', '', '<P id="0-1">乙</P>'),
      '[段落号重复] c.mdx · 第 8 行：段落号 0-1 在第 6 行已经用过。改法：把其中一个改成没有用过的号。',
    ],
    ['字段不合', '<P id="0-1">甲</P>', '[字段不合] c.mdx · 开头：没有写着 title 和 order 的文件头'],
    ['字段不合', '---\ntitle: 甲\norder: 0\n---\n', '[字段不合] c.mdx · 第 3 行 order：数值过小'],
    [
      '字段不合',
      '---\ntitle: 甲\norder: 1\nslug: 乙\n---\n',
      '[字段不合] c.mdx · 第 4 行：没有这个字段：slug',
    ],
    ['YAML语法', '---\ntitle: "甲\norder: 1\n---\n', '[YAML语法] c.mdx · 第 '],
  ];
  it.each(ERRORS)('%s: %s', (_name, mdx, start) => {
    const found = messages(mdx);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  });

  it('takes what is not the body by its ids: headings end in -0 or are an annex’s, the rest is text', () => {
    const { paragraphs } = parseChapter(
      chapter(
        '',
        '<H id="n-0">注释</H>',
        '',
        '<P id="n-0.2">按先后编号</P>',
        '',
        '<H id="a1-0.2">实事</H>',
        '',
        '<P id="a1-2">甲\t乙</P>',
      ),
      'c.mdx',
    );
    expect(paragraphs.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['n-0', 'heading', '注释'],
      ['n-0.2', 'text', '按先后编号'],
      ['a1-0.2', 'heading', '实事'],
      ['a1-2', 'text', '甲\t乙'],
    ]);
  });

  it('reports all errors of a file at once', () => {
    const mdx = ['---', 'title: 甲', '---', '', '字', '', '<P>甲</P>', '', '<P id="x">*乙*</P>'];
    const found = messages(mdx.join('\n'));
    const names = found.map((message) => message.slice(1, message.indexOf(']')));
    expect(names).toEqual(['字段不合', '段落外有字', '缺段落号', '段落号不合', '段落内有标记']);
  });
});
