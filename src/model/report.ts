/** The report: `content/reports/<id>/report.yaml` and the front matter of its chapters. */
import { z } from 'zod';
import { doubtSchema } from './doubt.ts';
import { layoutSchema } from './layout.ts';
import {
  MATTERS,
  type MatterId,
  matterOf,
  type Paragraph,
  type PartId,
  parseParagraphId,
} from './paragraph.ts';
import { placeNames } from './place.ts';
import { paragraphId, text } from './schema.ts';

/**
 * What a part of a report does: looks back, sets targets, assigns work, or none of these; what is not its
 * body: its own notes, an annex, what stands before and behind (labels of a page, sources, licences).
 */
export const PASSAGE_KINDS = ['回顾', '目标', '部署', '其他', ...MATTERS] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** How far the work on a report is; what is open in it is an error only once it is 定稿 (C9). */
export const REPORT_STATUSES = ['初入库', '注释中', '定稿'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

const partId: z.ZodType<PartId> = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^(?:f|n|b|a[1-9]\d*)$/)
    .transform((id) => id as MatterId),
]);

/** Schema of `report.yaml`. */
export const reportSchema = z.strictObject({
  /** 信阳市平桥区2023年政府工作报告 */
  title: text,
  /** From the widest to the narrowest, as the paths of the glossary: [河南省, 信阳市, 平桥区], [中国]. */
  places: placeNames,
  year: z.int(),
  /** 初入库 as imported, 注释中 while terms and figures are written, 定稿 when nothing is open. */
  status: z.enum(REPORT_STATUSES),
  /** Lines of the title block as the paper has them, layout repairs applied. */
  cover: z.strictObject({
    documentNumber: text.optional(),
    title: text,
    occasion: text.optional(),
    speaker: text.optional(),
  }),
  /** ISO date on which the report was given, read from the occasion. */
  date: z.iso.date().optional(),
  source: z.strictObject({
    /** SHA-256 of `source.txt` as received, in hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '要是 64 位十六进制'),
    /** Of `source.txt`: UTF-8, UTF-16LE, UTF-16BE, GB18030. */
    encoding: text,
    /** The file as it was received, where it is no plain text and `source.txt` was drawn from it. */
    received: z
      .strictObject({
        /** What it is called here: `received.docx`. */
        file: z.string().regex(/^received\.[a-z0-9]+$/),
        /** What it was called, or the address it was fetched from. */
        name: text,
        /** SHA-256 of the file, in hex. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/, '要是 64 位十六进制'),
        /** What was done and left out when the text was drawn from it, by name, and how often. */
        repairs: z.record(z.string(), z.int().positive()),
      })
      .optional(),
    /** Which lines import recognised as broken. */
    layout: layoutSchema.default({}),
    /** Layout repairs that were applied, by name, and how often (C1). */
    repairs: z.record(z.string(), z.int().positive()),
  }),
  /** Parts in order; `id` is what stands before the dot or dash of the paragraph ids. */
  parts: z.array(
    z
      .strictObject({ id: partId, title: text, kind: z.enum(PASSAGE_KINDS) })
      .refine(({ id, kind }) => matterOf(id) === (MATTERS.find((one) => one === kind) ?? null), {
        path: ['kind'],
        message: '要与 id 相合：n 是注释，a1、a2…… 是附件，f、b 是篇外，正文的部分不是这三种',
      }),
  ),
  /** What import was not sure of. */
  doubts: z.array(doubtSchema).default([]),
  /** Phrases in “ ” that are no slogans, each with the reason. */
  notSlogans: z.array(z.strictObject({ phrase: text, reason: text })).default([]),
  /** Corrections of obvious misprints; each is shown to the reader (C1). */
  errata: z
    .array(
      z.strictObject({
        paragraph: paragraphId,
        before: text,
        after: text,
        reason: text,
      }),
    )
    .default([]),
});
export type ReportData = z.output<typeof reportSchema>;

/** Whether nothing in a report may be open any more. */
export function isFinal({ status }: Pick<ReportData, 'status'>): boolean {
  return status === '定稿';
}

/** A report as rules read it: its paragraphs, and what its parts are for. */
export interface ReportText {
  parts: ReportData['parts'];
  paragraphs: readonly Paragraph[];
}

/** The part of a report that a paragraph belongs to; undefined where report.yaml lacks it. */
export function partOf(
  { parts }: Pick<ReportText, 'parts'>,
  paragraphId: string,
): ReportData['parts'][number] | undefined {
  const part = parseParagraphId(paragraphId)?.part;
  return parts.find(({ id }) => id === part);
}

/** Schema of a chapter's front matter. */
export const chapterSchema = z.strictObject({
  /** As in outline and breadcrumbs; headings and run-in headings stand in the text itself. */
  title: text,
  /** Position in the report, from 1. */
  order: z.int().positive(),
});
export type ChapterData = z.output<typeof chapterSchema>;

/** Order of reports in lists: the newest year first, those of one year by their ids. */
export function newestFirst(
  a: { year: number; id: string },
  b: { year: number; id: string },
): number {
  return b.year - a.year || (a.id < b.id ? -1 : 1);
}
