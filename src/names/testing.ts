/** Names and paragraphs for the tests of this folder. */
import { createScanner, type Scanner } from '../annotate/scan.ts';
import { applying } from '../annotate/scope.ts';
import { type Name, nameFileSchema, namesOfFile } from '../model/name.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { surfacesOfName } from './match.ts';

/** Names of one kind, as a file would hold them. */
export function named(kind: Name['kind'], ...names: object[]): Name[] {
  return namesOfFile('content/names/test.yaml', nameFileSchema.parse({ kind, names }));
}

export function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({ id: `1.1-${index + 1}`, kind: 'text', text, lead: 0 }));
}

/** Scans the texts of any report for those of the names that apply to it. */
export function scannerFor(
  names: readonly Name[],
): (report: { places: readonly string[]; year: number }) => Scanner {
  return (report) =>
    createScanner({ terms: [], names: applying(names, report).flatMap(surfacesOfName) });
}
