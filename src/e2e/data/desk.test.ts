/** Figures, ledger and commitments of the report of Pingqiao 2023 as they stand in `content/`. */
import { describe, expect, test } from 'vitest';
import { accountNumbers } from '../../ledger/account.ts';
import { checkFigures } from '../../ledger/check-figures.ts';
import { checkLedger } from '../../ledger/check-ledger.ts';
import { checkCommitments, commitmentsOf } from '../../ledger/commitments.ts';
import { figureText } from '../../ledger/figure-text.ts';
import { headlinesOf } from '../../ledger/headlines.ts';
import { type LedgerRow, ledgerRows, statesTargetsOf, verdictOf } from '../../ledger/ledger.ts';
import { unitGroups } from '../../ledger/unit-groups.ts';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';

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
    expect(queriesOf(library).openOf(report).numbers.open).toEqual([]);
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
      return !here
        .flatMap((own) => accountNumbers({ ...figuresData, figures: others }, own, findTerms))
        .some(({ owners }) => owners.length === 0);
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
      'air-standard-2023',
      'water-quality-keep-2023',
      'water-quality-strive-2023',
    ]);
  });

  test.each([
    ['million-mu-park-area', '百万亩'],
    ['industry-alliances', '八大'],
    ['business-indicators-tier-2022', '第一方阵'],
    ['investment-growth-rank-2022', '第三位'],
    ['air-force-recruits-2022', '十连冠'],
    ['air-standard-2023', '二级'],
    ['water-quality-2022', 'Ⅲ类'],
    ['water-quality-keep-2023', '保Ⅲ'],
    ['water-quality-strive-2023', '争Ⅱ'],
    ['household-meters-2023', '清零'],
    ['scenic-area-grade-4a-2023', '4A级景区'],
    ['industrial-investment-growth-2023', '40%以上'],
  ])('%s is shown as the paper has it: %s', (id, shown) => {
    expect(figures.filter((figure) => figure.id === id).map(figureText)).toEqual([shown]);
  });

  test('what is shown for a number stands in the report’s words, less the bound', () => {
    for (const figure of figures.filter(({ value }) => value !== undefined)) {
      expect(figure.words).toContain(figureText({ ...figure, comparator: '等于' }));
    }
  });

  test('a result that is only applied for, striven for or under way says so', () => {
    const open = figures.filter(
      ({ kind, words }) => kind === '完成' && /推进|争取|申报(?!通过)/.test(words),
    );
    expect(open.map(({ id }) => id)).toEqual([
      'policy-funds-2022',
      'rural-demo-loan-2022',
      'old-community-projects-2022',
      'old-communities-2022',
      'one-village-one-product-2022',
    ]);
    for (const { id, basis } of open) expect(basis, id).toContain('没有');
  });

  test('the total of a project is no result of the year', () => {
    const totals = figures.filter(({ words }) => words.includes('总投资'));
    expect(totals.map(({ kind }) => kind)).toEqual(['背景', '背景', '背景']);
  });

  test('the first to be seen are those of the economy and of people’s lives', () => {
    expect(headlinesOf(figuresData, ledger).map(figureText)).toEqual([
      '3.7%',
      '13.1%',
      '621亿元',
      '10.5亿元',
      '1.7万人',
      '80%',
    ]);
  });

  test('the units to choose from are four', () => {
    expect([...new Set(unitGroups(figures))]).toEqual(['%', '其他', '亿元', '个、家…']);
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
    const words = (side: LedgerRow['results'] | undefined) =>
      [...(side ?? [])].map((each) => each.words).join('；');
    return [words(row?.results), words(row?.targets), row?.comparison];
  };

  test('has no errors', () => {
    expect(checkLedger(ledger, figures, report, 'ledger.yaml')).toEqual([]);
  });

  test('states no target of the year before, so nobody can say whether it was met', () => {
    expect(statesTargetsOf(report.year - 1, figures)).toBe(false);
  });

  test('has at least 20 pairs', () => {
    expect(ledger.pairs.length).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['gdp-growth', 'GDP增长3.7%', '生产总值增长7%以上'],
    ['fixed-investment-growth', '固定资产投资增长13.1%', '固定资产投资增长12%以上'],
    ['industrial-investment-growth', '工业投资增长46.5%', '完成工业投资130亿元、增长40%以上'],
    ['industrial-output-growth', '规上工业增加值增长5.9%', '规上工业增加值增长8%以上'],
    ['grain-output', '稳定在10亿斤以上', '总产10亿斤以上'],
    ['vocational-training', '完成职业技能培训2.6万人次', '完成职业技能培训3万人次'],
    ['urban-jobs', '城镇新增就业1.7万人', '实现城镇新增就业1.5万人'],
  ])('%s is comparable', (id, result, target) => {
    expect(sides(id)).toEqual([result, target, '可比']);
  });

  test('no other pair is comparable', () => {
    expect(rows.filter(({ comparison }) => comparison === '可比')).toHaveLength(7);
  });

  test.each([
    ['budget-revenue', '一般公共财政预算收入10.5亿元', '一般公共预算收入增长6%', '增速'],
    ['policy-funds', '争取政策性资金24亿元', '政策性资金增长20%以上', '增速'],
    ['old-communities', '推进实施12个项目37个老旧小区改造', '改造提升51个老旧小区', '完工'],
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
    expect(sides(id)).toEqual([result, target, '口径不同']);
    const row = rows.find((each) => each.id === id);
    expect(row && verdictOf(row).remarks.join()).toContain(why);
  });

  test.each([
    [
      'zhongshan-chengdong-bridges',
      '有序推进中山路桥、城东路桥建设',
      '建成通车城东路桥和中山路桥',
      '推进 → 建成',
    ],
    [
      'g107-g312-bypass',
      '明鸡高速、G107和G312绕城一级公路新建工程有序推进',
      '实现G107和G312绕城一级公路新建工程全线通车',
      '推进 → 建成',
    ],
    [
      'mingji-expressway',
      '明鸡高速、G107和G312绕城一级公路新建工程有序推进',
      '完成境内明鸡高速建设任务',
      '推进 → 建成',
    ],
    [
      'two-colleges',
      '信阳技师学院、信阳航空学院三期扩建项目加快推进',
      '完成信阳技师学院、信阳航空学院建设并实现秋季开学招生',
      '推进 → 建成',
    ],
    [
      'rural-expo-park',
      '开工建设乡建博览园，引入专业文旅文创团队植入文旅产品，园区一期项目顺利开园',
      '精心实施乡建博览园、郝堂未来社区、马家河综合治理等重要节点项目',
      '部分建成 → 推进',
    ],
    [
      'energy-base',
      '“两个一体化”能源示范基地项目开工建设',
      '以“两个一体化”能源示范基地、中央煤炭储备基地、鼎润三期、金港能源扩容升级等工业项目为重点',
      '开工 → 没有写到哪一步',
    ],
    [
      'coal-reserve-base',
      '中央煤炭储备基地项目签约落地',
      '以“两个一体化”能源示范基地、中央煤炭储备基地、鼎润三期、金港能源扩容升级等工业项目为重点',
      '签约 → 没有写到哪一步',
    ],
  ])('%s has no number, only stages', (id, result, target, stages) => {
    expect(sides(id)).toEqual([result, target, '只看进度']);
    const row = rows.find((each) => each.id === id);
    expect(row && verdictOf(row).remarks[0]).toBe(stages);
  });

  test('a tier among all and a degree of satisfaction are no pair', () => {
    expect(sides('business-overall-tier-2022')[2]).toBe('只见结果');
    expect(sides('satisfaction-tier-2023')[2]).toBe('只见目标');
  });

  test('a target without a result and a result without a target stand alone', () => {
    expect(sides('research-intensity-2023')).toEqual(['', '研发经费投入强度0.97%', '只见目标']);
    expect(sides('tax-relief-2022')).toEqual(['为企业减免各类税费8.2亿元', '', '只见结果']);
  });

  test('every result and every target of the report is in the ledger once', () => {
    const shown = rows.flatMap((row) =>
      row.comparison === '只看进度' ? [] : [...row.results, ...row.targets],
    );
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

  test('what the review of the year promises of its problems is there, and nothing else of it', () => {
    expect(list.filter(({ paragraph }) => paragraph.startsWith('1.'))).toEqual([
      {
        id: '1.0-4/4',
        paragraph: '1.0-4',
        words: '对此，我们将采取有力措施，认真加以解决',
        field: '其他',
        figures: [],
      },
    ]);
  });

  test.each([
    ['2.0-1/2', '总体要求', '今年政府工作要认真落实'],
    ['3.1-5/1', '经济', '强化资金保障'],
    ['3.1-5/2', '经济', '加强国有资产管理'],
    ['3.1-5/3', '经济', '鼓励金融机构'],
    ['3.1-5/4', '项目', '强化土地保障'],
    ['3.1-5/6', '民生', '强化用工保障'],
    ['3.3-2/3', '城建', '加快“雷山匠谷”总体规划'],
    ['3.3-2/4', '教育', '完成信阳技师学院'],
    ['4-1/1', '自身建设', '扎实做好省委巡视反馈问题整改'],
    ['4-1/2', '其他', '大力支持国防和军队建设'],
    ['4-1/3', '其他', '支持外事、侨务、对台工作'],
    ['4-1/4', '其他', '支持工会'],
    ['4-1/5', '其他', '加强审计'],
    ['4-2/3', '总体要求', '强化思想政治引领'],
    ['4-2/6', '自身建设', '严格落实领导干部学法制度'],
    ['3.6-1/1', '民生', '践行以人民为中心的发展思想，全力办好省市区重点民生实事'],
  ])('%s is of %s: %s', (id, field, words) => {
    const found = list.find((each) => each.id === id);
    expect(found?.field).toBe(field);
    expect(found?.words.startsWith(words)).toBe(true);
  });

  test('what only sets the direction states no number, whatever kind it is', () => {
    const general = list.filter(({ field }) => field === '总体要求');
    expect(general).toHaveLength(14);
    expect(general.flatMap(({ figures }) => figures)).toEqual([]);
  });

  test('35 of them name a target in figures', () => {
    const targets = figures.filter(({ kind, value }) => kind === '目标' && value !== undefined);
    const ids = new Set(targets.map(({ id }) => id));
    expect(list.filter((each) => each.figures.some((id) => ids.has(id)))).toHaveLength(35);
  });

  test('every target and task of 2023 belongs to exactly one commitment', () => {
    const listed = list.flatMap(({ figures }) => figures);
    const asked = figures.filter(({ kind }) => kind === '目标' || kind === '部署');
    for (const { id } of asked) expect(listed.filter((each) => each === id)).toEqual([id]);
  });
});
