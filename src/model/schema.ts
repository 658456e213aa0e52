/** Pieces that the schemas of the nouns share, so that one thing is refused in the same words everywhere. */
import { z } from 'zod';
import { RE_PARAGRAPH_ID } from './paragraph.ts';

/** Words; white space around them is dropped, and something must be left. */
export const text = z.string().trim().min(1, '不能是空的');

/** Id of a paragraph within its report: `3.2-4`. */
export const paragraphId = z.string().regex(RE_PARAGRAPH_ID, '不是段落号');

/** An id that an editor chooses. It is part of addresses, and never changed once published. */
export const chosenId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字号');

/** Surface → the phrases inside which alone that surface counts (for “王”, H, 洋河 …). */
export const within = z.record(z.string(), z.array(text).min(1)).default({});

/**
 * What is wrong with a {@link within}.
 * @param surfaces all forms of the entry
 * @param fields   the fields that hold those forms, for the message
 */
export function strayContexts(
  contexts: z.output<typeof within>,
  surfaces: readonly string[],
  fields: string,
): { surface: string; message: string }[] {
  return Object.entries(contexts).flatMap(([surface, phrases]) => [
    ...(surfaces.includes(surface) ? [] : [{ surface, message: `“${surface}”不在 ${fields} 里` }]),
    ...phrases
      .filter((phrase) => !phrase.includes(surface))
      .map((phrase) => ({ surface, message: `语境“${phrase}”里没有“${surface}”` })),
  ]);
}
