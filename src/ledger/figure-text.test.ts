import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figureText, periodText } from './figure-text.ts';

test.each([
  [{ value: '7', unit: '%', comparator: '以上', dimension: '增速' }, '7%以上'],
  [{ value: '1', unit: '个', comparator: '不低于', dimension: '数量' }, '不低于1个'],
  [{ value: '10.5', unit: '亿元', comparator: '等于', dimension: '金额' }, '10.5亿元'],
  [{ value: '3', unit: '位', comparator: '等于', dimension: '名次' }, '第3位'],
  [{ value: undefined, unit: undefined, comparator: '高于', dimension: '状态' }, '没有数'],
] as const)('%j reads %s', (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test('a shown number is never longer than the report’s words for it say', () => {
  for (const figure of FULL.desk?.figures.figures ?? []) {
    if (figure.value === undefined || !figure.words.includes(figure.value)) continue;
    expect(figure.words).toContain(`${figure.value}${figure.unit ?? ''}`);
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
