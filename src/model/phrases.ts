/** 规范表述: a report's own set phrases by theme, to learn wording from (`content/reports/<id>/phrases.yaml`). */
import { z } from 'zod';
import { paragraphId, text } from './schema.ts';

const themeSchema = z.strictObject({
  /** What its phrases speak of: 营商环境. */
  theme: text,
  phrases: z
    .array(
      z.strictObject({
        paragraph: paragraphId,
        /** The report's words, to the character; they stand in one sentence of the paragraph, and there once. */
        words: text,
      }),
    )
    .min(1, '至少写一句；没有就删去这个主题'),
});

/** Schema of `phrases.yaml`. */
export const phrasesSchema = z
  .strictObject({ themes: z.array(themeSchema).min(1, '至少写一个主题；没有就删去这个文件') })
  .superRefine(({ themes }, context) => {
    for (const [at, { theme }] of themes.entries()) {
      if (themes.findIndex((one) => one.theme === theme) === at) continue;
      const message = `主题“${theme}”写了不止一次`;
      context.addIssue({ code: 'custom', path: ['themes', at, 'theme'], message });
    }
  });
export type PhrasesData = z.output<typeof phrasesSchema>;
