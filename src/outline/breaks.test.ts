import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../model/paragraph.ts';
import { laidOut } from '../source/repair.ts';
import { brokenLines } from './joins.ts';
import { noteEntries } from './matter/note-entries.ts';
import { textDoubts } from './text-doubts.ts';

const HEAD = ['政府工作报告', '——2024年1月8日在青山县第三届人民代表大会第二次会议上', '各位代表：'];

/** What is doubted of paragraphs. */
function doubtsOf(paragraphs: readonly Paragraph[]) {
  return textDoubts(paragraphs, noteEntries(paragraphs));
}

/** What is doubted of a body, and its paragraphs once its broken lines are joined. */
function joined(body: readonly string[]) {
  const lines = [...HEAD, ...body];
  const paragraphs = body.map(
    (text, at): Paragraph => ({ id: `1.0-${at + 1}`, kind: 'text', text, lead: 0 }),
  );
  const text = laidOut(lines, { 接上断行: brokenLines(lines) }).slice(HEAD.length);
  return { doubts: doubtsOf(paragraphs), text };
}

describe('lines that are no paragraphs', () => {
  it('are joined where the width of a page broke them', () => {
    const { doubts, text } = joined([
      '现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出',
      '意见。',
      '一、2023年工作回顾',
      '2023年是全面贯彻落实党的二十大精神的开局之年，我们团结带领全县人',
      '民，抓项目、惠民生、促改革，生产总值增长6%，居民收入增长7%，新建',
      '学校三所，改造小区两个。',
      '（一）加快工业发展',
      '全县工业增加值增长8%。',
    ]);
    expect(doubts).toEqual([
      {
        kind: '断行',
        paragraph: '1.0-1',
        what: '有3处话没有完就换了行，如“…工作，请予审议，并请政协委员提出”',
      },
    ]);
    expect(text).toEqual([
      '现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。',
      '一、2023年工作回顾',
      '2023年是全面贯彻落实党的二十大精神的开局之年，我们团结带领全县人民，抓项目、惠民生、促改革，生产总值增长6%，居民收入增长7%，新建学校三所，改造小区两个。',
      '（一）加快工业发展',
      '全县工业增加值增长8%。',
    ]);
  });

  it('are joined where a page had its links', () => {
    const { doubts, text } = joined([
      '一、2023年工作回顾',
      '过去一年，我们认真贯彻',
      '乡村振兴促进法',
      '，全面推进乡村振兴，细颗粒物（PM',
      '2.5',
      '）浓度下降5%。',
      '一是',
      '扩大内需，抓好消费。',
      '二是改善民生。',
    ]);
    expect(doubts.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['链接处断开', '1.0-2'],
    ]);
    expect(text).toEqual([
      '一、2023年工作回顾',
      '过去一年，我们认真贯彻乡村振兴促进法，全面推进乡村振兴，细颗粒物（PM2.5）浓度下降5%。',
      '一是扩大内需，抓好消费。',
      '二是改善民生。',
    ]);
  });

  it('are joined where each sentence has a line of its own, up to the length of a paragraph', () => {
    const sentences = Array.from(
      { length: 40 },
      (_, at) => `我们办好第${at + 1}件实事，让全县群众得到更多看得见、摸得着的实惠。`,
    );
    const body = [
      '一、2023年工作回顾',
      ...sentences,
      '二、2024年工作安排',
      ...sentences.map(
        (_, at) => `今年的第${at + 1}项任务，各级各部门都要逐一明确时限、压实责任。`,
      ),
    ];
    const { doubts, text } = joined(body);
    expect(doubts.map(({ kind, what }) => [kind, what])).toEqual([
      ['一句一段', '有78处一句话占一行，如“我们办好第1件实事，让全县群众得…”'],
    ]);
    expect(text[0]).toBe('一、2023年工作回顾');
    expect(text).toContain('二、2024年工作安排');
    expect(text.join('')).toBe(body.join(''));
    expect(Math.max(...text.map(({ length }) => length))).toBeLessThanOrEqual(400);
    expect(text.length).toBeLessThan(12);
  });

  it('headings, lists and the cells of a table are none', () => {
    const body = [
      '2023年工作回顾',
      '过去一年，我们抓项目、惠民生、促改革，生产总值增长6%，居民收入增长7%。',
      '主要指标如下：',
      '指标',
      '数值',
      '生产总值',
      '100亿元',
      '重点工程\t3项',
      '一、加快工业发展',
      '——壮大主导产业。抓好三个园区的建设，规上工业增加值增长8%。',
      '1.新建学校三所',
      '2.改造小区两个',
      '各位代表！',
      '让我们努力奋斗！',
    ];
    expect(joined(body)).toEqual({ doubts: [], text: body });
  });
});

describe('doubts of the text', () => {
  const repeated = '过去一年，我们抓项目、惠民生、促改革，生产总值增长6%，居民收入增长7%。';

  it('name paragraphs that stand twice', () => {
    expect(joined([repeated, '二、2024年工作安排', repeated.replace('，', '， ')]).doubts).toEqual([
      {
        kind: '段落重复',
        paragraph: '1.0-3',
        what: '有1段与前面的相同，如“过去一年， 我们抓项目、惠民生、…”与 1.0-1',
      },
    ]);
  });

  it('name notes that nothing in the text asks for, and references without a note', () => {
    const text = (id: string, words: string): Paragraph => ({
      id,
      kind: 'text',
      text: words,
      lead: 0,
    });
    expect(
      doubtsOf([
        text(
          '1.0-1',
          '做好老人和儿童服务[1]，推行“三进三帮”，办好码上办[4]，发明确〔2024〕3号文。',
        ),
        text('n-1', '[1]一老一小：指养老服务和托育服务。'),
        text('n-2', '[2]“三进三帮”：指干部进乡镇、进村组、进农户。'),
        text('n-3', '[3]青山e站：设在村部的便民服务点。'),
      ]),
    ).toEqual([
      { kind: '注释无引', paragraph: 'n-3', what: '正文里没有找到注释第3条“青山e站”所注的话' },
      { kind: '引注无注', paragraph: '1.0-1', what: '注号 4 没有注释' },
    ]);
  });
});
