import { describe, expect, test } from 'vitest';
import { figureSchema } from '../model/figure.ts';
import { type LedgerData, ledgerSchema } from '../model/ledger.ts';
import type { ReportText } from '../model/report.ts';
import { checkLedger } from './check-ledger.ts';
import { ledgerRows, statesTargetsOf, verdictOf } from './ledger.ts';
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
const REPORT: ReportText = {
  parts: [
    { id: 1, title: '一、回顾', kind: '回顾' },
    { id: 3, title: '三、工作', kind: '部署' },
  ],
  paragraphs: [
    { id: '1.1-1', kind: 'text', text: '推进大桥建设。学校一期开园。学校招生。', lead: 0 },
    { id: '3.1-1', kind: 'text', text: '建成通车大桥，以学校为重点。', lead: 0 },
  ],
};
const BRIDGE = {
  id: 'bridge',
  indicator: '大桥',
  field: '交通',
  result: { paragraph: '1.1-1', words: '推进大桥建设', stage: '推进' },
  target: { paragraph: '3.1-1', words: '建成通车大桥', stage: '建成' },
};
const progress = (...all: object[]): LedgerData =>
  ledgerSchema.parse({ pairs: [], progress: all.map((change) => ({ ...BRIDGE, ...change })) });
const errorsOf = (ledger: LedgerData) =>
  checkLedger(ledger, FIGURES, REPORT, 'ledger.yaml').map(({ message }) => message);

describe('the ledger', () => {
  test('shows pairs, targets without a result and results without a target, by field', () => {
    const rows = ledgerRows(pair(), FIGURES.slice(0, 4));
    expect(rows.map(({ id, comparison }) => [id, comparison])).toEqual([
      ['growth', '可比'],
      ['other-aim', '只见目标'],
      ['other-done', '只见结果'],
    ]);
    expect(rows[1]?.results).toEqual([]);
    expect(rows[2]?.targets).toEqual([]);
  });

  test('asks no result of tasks and background', () => {
    const rows = ledgerRows(progress(), FIGURES.slice(-2));
    expect(rows).toEqual([]);
  });

  test('shows a work without a number by its stages, beside the pairs of its field', () => {
    const school = {
      id: 'school',
      indicator: '学校',
      field: '经济',
      result: { paragraph: '1.1-1', words: '学校一期开园', stage: '部分建成' },
      target: { paragraph: '3.1-1', words: '以学校为重点' },
      note: '没有写哪一期',
    };
    const ledger = { ...progress(school, {}), pairs: pair().pairs };
    expect(errorsOf(ledger)).toEqual([]);
    expect(ledgerRows(ledger, FIGURES.slice(0, 4)).map((row) => [row.id, verdictOf(row)])).toEqual([
      ['growth', { verdict: '可比', remarks: [] }],
      ['school', { verdict: '只看进度', remarks: ['部分建成 → 没有写到哪一步', '没有写哪一期'] }],
      ['bridge', { verdict: '只看进度', remarks: ['推进 → 建成'] }],
      ['other-aim', { verdict: '只见目标', remarks: [] }],
      ['other-done', { verdict: '只见结果', remarks: [] }],
    ]);
  });

  test('knows whether the report states targets of a year', () => {
    const of = (kind: string, period: string | undefined) => figure('one', kind, { period });
    expect(
      statesTargetsOf(2023, [of('目标', '2024'), of('完成', '2023'), of('目标', undefined)]),
    ).toBe(false);
    expect(statesTargetsOf(2023, [of('目标', '2023')])).toBe(true);
    expect(statesTargetsOf(2023, [of('目标', '2021-2023')])).toBe(true);
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
      '[配对无此数] ledger.yaml · growth：没有数据 lost',
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
    expect(errorsOf({ ...pair(), pairs })).toEqual([
      expect.stringContaining('[配对重复] ledger.yaml · again：数据 growth-done 出现不止一次'),
    ]);
  });
});

describe('refuses a progress', () => {
  const [result, target] = [BRIDGE.result, BRIDGE.target];
  test.each([
    [
      'whose words are not the report’s, to the character',
      { result: { ...result, words: '推进大桥工程' } },
      '[数据不在段里] ledger.yaml · bridge · result：段 1.1-1 里“推进大桥工程”出现 0 次',
    ],
    [
      'whose words stand there twice',
      { result: { ...result, words: '学校', stage: undefined } },
      '段 1.1-1 里“学校”出现 2 次',
    ],
    [
      'in a paragraph that is not there',
      { target: { ...target, paragraph: '9-9' } },
      '[数据不在段里] ledger.yaml · bridge · target：没有段 9-9',
    ],
    [
      'whose result is this year’s',
      { result: { ...target } },
      '[进度放错边] ledger.yaml · bridge · result：段 3.1-1 在“部署”部分',
    ],
    [
      'whose target is last year’s',
      { target: { ...result } },
      '[进度放错边] ledger.yaml · bridge · target：段 1.1-1 在“回顾”部分',
    ],
    [
      'at a stage that its words do not say',
      { target: { paragraph: '3.1-1', words: '以学校为重点', stage: '推进' } },
      '[进度没有说] ledger.yaml · bridge · target：“以学校为重点”里没有说到“推进”',
    ],
    [
      'called partly done of a part that is only under way',
      { result: { paragraph: '1.1-1', words: '学校一期开', stage: '部分建成' } },
      '“学校一期开”里没有说到“部分建成”',
    ],
  ])('%s', (_, change, message) => {
    expect(errorsOf(progress(change))).toEqual([expect.stringContaining(message)]);
  });

  test('that says no stage on either side', () => {
    const silent = { paragraph: '1.1-1', words: '学校招生' };
    expect(() => progress({ result: silent, target: silent })).toThrow(
      '两边的原话都没有说到哪一步',
    );
  });

  test('under an id that another row has', () => {
    expect(errorsOf(progress({ id: 'growth' }, { id: 'growth' }))).toEqual([
      expect.stringContaining('[配对重复] ledger.yaml · growth：一行 growth 出现不止一次'),
    ]);
  });
});
