/** 对账: last year's results beside this year's targets (`ledger.yaml`), and what is promised. */
import { z } from 'zod';
import { FIELDS } from './figure.ts';
import { chosenId, paragraphId, text } from './schema.ts';

const figureIds = z.array(text).min(1, '至少写一个数据的 id');

/** What stands before the reason of a pair that must not be compared. */
export const NOT_COMPARABLE = '口径不同，不可直接比较';
/** What stands in the column for the next report until it is there. */
export const NEXT_REPORT_ABSENT = '本报告未载';
/** What stands where a report states no result, or no target, in figures for an indicator. */
export const NO_RESULT = '报告没有写出可以对应的结果';
export const NO_TARGET = '报告没有写出可以对应的目标';

/** Schema of one pair; it is comparable, or says why not. */
const pairSchema = z
  .strictObject({
    id: chosenId,
    /** What both sides are about. */
    indicator: text,
    field: z.enum(FIELDS),
    /** Ids of figures. */
    result: figureIds,
    target: figureIds,
    comparable: z.literal(true).optional(),
    /** The reason why not, to stand behind {@link NOT_COMPARABLE}. */
    why: text.optional(),
    /** What a reader must know of a pair that is comparable. */
    note: text.optional(),
  })
  .refine((pair) => (pair.comparable === true) !== (pair.why !== undefined), {
    message: '写 comparable: true，或用 why 写明为什么不可比，二者取一',
    path: ['comparable'],
  });
export type Pair = z.output<typeof pairSchema>;

/** Schema of `ledger.yaml`. */
export const ledgerSchema = z.strictObject({ pairs: z.array(pairSchema) });
export type LedgerData = z.output<typeof ledgerSchema>;

/** A part (`2`), section (`3.1`) or paragraph (`3.7-3`) of a report. */
const RE_SCOPE = /^\d+(\.\d+)?(-\d+)?$/;

/** Schema of `commitments.yaml`: what the rule that finds promises can't know. */
export const commitmentsSchema = z.strictObject({
  /** Part, section or paragraph → its field; the narrowest counts. */
  fields: z.record(z.string().regex(RE_SCOPE, '不是部分、节或段落号'), z.enum(FIELDS)),
  /** Paragraphs outside the parts of targets and tasks that promise something too. */
  also: z.array(paragraphId).default([]),
  /** Sentences that promise nothing; `words` is how the sentence begins. */
  notPromises: z
    .array(
      z.strictObject({
        paragraph: paragraphId,
        words: text,
        reason: text,
      }),
    )
    .default([]),
});
export type CommitmentsData = z.output<typeof commitmentsSchema>;
