import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figureSchema } from '../model/figure.ts';
import { amountsIn } from './amounts.ts';
import { commitmentsOf } from './commitments.ts';

const figure = (words: string, more: object) =>
  figureSchema.parse({
    ...{ id: 'f', paragraph: '2-1', indicator: '指标', dimension: '数量', kind: '目标' },
    ...{ field: '经济', words },
    ...more,
  });
const amounts = (words: string, ...figures: ReturnType<typeof figure>[]) =>
  amountsIn(words, figures).flatMap(({ text, isAmount }) => (isAmount ? [text] : []));

test('are the number with its unit and bound, wherever the words have them', () => {
  expect(
    amounts(
      '招引50亿元以上项目不低于1个，增长7%以上',
      figure('增长7%以上', { value: '7', unit: '%', comparator: '以上' }),
      figure('50亿元以上项目不低于1个', {
        ...{ value: '1', unit: '个', comparator: '不低于', counted: ['50亿元以上项目'] },
      }),
    ),
  ).toEqual(['不低于1个', '7%以上']);
});

test('are what is shown for a number that says too little, and nothing where there is none', () => {
  expect(amounts('清零改造任务', figure('清零改造任务', { value: '0', shown: '清零' }))).toEqual([
    '清零',
  ]);
  expect(amounts('实现全覆盖', figure('实现全覆盖', { dimension: '状态' }))).toEqual([]);
});

test('are the number alone where its bound stands apart', () => {
  const apart = figure('不少于人口的3%', { value: '3', unit: '%', comparator: '不少于' });
  expect(amounts('不少于人口的3%', apart)).toEqual(['3%']);
});

test('change no character of the sentence', () => {
  const { desk } = FULL;
  if (!desk) throw new Error('the full report has no figures');
  const { figures } = desk.figures;
  for (const { words } of commitmentsOf(FULL, figures, desk.commitments)) {
    const pieces = amountsIn(words, figures);
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
  }
});
