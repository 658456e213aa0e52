import { describe, expect, test } from 'vitest';
import { type FiguresData, figuresSchema } from '../model/figure.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { accountNumbers, type FindTerms } from './account.ts';
import { checkFigures } from './check-figures.ts';
import { placesOf } from './locate.ts';
import { GDP } from './testing.ts';

const paragraph = (text: string, id = '1.1-1'): Paragraph => ({ id, kind: 'text', text, lead: 0 });
const TEXT =
  '（一）经济向好。2022年GDP增长3.7%，招引50亿元以上项目不低于1个，推行“三化三制”，G107通车。';
const terms: FindTerms = (text) => ['三化三制', 'G107'].flatMap((term) => placesOf(term, text));

const PROJECTS = {
  id: 'projects',
  paragraph: '1.1-1',
  words: '50亿元以上项目不低于1个',
  counted: ['50亿元以上项目'],
  indicator: '招引项目',
  dimension: '数量',
  value: '1',
  unit: '个',
  comparator: '不低于',
  kind: '目标',
  field: '项目',
};
const ROAD = { phrase: 'G107', reason: '公路编号' };

function dataOf(figures: object[], notQuantities: object[] = [ROAD]): FiguresData {
  return figuresSchema.parse({ figures, notQuantities });
}

function errorsOf(data: FiguresData, text = TEXT): string[] {
  return checkFigures(data, [paragraph(text)], terms, 'figures.yaml').map(({ message }) => message);
}

test('figures that account for every number pass', () => {
  expect(errorsOf(dataOf([GDP, PROJECTS]))).toEqual([]);
});

/** The numbers of the text that nothing accounts for. */
function openIn(data: FiguresData): string[] {
  return accountNumbers(data, paragraph(TEXT), terms)
    .filter(({ owners }) => owners.length === 0)
    .map(({ token }) => token.words);
}

test('a number that no figure accounts for is open, but for dates, headings and numerals in terms', () => {
  expect(openIn(dataOf([GDP, PROJECTS]))).toEqual([]);
  expect(openIn(dataOf([PROJECTS]))).toEqual(['3.7']);
  expect(openIn(dataOf([], []))).toEqual(['3.7', '50', '1', '107']);
});

test('Arabic digits that only a glossary term covers are open', () => {
  expect(openIn(dataOf([GDP, PROJECTS], []))).toEqual(['107']);
});

describe('refuses', () => {
  const cases: [string, FiguresData, string][] = [
    [
      'a figure whose words do not stand in its paragraph',
      dataOf([{ ...GDP, words: 'GDP增长了3.7%' }, PROJECTS]),
      '[数据不在段里] figures.yaml · gdp：段 1.1-1 里“GDP增长了3.7%”出现 0 次',
    ],
    [
      'a figure in a paragraph that does not exist',
      dataOf([GDP, PROJECTS, { ...GDP, id: 'lost', paragraph: '9.9-9' }]),
      '[数据不在段里] figures.yaml · lost：没有段 9.9-9',
    ],
    [
      'words that stand twice in the paragraph',
      dataOf([GDP, PROJECTS, { ...GDP, id: 'often', words: '三', value: '3', unit: undefined }]),
      '[数据不在段里] figures.yaml · often：段 1.1-1 里“三”出现 2 次',
    ],
    [
      'a value other than that in the words',
      dataOf([{ ...GDP, value: '37' }, PROJECTS]),
      '[数值不符] figures.yaml · gdp：“GDP增长3.7%”里 37% 出现 0 次',
    ],
    [
      'a unit other than that in the words',
      dataOf([{ ...GDP, unit: '个百分点' }, PROJECTS]),
      '[数值不符] figures.yaml · gdp：“GDP增长3.7%”里 3.7个百分点 出现 0 次',
    ],
    [
      'a bound that is not said',
      dataOf([{ ...GDP, comparator: '以上' }, PROJECTS]),
      '[数值不符] figures.yaml · gdp：“GDP增长3.7%”里没有“以上”',
    ],
    [
      'a bound that is kept back',
      dataOf([GDP, { ...PROJECTS, comparator: '等于' }]),
      '[数值不符] figures.yaml · projects：“50亿元以上项目不低于1个”里有“不低于”，比较却是“等于”',
    ],
    [
      'a number to be shown that the words do not have',
      dataOf([{ ...GDP, shown: '增3.7%' }, PROJECTS]),
      '[数值不符] figures.yaml · gdp：shown“增3.7%”不在 words 里，或不带 3.7%',
    ],
    [
      'words to be shown without the number',
      dataOf([{ ...GDP, shown: '增长' }, PROJECTS]),
      '[数值不符] figures.yaml · gdp：shown“增长”不在 words 里，或不带 3.7%',
    ],
    [
      'an id used twice',
      dataOf([GDP, { ...PROJECTS, id: 'gdp' }]),
      '[数据重复] figures.yaml · gdp：id 用了不止一次',
    ],
    [
      'a number accounted for twice',
      dataOf([GDP, PROJECTS, { ...GDP, id: 'again' }]),
      '3.7 同属 gdp、again',
    ],
    [
      'a number that is both a figure and no quantity',
      dataOf([GDP, PROJECTS], [ROAD, { phrase: '增长3.7', reason: '误' }]),
      '3.7 同属 gdp、增长3.7',
    ],
    [
      'a phrase listed as no quantity that is absent',
      dataOf([GDP, PROJECTS], [ROAD, { phrase: 'G312', reason: '公路编号' }]),
      '[非数量无此语] figures.yaml · G312：报告里没有它',
    ],
    [
      'a phrase that holds no number',
      dataOf([GDP, PROJECTS], [ROAD, { phrase: '通车', reason: '误' }]),
      '[非数量无此语] figures.yaml · 通车：报告里没有它，或它不带数字',
    ],
    [
      'a phrase absent from the paragraph that it names',
      dataOf([GDP, PROJECTS], [ROAD, { phrase: 'G107', paragraph: '1.2-1', reason: '误' }]),
      '[非数量无此语] figures.yaml · G107：段 1.2-1 里没有它',
    ],
  ];
  test.each(cases)('%s', (_, data, message) => {
    expect(errorsOf(data)).toContainEqual(expect.stringContaining(message));
  });

  test('nothing of words that say twice what is counted', () => {
    const words = '5亿元以上企业中，5亿元以上企业增加3家';
    const counted = ['5亿元以上企业'];
    const firms = { ...GDP, words, counted, value: '3', unit: '家', dimension: '数量' };
    expect(errorsOf(dataOf([firms], []), `${words}。`)).toEqual([]);
  });

  test('words to be shown beside a bound, which is put to the number already', () => {
    expect(() => dataOf([{ ...PROJECTS, shown: '不低于1个' }])).toThrow('不写 shown');
    expect(dataOf([{ ...GDP, shown: '增长3.7%' }]).figures).toHaveLength(1);
  });

  test('a value where there is no number, and a number without a value', () => {
    expect(() => dataOf([{ ...GDP, dimension: '状态' }])).toThrow('只有“状态”没有数');
    expect(() => dataOf([{ ...GDP, value: undefined, unit: undefined }])).toThrow(
      '只有“状态”没有数',
    );
  });
});
