import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline.ts';

/** A paragraph of so many characters that no other is like. */
function text(length: number, seed: string): string {
  return `${seed}方面，${'办成了许多事，'.repeat(Math.ceil(length / 7))}`
    .slice(0, length - 1)
    .concat('。');
}

function doubtsOf(lines: readonly string[]): string[] {
  return outlineOf(lines, 'source.txt').doubts.map(
    ({ kind, paragraph, what }) => `${kind} ${paragraph}：${what}`,
  );
}

describe('structureDoubts', () => {
  const body = ['一、2020年工作回顾', text(900, '农业'), '二、2021年工作安排', text(900, '工业')];

  it('has none about a report in which nothing is long, missing or ambiguous', () => {
    expect(doubtsOf(['各位代表：', ...body, '各位代表！让我们一起努力。'])).toEqual([]);
  });

  it('says how long an opening is that may hold a part', () => {
    expect(doubtsOf(['各位代表：', text(395, '去年'), ...body])).toEqual([
      '开头过长 0-1：开篇有 400 字，占正文的 18%',
    ]);
  });

  it('says how long a closing is that may hold a part', () => {
    const closing = ['各位代表！让我们一起努力。', text(487, '明年')];
    expect(doubtsOf(['各位代表：', ...body, ...closing])).toEqual([
      '结尾过长 3-1：结语有 500 字，占正文的 21%',
    ]);
  });

  it('names a part that is long and has no sections, unless 一是, 二是 divide it', () => {
    const plain = [text(3200, '林业'), text(3200, '水利')];
    const lines = (texts: readonly string[]) => ['各位代表：', ...body, '三、实事', ...texts];
    expect(doubtsOf(lines(plain))).toEqual(['章过长 3.0-0：“三、实事”起 6404 字，中间没有标题']);
    expect(
      doubtsOf(lines(plain.map((words, at) => `${at === 0 ? '一' : '二'}是${words}`))),
    ).toEqual([]);
  });

  it('says that a long report has only one part', () => {
    expect(doubtsOf(['各位代表：', '一、2020年工作', text(1200, '农业')])).toEqual([
      '结构两可 1.0-0：只找到一个部分的标题',
    ]);
  });
});
