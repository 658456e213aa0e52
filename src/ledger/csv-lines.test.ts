import { describe, expect, test } from 'vitest';
import { FULL } from '../e2e/fixture.ts';
import { CSV_REGISTRY, csvFile, csvLinesOf, csvScript } from './csv-lines.ts';
import { figureColumns, ledgerColumns } from './desk-columns.ts';
import { ledgerRows } from './ledger.ts';
import { tableOf } from './table.ts';
import { readCsv } from './testing.ts';

test('some rows make a file as all do, in the order in which they are named', () => {
  const lines = {
    head: 'H\r\n',
    rows: [
      ['12', 'a\r\n'],
      ['3', 'b\r\n'],
      ['x', 'c\r\n'],
    ],
  } as const;
  expect(csvFile(lines)).toBe('\uFEFFH\r\na\r\nb\r\nc\r\n');
  expect(csvFile(lines, ['x', '12', 'lost'])).toBe('\uFEFFH\r\nc\r\na\r\n');
});

test('the script of the lines holds them, whatever is in them', () => {
  const lines = { head: 'H\r\n', rows: [['a', '"</script>","\u2028"\r\n']] } as const;
  const scope: Record<string, unknown> = {};
  new Function('globalThis', csvScript(lines))(scope);
  expect(scope[CSV_REGISTRY]).toEqual(lines);
});

describe('a report’s files', () => {
  const figures = FULL.desk?.figures.figures ?? [];
  const placeOf = (paragraph: string) => `段 ${paragraph}`;
  const ledger = FULL.desk?.ledger ?? { pairs: [], progress: [] };

  test('figures: a heading, then one row a figure with value and unit as they stand', () => {
    const rows = readCsv(csvFile(csvLinesOf(tableOf(figureColumns(placeOf), figures))));
    expect(rows).toHaveLength(figures.length + 1);
    expect(rows[1]).toEqual([
      '生产总值（GDP）增速',
      '等于',
      '3.7',
      '%',
      '增速',
      '2023年',
      '已完成',
      '经济',
      '',
      'GDP增长3.7%',
      '段 1.1-1',
      'gdp-growth-2023',
    ]);
  });

  test('ledger: says what is not comparable, what stages works are at, and leaves empty what is not said', () => {
    const rows = readCsv(
      csvFile(csvLinesOf(tableOf(ledgerColumns(placeOf), ledgerRows(ledger, figures)))),
    );
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
    const targetOnly = rows.find((row) => row[6] === '只见目标');
    expect(targetOnly?.slice(2, 4)).toEqual(['', '']);
  });
});
