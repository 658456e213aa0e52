import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figureSchema } from '../model/figure.ts';
import {
  figureParts,
  figureText,
  fractionRoom,
  indicatorSaysMore,
  NOTHING,
  periodText,
  whenText,
  wordsSayMore,
} from './figure-text.ts';
import { GDP } from './testing.ts';

const figure = (words: string, change: object) =>
  figureSchema.parse({ ...GDP, words, unit: undefined, ...change });

test.each([
  ['增长7%以上', { value: '7', unit: '%', comparator: '以上' }, '7%以上'],
  ['50亿元以上项目不低于1个', { value: '1', unit: '个', comparator: '不低于' }, '不低于1个'],
  ['收入10.5亿元', { value: '10.5', unit: '亿元' }, '10.5亿元'],
  ['投资1,234.5万元', { value: '1234.5', unit: '万元' }, '1,234.5万元'],
  ['均居全市第三位', { value: '3', unit: '位' }, '第三位'],
  ['进入全省第一方阵', { value: '1', unit: '方阵' }, '第一方阵'],
  ['进入前三名', { value: '3', unit: '名', shown: '前三名' }, '前三名'],
  ['水质达到Ⅲ类', { value: '3', unit: '类' }, 'Ⅲ类'],
  ['水质“保Ⅲ争Ⅱ”', { value: '2', shown: '争Ⅱ' }, '争Ⅱ'],
  ['实现全省“十连冠”', { value: '10', unit: '连冠' }, '十连冠'],
  ['两个百万亩产业园', { value: '1000000', unit: '亩' }, '百万亩'],
  ['清零“一户一表”改造任务', { value: '0', shown: '清零' }, '清零'],
  ['高于经济增长', { value: undefined, dimension: '状态', comparator: '高于' }, NOTHING],
])('the number in %s is shown as the words have it', (words, change, text) => {
  expect(figureText(figure(words, change))).toBe(text);
});

test('what is shown for a number stands in the report’s words, less the bound', () => {
  for (const one of FULL.desk?.figures.figures ?? []) {
    if (one.value === undefined) continue;
    expect(one.words).toContain(figureText({ ...one, comparator: '等于' }));
  }
});

test.each([
  ['2022', '2022年'],
  ['-2022', '到2022年'],
  ['2018-2022', '2018—2022年'],
  [undefined, NOTHING],
])('the period %s is %s', (period, words) => {
  expect(periodText(period)).toBe(words);
});

test.each([
  ['增长7%以上', { value: '7', unit: '%', comparator: '以上' }, '7', '%以上'],
  ['不低于75%', { value: '75', unit: '%', comparator: '不低于' }, '不低于75', '%'],
  ['均居全市第三位', { value: '3', unit: '位' }, '第三', '位'],
  ['两个百万亩产业园', { value: '1000000', unit: '亩' }, '百万', '亩'],
  ['进入前三名', { value: '3', unit: '名', shown: '前三名' }, '前三名', ''],
])('%s in the columns of number and unit', (words, change, number, unit) => {
  expect(figureParts(figure(words, change))).toEqual({ number, unit });
});

test('behind each number is room for the longest fraction of the column', () => {
  const of = (value: string) => figure(`${value}%`, { value, unit: '%' });
  expect(fractionRoom(['621', '17.2', '0.97'].map(of))).toEqual(['.00', '0', '']);
  expect(fractionRoom(['621', '8'].map(of))).toEqual(['', '']);
});

test.each([
  ['工业投资增长46.5%', '工业投资增速', { value: '46.5', unit: '%' }, false],
  ['停车场12个', '新建停车场', { value: '12', unit: '个' }, false],
  ['8%以上', '增速', { value: '8', unit: '%', comparator: '以上' }, false],
  ['推进实施37个小区改造', '小区改造', { value: '37', unit: '个' }, true],
  ['完成造林1.6万亩', '造林', { value: '1.6', unit: '万亩' }, true],
  ['高于经济增长', '收入增速', { value: undefined, dimension: '状态', comparator: '高于' }, true],
])('whether %s says more than %s and the number', (words, indicator, change, more) => {
  expect(wordsSayMore(figure(words, { indicator, ...change }))).toBe(more);
});

test.each([
  ['落地10个', '落地亿元以上项目', true],
  ['发行额度6.7亿元', '专项债发行额度', true],
  ['社会消费品零售总额增长8%以上', '社会消费品零售总额增速', false],
  ['办理政协提案164件', '办理政协提案数', false],
  ['13个乡镇建成消防救援队', '建成消防救援队的乡镇', false],
])('whether of %s the indicator %s tells more', (words, indicator, more) => {
  expect(indicatorSaysMore(figure(words, { indicator, value: undefined, dimension: '状态' }))).toBe(
    more,
  );
});

test.each([
  ['完成', '2022', '2022年'],
  ['目标', '2023', '2023年目标'],
  ['部署', undefined, '安排'],
  ['背景', '2022', '背景'],
])('%s of %s was or is to be: %s', (kind, period, text) => {
  expect(whenText(figure('GDP增长3.7%', { kind, period, unit: '%' }))).toBe(text);
});
