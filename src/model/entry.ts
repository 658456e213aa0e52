/** The glossary's files: one entry each, `content/glossary/<id>.yaml`, shared by all reports (C4, C5). */
import { z } from 'zod';
import { chosenId, strayContexts } from './schema.ts';
import { senseId } from './sense-id.ts';
import { faultsOf, senseFields, type Term, wordFields } from './term.ts';

const senseSchema = z.strictObject({
  /** Told apart by it from the entry's other senses; part of addresses, never changed. */
  id: chosenId,
  ...senseFields,
});

/** Schema of an entry; refuses a grade without its evidence. */
export const entrySchema = z
  .strictObject({
    ...wordFields,
    ...senseFields,
    /**
     * What the same words mean elsewhere or at other times, each as whole as the entry itself. In a report
     * the narrowest of all senses that apply to it is shown: that of its own place before that of a wider
     * one, of one place that of its year; where none applies the phrase is open.
     */
    senses: z.array(senseSchema).default([]),
  })
  .superRefine(({ senses, ...entry }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const [field, message] of faultsOf(entry)) refuse([field], message);
    for (const [at, sense] of senses.entries()) {
      for (const [field, message] of faultsOf(sense)) refuse(['senses', at, field], message);
      if (senses.findIndex(({ id }) => id === sense.id) < at) {
        refuse(['senses', at, 'id'], `已经有一个义项叫 ${sense.id}`);
      }
    }
    const stray = strayContexts(entry.within, [entry.term, ...entry.also], 'term 和 also');
    for (const { surface, message } of stray) refuse(['within', surface], message);
  });

/** An entry as its file holds it, defaults filled in. */
type EntryData = z.output<typeof entrySchema>;

/** The senses of an entry as terms: that which the file itself says first. @param entry name of the file */
export function termsOf(entry: string, { senses, ...first }: EntryData): Term[] {
  const { term, also, within, pinyin } = first;
  return [
    { id: entry, entry, ...first },
    ...senses.map(({ id, ...sense }) => ({
      ...sense,
      id: senseId(entry, id),
      entry,
      ...{ term, also, within, pinyin },
    })),
  ];
}
