import { describe, expect, test } from 'vitest';
import { figureSchema } from '../model/figure.ts';
import { commitmentsSchema } from '../model/ledger.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportText } from '../model/report.ts';
import { checkCommitments, commitmentsOf } from './commitments.ts';

const text = (id: string, words: string, lead = 0): Paragraph => ({
  id,
  kind: 'text',
  text: words,
  lead,
});
const REPORT: ReportText = {
  parts: [
    { id: 1, title: '一、回顾', kind: '回顾' },
    { id: 2, title: '二、目标', kind: '目标' },
    { id: 3, title: '三、工作', kind: '部署' },
    { id: 4, title: '结语', kind: '其他' },
  ],
  paragraphs: [
    text('1.0-1', '完成投资3亿元。困难不少；对此，我们将认真解决。'),
    text('2.0-1', '今年是关键之年。主要目标是：增长7%以上，物价涨3%左右。'),
    { id: '3.0-0', kind: 'heading', text: '三、工作', lead: 0 },
    text('3.0-1', '重点抓好以下工作：'),
    text('3.1-1', '强化创新。新建工厂1家；推行“王。字”型架构。各位代表！造林2万亩。', 5),
    text('4-1', '加强自身建设。'),
  ],
};
const FIGURES = [
  { words: '增长7%以上', paragraph: '2.0-1', value: '7', unit: '%', comparator: '以上' },
  { words: '新建工厂1家', paragraph: '3.1-1', value: '1', unit: '家', field: '创新' },
].map((each, at) =>
  figureSchema.parse({
    id: `f${at}`,
    indicator: '指标',
    dimension: '数量',
    kind: '目标',
    field: '经济',
    ...each,
  }),
);
const DATA = commitmentsSchema.parse({
  fields: { '2': '经济', '3.1': '产业', '3.1-1': '生态', '4': '自身建设' },
  sentenceFields: [{ paragraph: '3.1-1', words: '推行', field: '营商' }],
  also: [{ paragraph: '4-1' }],
  notPromises: [{ paragraph: '2.0-1', words: '今年是', reason: '说意义' }],
});

describe('commitments', () => {
  test('are the sentences of targets and tasks, and the items of a list of targets', () => {
    expect(commitmentsOf(REPORT, FIGURES, DATA)).toEqual([
      { id: '2.0-1/2', paragraph: '2.0-1', words: '增长7%以上', field: '经济', figures: ['f0'] },
      { id: '2.0-1/3', paragraph: '2.0-1', words: '物价涨3%左右', field: '经济', figures: [] },
      { id: '3.1-1/1', paragraph: '3.1-1', words: '新建工厂1家', field: '创新', figures: ['f1'] },
      {
        id: '3.1-1/2',
        paragraph: '3.1-1',
        words: '推行“王。字”型架构',
        field: '营商',
        figures: [],
      },
      { id: '3.1-1/4', paragraph: '3.1-1', words: '造林2万亩', field: '生态', figures: [] },
      { id: '4-1/1', paragraph: '4-1', words: '加强自身建设', field: '自身建设', figures: [] },
    ]);
  });

  test('of another part are single sentences, where only those are named', () => {
    const also = [...DATA.also, { paragraph: '1.0-1', words: '对此' }];
    const fields = { ...DATA.fields, '1.0': '其他' } as const;
    const before = commitmentsOf(REPORT, FIGURES, DATA);
    expect(commitmentsOf(REPORT, FIGURES, { ...DATA, also, fields })).toEqual([
      {
        ...{ id: '1.0-1/3', paragraph: '1.0-1', words: '对此，我们将认真解决' },
        ...{ field: '其他', figures: [] },
      },
      ...before,
    ]);
  });

  test('a sentence’s own field counts before that of a figure in it', () => {
    const sentenceFields = [{ paragraph: '3.1-1', words: '新建工厂', field: '其他' } as const];
    const found = commitmentsOf(REPORT, FIGURES, { ...DATA, sentenceFields });
    expect(found.find(({ id }) => id === '3.1-1/1')).toMatchObject({ field: '其他' });
  });

  test('keep their ids when one more sentence is declared to arrange no work', () => {
    const not = { paragraph: '3.1-1', words: '新建工厂', reason: '试' };
    const fewer = { ...DATA, notPromises: [...DATA.notPromises, not] };
    const before = commitmentsOf(REPORT, FIGURES, DATA);
    expect(commitmentsOf(REPORT, FIGURES, fewer)).toEqual(
      before.filter(({ id }) => id !== '3.1-1/1'),
    );
  });
});

describe('refuses', () => {
  test.each([
    [
      'a sentence that is not there',
      { notPromises: [{ paragraph: '2.0-1', words: '明年是', reason: '试' }] },
      '[安排无此句] commitments.yaml · notPromises：段 2.0-1 没有以“明年是”开头的句子',
    ],
    [
      'words that stand there, but begin no sentence',
      { sentenceFields: [{ paragraph: '3.1-1', words: '工厂', field: '产业' }] },
      '[安排无此句] commitments.yaml · sentenceFields：段 3.1-1 没有以“工厂”开头的句子',
    ],
    [
      'a single sentence of another part that is not there',
      { also: [{ paragraph: '1.0-1', words: '为此' }] },
      '[安排无此句] commitments.yaml · also：段 1.0-1 没有以“为此”开头的句子',
    ],
    [
      'a paragraph that is not there',
      { also: [{ paragraph: '9-9' }] },
      '[安排无此句] commitments.yaml · also：没有段 9-9',
    ],
    [
      'a sentence without a field',
      { fields: { '2': '经济', '4': '自身建设' } },
      '[安排无领域] commitments.yaml · 3.1-1/4',
    ],

    [
      'a sentence with a target that is called general',
      { sentenceFields: [{ paragraph: '3.1-1', words: '新建工厂', field: '总体要求' }] },
      '[安排有目标] commitments.yaml · 3.1-1/1',
    ],
  ])('%s', (_, change, message) => {
    const data = commitmentsSchema.parse({ ...DATA, ...change });
    const errors = checkCommitments(REPORT, FIGURES, data, 'commitments.yaml');
    expect(errors.map((error) => error.message)).toContainEqual(expect.stringContaining(message));
  });
});
