/** Figures, ledger and commitments of the report of Pingqiao 2023 as they stand in `content/`. */
import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../ledger/check-figures.ts';
import { checkLedger } from '../../ledger/check-ledger.ts';
import { checkCommitments, commitmentsOf } from '../../ledger/commitments.ts';
import { type LedgerRow, ledgerRows } from '../../ledger/ledger.ts';
import { loadLibrary } from '../../library/load.ts';
import { queriesOf } from '../../library/queries.ts';

const library = loadLibrary('.');
const report = library.reports.find(({ id }) => id === 'pingqiao-2023');
if (!report?.desk) throw new Error('Pingqiao 2023 has no figures');
const { paragraphs } = report;
const { figures: figuresData, ledger, commitments } = report.desk;
const { figures } = figuresData;
const findTerms = queriesOf(library).matcherOf(report);

describe('figures', () => {
  test('every number of the report is accounted for, and every figure stands in its paragraph', () => {
    const errors = checkFigures(figuresData, paragraphs, findTerms, 'figures.yaml');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('has all its quantities', () => {
    expect(figures.length).toBeGreaterThanOrEqual(140);
  });

  test('a figure left out is noticed, unless its numeral stands in a glossary term', () => {
    const unnoticed = figures.filter((figure) => {
      // Only its own paragraph: 155 checks of the whole report take too long on a busy machine.
      const here = paragraphs.filter(({ id }) => id === figure.paragraph);
      const others = figures.filter(
        (other) => other !== figure && other.paragraph === figure.paragraph,
      );
      return !checkFigures({ ...figuresData, figures: others }, here, findTerms, '').some(
        ({ kind }) => kind === '数字未收',
      );
    });
    expect(unnoticed.filter(({ value }) => value !== undefined).map(({ id }) => id)).toEqual([
      'business-overall-tier-2022',
      'water-quality-2022',
      'air-force-recruits-2022',
      'planning-mechanisms',
      'government-indicators-tier-2023',
      'market-entity-kinds',
      'satisfaction-tier-2023',
      'state-safety-measures',
      'water-quality-keep-2023',
      'water-quality-strive-2023',
    ]);
  });

  test('figures stand in reading order', () => {
    const order = new Map(paragraphs.map(({ id }, at) => [id, at]));
    const places = figures.map(({ paragraph: id }) => order.get(id) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the ledger', () => {
  const rows = ledgerRows(ledger, figures);
  const sides = (id: string) => {
    const row = rows.find((each) => each.id === id);
    const words = (side: LedgerRow['results'] = []) => side.map((each) => each.words).join('；');
    return [words(row?.results), words(row?.targets), row?.comparison];
  };

  test('has no errors', () => {
    expect(checkLedger(ledger, figures, 'ledger.yaml')).toEqual([]);
  });

  test('has at least 20 pairs', () => {
    expect(ledger.pairs.length).toBeGreaterThanOrEqual(20);
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

describe('commitments', () => {
  const list = commitmentsOf(report, figures, commitments);
  const textOf = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));

  test('has no errors', () => {
    expect(checkCommitments(report, figures, commitments, 'commitments.yaml')).toEqual([]);
  });

  test('every commitment is the report’s own words', () => {
    for (const { paragraph, words } of list) expect(textOf.get(paragraph)).toContain(words);
  });

  test('lists the nine expected targets singly', () => {
    const targets = list.filter(({ paragraph }) => paragraph === '2.0-2');
    expect(targets.map(({ words }) => words)).toEqual([
      '生产总值增长7%以上',
      '研发经费投入强度0.97%',
      '居民收入增速高于经济增长',
      '规上工业增加值增长8%以上',
      '固定资产投资增长12%以上',
      '社会消费品零售总额增长8%以上',
      '一般公共预算收入增长6%',
      '居民消费价格涨幅3%左右',
      '单位GDP能耗与“十四五”目标统筹衔接',
    ]);
  });

  test('every target and task of 2023 belongs to exactly one commitment', () => {
    const listed = list.flatMap(({ figures }) => figures);
    const asked = figures.filter(({ kind }) => kind === '目标' || kind === '部署');
    for (const { id } of asked) expect(listed.filter((each) => each === id)).toEqual([id]);
  });
});
