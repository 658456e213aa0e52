/** What tests of formats share. */
import { readFileSync } from 'node:fs';
import { linesOf } from '../source/repair.ts';
import type { Drawn } from './format.ts';
import { drawFrom } from './formats.ts';

const FIXTURES = 'src/formats/fixtures';

export function fixture(name: string): Uint8Array {
  return readFileSync(`${FIXTURES}/${name}`);
}

/** The paragraphs of the report that all fixtures were made from. */
export const PARAGRAPHS: readonly string[] = linesOf(
  readFileSync(`${FIXTURES}/report.txt`, 'utf8'),
).lines;

/** A file's lines as import sees them, and what was drawn. */
export async function read(
  bytes: Uint8Array,
  name: string,
): Promise<Drawn & { format: string; lines: string[] }> {
  const { format, ...drawn } = await drawFrom(bytes, name);
  return { ...drawn, format: format.name, lines: linesOf(drawn.text).lines };
}
