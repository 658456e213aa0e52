/** What the data says of an entry of the glossary and of a name; the descriptions are the fields' documentation. */
import { z } from 'zod';
import { LEVELS } from '../../model/level.ts';
import { NAME_KINDS } from '../../model/name.ts';
import { RELATIONS } from '../../model/relation.ts';
import { GRADES, KINDS } from '../../model/term.ts';

const text = z.string();
const number = z.int().nonnegative();
const pinyin = text.describe('拼音，带声调');
const within = z
  .record(text, z.array(text))
  .optional()
  .describe('太短或有歧义的写法，只在这些话里才算');
const place = text.optional();

const sourceShape = z.strictObject({
  title: text.describe('文件的题名；放在〔〕里的是说明'),
  publisher: text.describe('发布单位'),
  date: text.optional().describe('日期，知道多少写多少'),
  url: text.optional().describe('网址；转载的、质量不明的没有'),
  supports: text.describe('它证明了什么'),
  seen: z.boolean().describe('是不是看到过；没有看到过的只知道有这份文件'),
  quality: z.enum(['转载', '质量不明']).optional().describe('看到的是转载或质量不明的网页'),
});

const groupShape = z.strictObject({
  name: text.optional().describe('口号里的这一部分：三化'),
  count: number.describe('它说有几项'),
  items: z.array(text).optional().describe('各项；没有查全的，不写'),
  unproven: z.array(text).optional().describe('各项中没有证实的'),
});

/** A term in one of its senses. */
export const termShape = z.strictObject({
  id: text.describe('编号，定了就不再改；另一个义项是“词条--义项”'),
  entry: text.describe('所属词条的编号：几个义项的相同'),
  term: text.describe('词形，与报告里的写法一字不差'),
  also: z.array(text).describe('别的写法'),
  within,
  pinyin,
  level: z.enum(LEVELS).describe('是谁的说法'),
  place: place.describe('省、市、区县的，是哪里的；从省写起'),
  origin: place.describe('外地的，是哪里的'),
  years: z.array(z.int()).optional().describe('只用于这些年的报告'),
  kind: z.enum(KINDS).describe('类别'),
  grade: z.enum(GRADES).describe('可靠程度；引用解释时请一并写明'),
  caution: text.optional().describe('出处里须知的事，如只见到转载'),
  gloss: text.describe('一句话的解释，最多30个字'),
  meaning: text.describe('意思'),
  groups: z.array(groupShape).optional().describe('数字口号的各部分'),
  note: text.optional().describe('还须知道的：哪里存疑，什么没有查到'),
  quotes: z
    .array(
      z.strictObject({
        paragraph: text.describe('报告编号/段落号'),
        label: text.describe('在哪里'),
        text: text.describe('原话'),
      }),
    )
    .describe('报告自己的原话，作为根据'),
  see: z.array(text).describe('参看哪些词条'),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(RELATIONS).describe('属于：是它的一部分；落实：照它做'),
        to: text.describe('哪个词条'),
        words: text.describe('词条里这样说的原话'),
      }),
    )
    .describe('与别的词条的联系'),
  sources: z.array(sourceShape).describe('出处，据网页摘要整理'),
  own: z
    .strictObject({
      report: text.describe('报告编号'),
      title: text.describe('报告题名'),
      paragraph: text.describe('段落号'),
      label: text.describe('第几条'),
    })
    .optional()
    .describe('报告自己所附的注释：是哪份报告的哪一条'),
});
export type TermRecord = z.output<typeof termShape>;

/** A name. */
export const nameShape = z.strictObject({
  id: text.describe('编号：类别-名称，分地方的再加地方'),
  name: text.describe('名称，与报告里的写法一字不差'),
  also: z.array(text).describe('别的写法'),
  within,
  pinyin,
  kind: z.enum(NAME_KINDS).describe('类别'),
  place: place.describe('只在这个地方的报告里指它'),
  entry: text.optional().describe('解释它的词条'),
});
export type NameRecord = z.output<typeof nameShape>;

const firstShape = z
  .strictObject({
    paragraph: text.describe('段落号'),
    label: text.describe('念得出来的地址：三（一）第2段'),
    words: text.describe('写法'),
  })
  .describe('第一次出现的地方');

const standing = { count: number.describe('在这份报告里有几处'), first: firstShape };

/** A name in a report. */
export const reportNameShape = z.strictObject({ ...nameShape.shape, ...standing });

/** A term in a report. */
export const reportTermShape = z.strictObject({
  ...termShape.shape,
  ...standing,
  marks: z
    .array(
      z.strictObject({
        paragraph: text.describe('段落号'),
        start: number.describe('从第几个字符起'),
        end: number.describe('到第几个字符前'),
      }),
    )
    .describe('标出的各处；包在更长的说法里的算在 count 里，不另标'),
});
