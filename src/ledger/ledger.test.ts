import { describe, expect, test } from 'vitest';
import { figureSchema } from '../model/figure.ts';
import { type LedgerData, ledgerSchema } from '../model/ledger.ts';
import { checkLedger } from './check-ledger.ts';
import { type LedgerRow, ledgerRows } from './ledger.ts';
import { figuresData, GDP, ledger as pingqiao } from './testing.ts';

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

describe('Pingqiao 2023', () => {
  const { figures } = figuresData;
  const rows = ledgerRows(pingqiao, figures);
  const sides = (id: string) => {
    const row = rows.find((each) => each.id === id);
    const words = (side: LedgerRow['results'] = []) => side.map((each) => each.words).join('；');
    return [words(row?.results), words(row?.targets), row?.comparison];
  };

  test('has no errors', () => {
    expect(checkLedger(pingqiao, figures, 'ledger.yaml')).toEqual([]);
  });

  test('has at least 20 pairs', () => {
    expect(pingqiao.pairs.length).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['gdp-growth', 'GDP增长3.7%', '生产总值增长7%以上'],
    ['fixed-investment-growth', '固定资产投资增长13.1%', '固定资产投资增长12%以上'],
    ['industrial-investment-growth', '工业投资增长46.5%', '完成工业投资130亿元、增长40%以上'],
    ['industrial-output-growth', '规上工业增加值增长5.9%', '规上工业增加值增长8%以上'],
    ['old-communities', '推进实施12个项目37个老旧小区改造', '改造提升51个老旧小区'],
    ['grain-output', '稳定在10亿斤以上', '总产10亿斤以上'],
    ['vocational-training', '完成职业技能培训2.6万人次', '完成职业技能培训3万人次'],
    ['urban-jobs', '城镇新增就业1.7万人', '实现城镇新增就业1.5万人'],
  ])('%s is comparable', (id, result, target) => {
    expect(sides(id)).toEqual([result, target, '可比']);
  });

  test('no other pair is comparable', () => {
    expect(rows.filter(({ comparison }) => comparison === '可比')).toHaveLength(8);
  });

  test.each([
    ['budget-revenue', '一般公共财政预算收入10.5亿元', '一般公共预算收入增长6%', '财政'],
    ['policy-funds', '争取政策性资金24亿元', '政策性资金增长20%以上', '增速'],
    ['special-bond-amount', '发行额度6.7亿元', '争取专项债30亿元以上', '争取'],
    [
      'high-tech-firms',
      '新培育和重新认定联强实业等高新技术企业11家',
      '新培育高新技术企业4家',
      '重新认定',
    ],
    [
      'research-coverage',
      '大中型规上工业企业实现研发活动全覆盖',
      '推动规上工业企业研发活动全覆盖',
      '大中型',
    ],
    ['high-standard-farmland', '新建高标准农田3万亩', '新建高标准农田示范区9万亩', '示范区'],
    ['skilled-workers', '持证2.1万人', '新增技能人才2.5万人', '持证'],
    [
      'sewage-network',
      '建设污水管网35公里',
      '推进光明路、邮电路、华豫路等8条道路污水管网项目建设',
      '条数',
    ],
  ])('%s is a trap: it says why it is not comparable', (id, result, target, why) => {
    expect(sides(id)).toEqual([result, target, '不可比']);
    expect(rows.find((row) => row.id === id)?.why).toContain(why);
  });

  test('a target without a result and a result without a target stand alone', () => {
    expect(sides('research-intensity-2023')).toEqual(['', '研发经费投入强度0.97%', '只有目标']);
    expect(sides('tax-relief-2022')).toEqual(['为企业减免各类税费8.2亿元', '', '只有结果']);
  });

  test('every result and every target of the report is in the ledger once', () => {
    const shown = rows.flatMap(({ results, targets }) => [...results, ...targets]);
    const ids = shown.filter(({ kind }) => kind !== '部署').map(({ id }) => id);
    const asked = figures.filter(({ kind }) => kind === '完成' || kind === '目标');
    expect(ids.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });
});
