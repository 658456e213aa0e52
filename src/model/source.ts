/** What proves an explanation: a document, and what of it was seen (C5). */
import { z } from 'zod';
import { text } from './schema.ts';

/** Schema of a source. */
export const sourceSchema = z
  .strictObject({
    /** Title of the document; in 〔 〕 where it is a description and not the title. */
    title: text,
    publisher: text,
    /** As far as it is known: `2023-02-26`, `2022-04`, `历年`; absent where unknown. */
    date: text.optional(),
    /** Only on the site of who issued or first published it; `content/publishers.yaml` lists those. */
    url: z.url('网址不完整').optional(),
    /** What the source proves. */
    supports: text,
    /** False: named from general knowledge, not opened. */
    seen: z.boolean().default(true),
    /** What was seen is a reprint or a page of unknown quality: it is named, and its address is not kept. */
    quality: z.enum(['转载', '质量不明']).optional(),
  })
  .refine((source) => source.seen || source.url === undefined, {
    message: '没有打开过的资料（seen: false）不能带网址',
    path: ['url'],
  })
  .refine((source) => source.quality === undefined || source.url === undefined, {
    message: '转载的和质量不明的网页只写题名和首发单位，不写网址',
    path: ['url'],
  });
export type Source = z.output<typeof sourceSchema>;
