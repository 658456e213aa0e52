/** What reports and the pages around them are made of, and what syntax might be made of. */
import fc from 'fast-check';

const piece = fc.oneof(
  fc.constantFrom(
    '政府工作报告',
    '——2021年1月8日在青山县第三届人民代表大会第二次会议上',
    '青山县人民政府县长　王明',
    '来源：青山日报',
    '首页',
    '打印本页',
  ),
  fc.constantFrom('一、回顾', '二、目标', '三、安排', '一、', '第一部分 回顾', '2021年重点工作'),
  fc.constantFrom(
    '（一）抓项目',
    '（二）惠民生。',
    '（三）期工程完工，投资2.5亿元。',
    '1.建学校',
    '2.5亿元',
    '一是抓项目',
    '二是惠民生',
    '第一，抓项目。',
  ),
  fc.constantFrom('各位代表！', '让我们努力奋斗！', '谢谢大家！'),
  fc.constantFrom(
    '名词解释',
    '附件1',
    '附件：民生实事',
    '1.三个一批：一批项目。',
    '［1］两个确保：确保安全。',
    '①一老一小：老人和儿童。',
    '抓好“三个一批”[1]，做到“两个确保”②。',
  ),
  fc.constantFrom(
    '抓实谋划。紧密结合国家政策，健全谋划机制，形成一批打基础、利长远的好项目。',
    '这一行在话还没有说完的地方就断了，下一行才把它说',
    '指标\t数值\t增速',
    '&lt;P&gt;',
    '{x}',
    '*a*',
    '<b>',
    '# 题',
    '\ufffd',
  ),
  fc.constantFrom('\r', ' ', '\u3000', '\u200b', '⼀、⼯作', '\ufeff'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Lines of any text. */
export const lines: fc.Arbitrary<string[]> = fc.array(piece, { minLength: 1, maxLength: 24 });

/** Lines of any text that XML and HTML can hold. */
export const printable: fc.Arbitrary<string[]> = lines.map((all) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML and HTML have none of them
  all.map((line) => line.replace(/[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/g, '')),
);

/** As much as a page must hold to be taken for one. */
export const REPORT: readonly string[] = [
  '政府工作报告',
  '各位代表：',
  '一、2020年工作回顾',
  ...['道路', '学校', '医院', '公园'].map(
    (what) =>
      `过去一年，我们新建${what}十处，投资二十亿元，比上年多了三成，群众反映很好，这是全县上下共同努力的结果。`,
  ),
  '二、2021年工作安排',
  ...['产业', '民生', '环境', '作风'].map(
    (what) =>
      `今年要把${what}放在更加重要的位置，列出清单，明确责任，每季度向县人大常委会报告一次进展情况。`,
  ),
];
