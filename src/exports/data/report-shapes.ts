/** What the data says of reports: their text, figures, ledger, commitments. */
import { z } from 'zod';
import { COMPARISONS } from '../../ledger/ledger.ts';
import { COMPARATORS, DIMENSIONS, FIELDS, FIGURE_KINDS } from '../../model/figure.ts';
import { COMMITMENT_FIELDS, STAGES } from '../../model/ledger.ts';
import { PASSAGE_KINDS, REPORT_STATUSES } from '../../model/report.ts';

const text = z.string();
const number = z.int().nonnegative();
const places = z.array(text).describe('地方，从省写起；全国的是“中国”');
const place = {
  paragraph: text.describe('段落号'),
  label: text.describe('念得出来的地址：三（一）第2段'),
};
const words = text.describe('报告的原话，一字不差');

/** A report among others. */
export const reportShape = z.strictObject({
  id: text.describe('编号，也是网址里的文件夹'),
  title: text.describe('题名'),
  places,
  year: z.int().describe('年份'),
  status: z.enum(REPORT_STATUSES).describe('注释做到哪一步'),
  occasion: text.optional().describe('什么会议，哪一天'),
  paragraphs: number.describe('正文段数'),
  characters: number.describe('正文字数，不计空白'),
  figures: z.boolean().describe('有没有数据、结果与目标、工作安排'),
  files: text.describe('它的数据在哪个文件夹，从网站的根算起'),
});

/** A paragraph. */
export const paragraphShape = z.strictObject({
  id: text.describe('段落号：3.2-4 是第三部分（二）第4段'),
  label: place.label,
  kind: z.enum(['title', 'heading', 'text']).describe('题头、标题、正文'),
  part: text.describe('所在部分'),
  does: z.enum(PASSAGE_KINDS).describe('这部分做什么'),
  page: text.describe('在哪一页：网址是 报告编号/页名.html#p段落号'),
  lead: text.optional().describe('段首的小标题'),
  text: words,
});

/** A correction of the text. */
export const erratumShape = z.strictObject({
  paragraph: place.paragraph,
  before: text.describe('收到的文件里'),
  after: text.describe('改正为'),
  reason: text.describe('为什么'),
});

/** A figure. */
export const figureShape = z.strictObject({
  id: text.describe('编号'),
  ...place,
  words,
  indicator: text.describe('指标'),
  shown: text.describe('照报告的写法：百万亩、7%以上；没有数的是 —'),
  dimension: z.enum(DIMENSIONS).describe('是哪一类量；状态没有数'),
  value: z.number().optional().describe('数；没有乘进“万”“亿”，那是单位的'),
  unit: text.optional().describe('单位，连“万”“亿”'),
  comparator: z.enum(COMPARATORS).describe('是正好，还是以上、不低于……'),
  period: text
    .optional()
    .describe('哪一年、哪几年：2022、2018-2022；-2022 是到2022年为止；没有写明的，没有这一项'),
  kind: z
    .enum(FIGURE_KINDS)
    .describe('报告用它说什么：完成是上年做到的，目标是今年要达到的，部署是今年工作里提到的'),
  field: z.enum(FIELDS).describe('领域'),
  basis: text.optional().describe('口径'),
});

const sideShape = z.array(
  z.strictObject({
    ...place,
    words,
    figure: text.optional().describe('数据的编号'),
    stage: z.enum(STAGES).optional().describe('原话说到的步骤'),
  }),
);

/** A row of the ledger. */
export const ledgerShape = z.strictObject({
  id: text.describe('编号；只有一边的，是数据的编号'),
  indicator: text.describe('指标或工程'),
  field: z.enum(FIELDS).describe('领域'),
  results: sideShape.describe('上年结果'),
  targets: sideShape.describe('今年目标'),
  comparison: z.enum(COMPARISONS).describe('能否比较'),
  why: text.optional().describe('为什么不可直接比较'),
  note: text.optional().describe('还须知道的'),
});

/** A sentence of the year's work. */
export const commitmentShape = z.strictObject({
  id: text.describe('编号：段落号/第几句'),
  ...place,
  words: text.describe('报告的原话，一字不差，不带句末的标点'),
  field: z.enum(COMMITMENT_FIELDS).nullable().describe('领域；总体要求只说方向；还没有分的是 null'),
  figures: z.array(text).describe('这一句里的数据的编号'),
});
