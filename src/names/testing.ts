/** Names and paragraphs for the tests of this folder. */
import { type Name, nameFileSchema, namesOfFile } from '../model/name.ts';
import type { Paragraph } from '../model/paragraph.ts';

/** Names of one kind, as a file would hold them. */
export function named(kind: Name['kind'], ...names: object[]): Name[] {
  return namesOfFile('content/names/test.yaml', nameFileSchema.parse({ kind, names }));
}

export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({ id: `1.1-${index + 1}`, kind: 'text', text, lead: 0 }));
}
