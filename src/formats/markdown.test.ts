import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { drawFrom } from './formats.ts';

const draw = (text: string, name = 'a.md') => drawFrom(new TextEncoder().encode(text), name);

describe('Markdown', () => {
  it('keeps the words and takes the marks away', async () => {
    const source = `---
title: 青山县2024年政府工作报告
---
# 政府工作报告

**各位代表：**
增长*3.7%*，占10~20%，另有5~8%。\\*原样\\*

## 一、2023年工作回顾

### （一）经济

1. 抓项目[^1]
2. 抓招商
- 抓[消费](https://example.com/)

> 引用的话
***
| 项目 | 目标 |
|---|---|
| 道路 | 10条 |

![图](a.png)

[^1]: 项目：指工程。
`;
    const drawn = await draw(source);
    expect(drawn.format.name).toBe('Markdown');
    expect(drawn.text.split('\n')).toEqual([
      '政府工作报告',
      '各位代表：',
      '增长3.7%，占10~20%，另有5~8%。*原样*',
      '一、2023年工作回顾',
      '（一）经济',
      '1. 抓项目¹',
      '2. 抓招商',
      '抓消费',
      '引用的话',
      '项目\t目标',
      '道路\t10条',
      '¹ 项目：指工程。',
      '',
    ]);
    expect(drawn.meta).toEqual({ title: '青山县2024年政府工作报告' });
    expect(drawn.dropped).toEqual(['title: 青山县2024年政府工作报告', '![图](a.png)']);
    expect(drawn.repairs).toEqual({ 去掉Markdown标记: 12, 列出脚注尾注: 1 });
  });

  it('is known by its headings, whatever it is called; one # is none', async () => {
    expect((await draw('# 报告\n\n## 一、回顾\n', 'a.txt')).format.name).toBe('Markdown');
    expect((await draw('# 报告\n\n一、回顾\n', 'a.txt')).format.name).toBe('纯文本');
  });

  it('of a text without marks is that text', async () => {
    const line = fc
      .array(
        fc.constantFrom(
          '各位代表：',
          '一、回顾',
          '增长3.7%。',
          '（一）工业',
          '——',
          '“一”',
          '２',
          '　　',
          '1.5倍，',
          '&',
          '《县》',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((pieces) => pieces.join('').trim())
      .filter((line) => line !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        expect((await draw(lines.join('\n\n'))).text).toBe(`${lines.join('\n')}\n`);
        expect((await draw(lines.join('\n'))).text).toBe(`${lines.join('\n')}\n`);
      }),
      { numRuns: draws(300, 10_000), seed: 1 },
    );
  });
});
