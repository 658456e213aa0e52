import { expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figureSchema } from '../model/figure.ts';
import { GDP } from './testing.ts';
import { unitGroups } from './unit-groups.ts';

test('units are few groups, named after what is commonest in them', () => {
  const of = (dimension: string, unit: string) =>
    figureSchema.parse({ ...GDP, dimension, unit, words: `3.7${unit}` });
  const figures = [
    of('数量', '条'),
    of('增速', '%'),
    of('数量', '个'),
    of('金额', '亿元'),
    of('金额', '亿'),
    of('数量', '家'),
    of('数量', '个'),
    of('数量', '家'),
    of('长度', '公里'),
  ];
  const many = '个、家…';
  expect(unitGroups(figures)).toEqual([many, '%', many, '亿元', '其他', many, many, many, '其他']);
});

test('every figure of a report is in one of at most four', () => {
  const groups = unitGroups(FULL.desk?.figures.figures ?? []);
  expect(groups).toHaveLength(FULL.desk?.figures.figures.length ?? 0);
  expect(new Set(groups).size).toBeLessThanOrEqual(4);
});
