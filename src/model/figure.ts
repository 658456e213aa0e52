/** The figure: a quantity that the report states, as data (`content/reports/<id>/figures.yaml`). */
import { z } from 'zod';
import { chosenId, paragraphId, text } from './schema.ts';

/** What the report does with a figure; see {@link FIGURE_KIND_MEANING}. */
export const FIGURE_KINDS = ['完成', '目标', '部署', '背景'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A kind as readers see it. */
export const FIGURE_KIND_NAMES: Record<FigureKind, string> = {
  完成: '已完成',
  目标: '今年目标',
  部署: '今年安排',
  背景: '背景',
};

/** How a figure gets its kind, in the reader's words. */
export const FIGURE_KIND_MEANING: Record<FigureKind, string> = {
  完成: '报告列作上一年成绩的数量。原话是“推进”“申报”而没有说做成的，在口径里写明。',
  目标: '报告说今年要达到或做完的数量，年底可以拿来核对。',
  部署: '今年工作里提到的数量，只说抓什么、怎么抓，或没有说哪一年做到，年底不能单凭它核对。',
  背景: '不是政府当年的成绩或目标：项目本身的规模、上级文件的条数等。',
};

/** Fields of government work, in the order in which they are listed. */
export const FIELDS = [
  '经济',
  '项目',
  '产业',
  '创新',
  '营商',
  '城建',
  '乡村',
  '交通',
  '文旅',
  '民生',
  '教育',
  '健康',
  '生态',
  '安全',
  '自身建设',
] as const;
export type Field = (typeof FIELDS)[number];

/** What sort of quantity it is. 状态 has no number: 全覆盖, 高于经济增长. */
export const DIMENSIONS = [
  '金额',
  '增速',
  '比率',
  '数量',
  '面积',
  '长度',
  '重量',
  '时间',
  '名次',
  '等级',
  '状态',
] as const;

/** How the value bounds the quantity. All but 等于 are words of the report itself. */
export const COMPARATORS = [
  '等于',
  '以上',
  '不低于',
  '不少于',
  '高于',
  '超过',
  '左右',
  '以内',
  '以下',
  '不高于',
  '不超过',
  '低于',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Schema of a figure. */
export const figureSchema = z
  .strictObject({
    /** Links and notes of readers name it. */
    id: chosenId,
    paragraph: paragraphId,
    /** The report's words, to the character; they stand in the paragraph exactly once. */
    words: text,
    /**
     * Parts of `words` that only say what is counted and hold a number or a bound of their own:
     * 50亿元以上项目 in 50亿元以上项目不低于1个, 规模以上工业企业 in 规模以上工业企业30家以上.
     */
    counted: z.array(text).default([]),
    /** 指标: what is measured, in plain Chinese. */
    indicator: text,
    dimension: z.enum(DIMENSIONS),
    /** The number as a decimal string without multiplier: `10.5` in 10.5亿元, `3` in 第三位. */
    value: z
      .string()
      .regex(/^\d+(\.\d+)?$/, '写成十进制数，加引号，不带单位')
      .optional(),
    /** What stands right behind the number, with its multiplier: 亿元, %, 万人次, 位. */
    unit: text.optional(),
    /**
     * Part of `words` around the number, to be shown for it where number and unit alone say too little:
     * 清零, 保Ⅲ, 前三名. Else the number is shown as the words have it: 百万亩, 第一方阵, Ⅲ类.
     */
    shown: text.optional(),
    comparator: z.enum(COMPARATORS).default('等于'),
    /** Year or years that it is about: `2022`, `2018-2022`; `-2022`: up to 2022; absent: not said. */
    period: z
      .string()
      .regex(/^-?\d{4}(-\d{4})?$/, '写成 2022、2018-2022 或 -2022（到2022年为止）')
      .optional(),
    kind: z.enum(FIGURE_KINDS),
    field: z.enum(FIELDS),
    /** 口径: what is counted and what not, where a figure of like name counts otherwise. */
    basis: text.optional(),
  })
  .superRefine((figure, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if ((figure.dimension === '状态') !== (figure.value === undefined)) {
      refuse('value', '只有“状态”没有数，其余都要写 value');
    }
    if (figure.value === undefined && figure.unit !== undefined) {
      refuse('unit', '没有 value 就没有单位');
    }
    if (
      figure.shown !== undefined &&
      (figure.value === undefined || figure.comparator !== '等于')
    ) {
      refuse('shown', '没有数的，和带“以上”“不低于”等的，不写 shown');
    }
    for (const phrase of figure.counted) {
      if (!figure.words.includes(phrase)) refuse('counted', `“${phrase}”不在 words 里`);
    }
  });
export type Figure = z.output<typeof figureSchema>;

/** A number in the report that is no quantity. */
const notQuantitySchema = z.strictObject({
  /** Words that hold the number, long enough to mean nothing else. */
  phrase: text,
  /** Only in this paragraph; absent: wherever the phrase stands. */
  paragraph: paragraphId.optional(),
  reason: text,
});

/** Schema of `figures.yaml`. */
export const figuresSchema = z
  .strictObject({
    /** Ids of the few figures that matter most: they stand at the head of the page, in this order. */
    headlines: z.array(text).min(3, '写 3 到 8 个').max(8, '写 3 到 8 个').optional(),
    /** In reading order. */
    figures: z.array(figureSchema),
    notQuantities: z.array(notQuantitySchema).default([]),
  })
  .superRefine(({ headlines = [], figures }, context) => {
    for (const [at, id] of headlines.entries()) {
      const found = figures.find((figure) => figure.id === id);
      const wrong = !found
        ? `没有数据 ${id}`
        : found.value === undefined
          ? `${id} 没有数`
          : headlines.indexOf(id) < at
            ? `${id} 写了不止一次`
            : undefined;
      if (wrong !== undefined) {
        context.addIssue({ code: 'custom', path: ['headlines', at], message: wrong });
      }
    }
  });
export type FiguresData = z.output<typeof figuresSchema>;
