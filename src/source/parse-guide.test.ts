import { expect, test } from 'vitest';
import { DataErrors } from '../model/errors.ts';
import { parseGuide } from './parse-guide.ts';

/** What is wrong with a guide, without names and way out. */
function wrongIn(mdx: string): string[] {
  try {
    parseGuide(mdx, 'a.mdx');
  } catch (error) {
    if (!(error instanceof DataErrors)) throw error;
    return error.errors.map(
      ({ message }) => /^\[.*?\] a\.mdx(.*)。改法/.exec(message)?.[1] ?? message,
    );
  }
  return [];
}

test('paragraphs are what it is about, questions have pieces for an answer', () => {
  const mdx = `讲项目
和招商。

两件事。

<Question paragraph="3.1-2" answer="“三办”服务">哪种服务？</Question>
<Question
  answer="甲 …… 乙"
  paragraph='3.1-3'
>
  哪两样？
</Question>
`;
  expect(parseGuide(mdx, 'a.mdx')).toEqual({
    about: ['讲项目和招商。', '两件事。'],
    questions: [
      { words: '哪种服务？', paragraph: '3.1-2', answer: ['“三办”服务'] },
      { words: '哪两样？', paragraph: '3.1-3', answer: ['甲', '乙'] },
    ],
  });
});

test.each([
  ['', ' · 第 1 行：是空的'],
  ['---\ntitle: 一\n---\n\n讲项目。', ' · 第 1 行：导读没有文件头'],
  ['# 导读', ' · 第 1 行：有标记“导读”（heading）'],
  ['讲**项目**。', ' · 第 1 行：有标记“项目”（strong）'],
  ['讲项目。\n\n<P id="1.0-1">字</P>', ' · 第 3 行：有标记“字”（mdxJsxTextElement）'],
  ['<Question answer="甲">问？</Question>', ' · 第 1 行：问题“问？”没有写明段落号'],
  ['<Question paragraph="三" answer="甲">问？</Question>', ' · 第 1 行：问题“问？”没有写明段落号'],
  [
    '<Question paragraph="1.0-1" answer="">问？</Question>',
    ' · 第 1 行：问题“问？”的 answer 是空的，或“……”的一边没有字',
  ],
  [
    '<Question paragraph="1.0-1" answer="甲……">问？</Question>',
    ' · 第 1 行：问题“问？”的 answer 是空的，或“……”的一边没有字',
  ],
  [
    '<Question paragraph="1.0-1" answer={1}>问？</Question>',
    ' · 第 1 行：问题“问？”的 answer 是空的，或“……”的一边没有字',
  ],
  [
    '<Question paragraph="1.0-1" answer="甲" id="1">问？</Question>',
    ' · 第 1 行：问题除 paragraph、answer 外不能有别的属性',
  ],
  ['<Question paragraph="1.0-1" answer="甲"> </Question>', ' · 第 1 行：问题是空的'],
  ['<Question paragraph="1.0-1" answer="甲">*问*？</Question>', ' · 第 1 行：问题“问？”里有标记'],
])('导读不合: %j', (mdx, what) => {
  expect(wrongIn(mdx)).toEqual([what]);
});

test('章节语法: what is no MDX names its place', () => {
  expect(wrongIn('讲 {项目 。')[0]).toMatch(/^ · 第 1 行第 \d+ 列：MDX 读不懂/);
});

test('all errors of a file are told at once', () => {
  expect(wrongIn('# 导\n\n<Question>问？</Question>')).toHaveLength(2);
});
