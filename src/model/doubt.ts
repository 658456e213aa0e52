/**
 * What import was not sure of (C10): said after the import, kept in `report.yaml`, shown on the page of
 * open things until an editor has looked at it.
 */
import { z } from 'zod';
import { RE_PARAGRAPH_ID } from './paragraph.ts';

/** Kinds of doubts → the way out, told to the editor. What is doubtful is said where it is found. */
export const DOUBTS = {
  开头过长: '看看“开篇”里有没有没认出的部分标题',
  结尾过长: '看看“结语”里有没有没认出的标题，或不属于正文的字',
  章过长: '看看这一章里有没有没认出的标题',
  结构两可: '对照原文看看部分和节分得对不对',
  序号不连: '对照原文看看少了哪一个标题，或是原文就跳了号',
  断行: '是排版断开的行，就加 --join --again 重新导入，把它们接上',
  一句一段: '是一句一行的文本，就加 --join --again 重新导入，把它们接上',
  链接处断开: '是网页上的链接把话断开了，就加 --join --again 重新导入，把它们接上',
  段落重复: '对照原文看看是不是重复了',
  正文重复: '后一遍放在“篇后文字”里；对照原文看看是不是同样的字',
  丢字: '查到原字，就在 errata 里写明',
  注释无引: '在 notes.yaml 里那一条的 also 下面写上正文的写法',
  引注无注: '看看注释是不是落在别的文件里，或注号有没有写错',
  年份不合: '用 --year 写明',
  地方不合: '看看 --place 写得对不对',
  报告重复: '留下一份；要用这个文件重做那一份，用 --again',
  题头不全: '在 report.yaml 的 cover 里补上',
} as const satisfies Record<string, string>;
export type DoubtKind = keyof typeof DOUBTS;

/** Schema of a doubt. */
export const doubtSchema = z.strictObject({
  kind: z.enum(Object.keys(DOUBTS) as [DoubtKind, ...DoubtKind[]]),
  /** Id of the paragraph at which it begins; absent where the whole report is meant. */
  paragraph: z.string().regex(RE_PARAGRAPH_ID, '不是段落号').optional(),
  /** What is doubtful, in Chinese, without a full stop. */
  what: z.string().trim().min(1),
  /** What an editor found, once somebody has looked: it is no longer open. */
  settled: z.string().trim().min(1).optional(),
});
export type Doubt = z.output<typeof doubtSchema>;
