import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figureSchema } from '../model/figure.ts';
import { figureText, periodText } from './figure-text.ts';
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
  ['高于经济增长', { value: undefined, dimension: '状态', comparator: '高于' }, '没有数'],
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
  [undefined, '没有写'],
])('the period %s is %s', (period, words) => {
  expect(periodText(period)).toBe(words);
});
