import { describe, expect, test } from 'vitest';
import { figureSchema } from '../model/figure.ts';
import { type LedgerData, ledgerSchema } from '../model/ledger.ts';
import { checkLedger } from './check-ledger.ts';
import { ledgerRows } from './ledger.ts';
import { GDP } from './testing.ts';

const figure = (id: string, kind: string, change: object = {}) =>
  figureSchema.parse({ ...GDP, id, kind, ...change });
const FIGURES = [
  figure('growth-done', '完成'),
  figure('growth-aim', '目标'),
  figure('other-done', '完成', { field: '民生' }),
  figure('other-aim', '目标', { field: '民生' }),
  figure('amount-aim', '目标', { dimension: '金额', unit: '亿元' }),
  figure('basis-aim', '目标', { basis: '另一口径' }),
  figure('named-aim', '目标', { indicator: '别的指标' }),
  figure('state-aim', '目标', { dimension: '状态', value: undefined, unit: undefined }),
  figure('task', '部署', { field: '项目' }),
  figure('background', '背景', { field: '项目' }),
];
const pair = (change: object = {}): LedgerData =>
  ledgerSchema.parse({
    pairs: [
      {
        id: 'growth',
        indicator: 'GDP增速',
        field: '经济',
        result: ['growth-done'],
        target: ['growth-aim'],
        comparable: true,
        ...change,
      },
    ],
  });
const errorsOf = (ledger: LedgerData) =>
  checkLedger(ledger, FIGURES, 'ledger.yaml').map(({ message }) => message);

describe('the ledger', () => {
  test('shows pairs, targets without a result and results without a target, by field', () => {
    const rows = ledgerRows(pair(), FIGURES.slice(0, 4));
    expect(rows.map(({ id, comparison }) => [id, comparison])).toEqual([
      ['growth', '可比'],
      ['other-aim', '只有目标'],
      ['other-done', '只有结果'],
    ]);
    expect(rows[1]?.results).toEqual([]);
    expect(rows[2]?.targets).toEqual([]);
  });

  test('asks no result of tasks and background', () => {
    const rows = ledgerRows({ pairs: [] }, FIGURES.slice(-2));
    expect(rows).toEqual([]);
  });

  test('needs comparable or why, and not both', () => {
    expect(() => pair({ comparable: undefined })).toThrow('二者取一');
    expect(() => pair({ why: '口径不同' })).toThrow('二者取一');
    expect(pair({ comparable: undefined, why: '口径不同' }).pairs).toHaveLength(1);
  });
});

describe('refuses a pair', () => {
  test.each([
    [
      'that names no figure',
      { target: ['lost'] },
      '[对账无此数] ledger.yaml · growth：没有数据 lost',
    ],
    ['whose result is a target', { result: ['other-aim'] }, '结果一边的 other-aim 是“目标”'],
    ['whose target is a result', { target: ['other-done'] }, '目标一边的 other-done 是“完成”'],
    ['whose target is background', { target: ['background'] }, '目标一边的 background 是“背景”'],
    [
      'called comparable: amount against rate',
      { target: ['amount-aim'] },
      '不是同一种量，单位不同',
    ],
    ['called comparable: another basis', { target: ['basis-aim'] }, '口径（basis）不同'],
    ['called comparable: another name', { target: ['named-aim'] }, '指标的名称不同'],
    ['called comparable: no number', { target: ['state-aim'] }, '有一边没有数'],
  ])('%s', (_, change, message) => {
    expect(errorsOf(pair(change))).toContainEqual(expect.stringContaining(message));
  });

  test('that uses a figure of another pair', () => {
    const [first] = pair().pairs;
    const [second] = pair({ id: 'again', target: ['other-aim'] }).pairs;
    const pairs = [first, second].filter((each) => each !== undefined);
    expect(errorsOf({ pairs })).toEqual([
      expect.stringContaining('[对账重复] ledger.yaml · again：数据 growth-done 出现不止一次'),
    ]);
  });
});
