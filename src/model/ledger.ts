/**
 * 结果与目标: last year's results beside this year's targets (`ledger.yaml`), and 工作安排, the year's work
 * sentence by sentence (`commitments.yaml`).
 */
import { z } from 'zod';
import { FIELDS } from './figure.ts';
import { chosenId, paragraphId, text } from './schema.ts';

const figureIds = z.array(text).min(1, '至少写一个数据的 id');

/** What stands before the reason of a pair that must not be compared. */
export const NOT_COMPARABLE = '口径不同，不可直接比较';

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

/**
 * How far a work has come, in the order in which works come on; see {@link STAGE_WORDS}. The steps are
 * those of the lists of key projects (签约, 新开工, 续建, 部分建成, 建成); 续建 is 推进 in a report.
 */
export const STAGES = ['签约', '开工', '推进', '部分建成', '建成'] as const;
type Stage = (typeof STAGES)[number];

const DONE = '建成|完成|竣工|通车|投产|投用|投入使用|开园|开业';
/** How the words of a report say each stage. */
export const STAGE_WORDS: Readonly<Record<Stage, RegExp>> = {
  签约: /签约/,
  开工: /开工|启动|启建/,
  推进: /推进|加快|加速|实施/,
  部分建成: new RegExp(`(部分|[一二三]期|首期|首段).*(${DONE})`),
  建成: new RegExp(DONE),
};

/** What stands where the words of a progress name no stage. */
export const NO_STAGE = '没有写到哪一步';

/** Schema of one side of a progress. */
const progressSideSchema = z.strictObject({
  paragraph: paragraphId,
  /** The report's words, to the character; they stand in the paragraph exactly once. */
  words: text,
  /** The stage that these words say; absent where they say none (为重点). */
  stage: z.enum(STAGES).optional(),
});
export type ProgressSide = z.output<typeof progressSideSchema>;

/** Schema of a work that both halves of the report speak of without a number: how far it had come, how far it is to come. */
const progressSchema = z
  .strictObject({
    id: chosenId,
    /** What both sides are about: 中山路桥、城东路桥. */
    indicator: text,
    field: z.enum(FIELDS),
    /** Said of the year before. */
    result: progressSideSchema,
    /** Said of this year. */
    target: progressSideSchema,
    /** What a reader must know, for example where the two sides do not name quite the same. */
    note: text.optional(),
  })
  .refine(({ result, target }) => (result.stage ?? target.stage) !== undefined, {
    message: '两边的原话都没有说到哪一步，就没有进度可看；删去这一项',
    path: ['result', 'stage'],
  });
export type Progress = z.output<typeof progressSchema>;

/** Schema of `ledger.yaml`. */
export const ledgerSchema = z.strictObject({
  /** Of figures. */
  pairs: z.array(pairSchema),
  /** Of works, by their stage; never by a number. */
  progress: z.array(progressSchema).default([]),
});
export type LedgerData = z.output<typeof ledgerSchema>;

/** Fields of the year's work: those of figures, one for what only sets the direction, one for the rest. */
export const COMMITMENT_FIELDS = ['总体要求', ...FIELDS, '其他'] as const;
export type CommitmentField = (typeof COMMITMENT_FIELDS)[number];

/** A part (`2`), section (`3.1`) or paragraph (`3.7-3`) of a report. */
const RE_SCOPE = /^\d+(\.\d+)?(-\d+)?$/;

/** Names a sentence of a paragraph, as the page cuts it; `words` is how it begins. */
const sentence = { paragraph: paragraphId, words: text };

/** Schema of `commitments.yaml`: what the rule that finds the year's work can't know. */
export const commitmentsSchema = z.strictObject({
  /** Part, section or paragraph → its field; the narrowest counts. */
  fields: z.record(z.string().regex(RE_SCOPE, '不是部分、节或段落号'), z.enum(COMMITMENT_FIELDS)),
  /** Sentences of another field than their paragraph and than the figures in them. */
  sentenceFields: z
    .array(z.strictObject({ ...sentence, field: z.enum(COMMITMENT_FIELDS) }))
    .default([]),
  /** Outside the parts of targets and tasks: paragraphs, or with `words` single sentences, that arrange work too. */
  also: z.array(z.strictObject({ ...sentence, words: text.optional() })).default([]),
  /** Sentences that arrange no work. */
  notPromises: z.array(z.strictObject({ ...sentence, reason: text })).default([]),
});
export type CommitmentsData = z.output<typeof commitmentsSchema>;
