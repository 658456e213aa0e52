/**
 * A report's own notes (名词解释) as entries: `content/reports/<id>/notes.yaml`. What a note says is drawn from
 * its paragraphs, which are the report's words; the file only says how the text writes what it explains.
 */
import { z } from 'zod';
import { LEVELS } from './level.ts';
import { within, text as words } from './schema.ts';
import { gloss, KINDS } from './term.ts';

/** Schema of a note's entry. */
const noteSchema = z.strictObject({
  /** Id of the note's first paragraph. */
  note: z.string().regex(/^n-[1-9]\d*$/, '写注释的段落号，如 n-3'),
  /** What it explains, exactly as it stands in the text. */
  term: words,
  /** Other forms of it in the text. */
  also: z.array(words).optional(),
  /** Form → the phrases inside which alone that form counts. */
  within: within.optional(),
  /** Syllables with tone marks, one a character, where the automatic reading is wrong. */
  pinyin: words.optional(),
  /** Whose word it is, where it is not the report's own place's. */
  level: z.enum(LEVELS).exclude(['外地']).optional(),
  /** What sort of term it is, where its form does not tell. */
  kind: z.enum(KINDS).optional(),
  /** What it is, in one plain sentence; absent the note's own first sentence, where that is short. */
  gloss: gloss.optional(),
});
export type NoteEntry = z.output<typeof noteSchema>;

/** Schema of `notes.yaml`. */
export const notesSchema = z.strictObject({ notes: z.array(noteSchema).default([]) });
