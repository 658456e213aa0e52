import { describe, expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { figuresCsv, ledgerCsv } from './csv.ts';
import { ledgerRows } from './ledger.ts';
import { readCsv } from './testing.ts';

describe('a report’s files', () => {
  const figures = FULL.desk?.figures.figures ?? [];
  const ledger = FULL.desk?.ledger ?? { pairs: [], progress: [] };

  test('figures: a heading, then one row a figure with value and unit as they stand', () => {
    const rows = readCsv(figuresCsv(figures));
    expect(rows).toHaveLength(figures.length + 1);
    expect(rows[1]).toEqual([
      '生产总值（GDP）增速',
      '等于',
      '3.7',
      '%',
      '增速',
      '2023年',
      '完成',
      '经济',
      '',
      'GDP增长3.7%',
      '段 1.1-1',
      'gdp-growth-2023',
    ]);
  });

  test('ledger: says what is not comparable, what stages works are at, and that the next report is not there', () => {
    const rows = readCsv(ledgerCsv(ledgerRows(ledger, figures)));
    const budget = rows.find(([, indicator]) => indicator === '一般公共预算收入');
    expect(budget?.slice(2, 7)).toEqual([
      '一般公共预算收入9.6亿元',
      '段 1.1-1',
      '一般公共预算收入增长5%',
      '段 2.0-2',
      '口径不同，不可直接比较',
    ]);
    const bridge = rows.find(([, indicator]) => indicator === '王家渡大桥');
    expect(bridge?.slice(2, 8)).toEqual([
      '王家渡大桥合龙在即',
      '段 1.1-3',
      '加快明云快速路北延、王家渡大桥等工程，确保6月30日前建成通车',
      '段 3.1-2',
      '只看进度',
      '没有写到哪一步 → 建成',
    ]);
    expect(rows.slice(1).every((row) => row.at(-1) === '本报告未载')).toBe(true);
  });
});
