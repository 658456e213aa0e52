/** All files that a report is taken along as, in the order in which they are offered. */
import { CARDS_EXPORTS } from './cards/exports.ts';
import { DATA_EXPORTS } from './data/exports.ts';
import { EPUB_EXPORTS } from './epub/exports.ts';
import type { Export, ExportSource } from './export.ts';
import { TABLES_EXPORTS } from './tables/exports.ts';
import { WORD_EXPORTS } from './word/exports.ts';

const EXPORTS: readonly Export[] = [
  ...EPUB_EXPORTS,
  ...WORD_EXPORTS,
  ...TABLES_EXPORTS,
  ...CARDS_EXPORTS,
  ...DATA_EXPORTS,
];

/** The files that a report has. */
export function exportsFor(source: ExportSource): Export[] {
  return EXPORTS.filter(({ when }) => when?.(source) ?? true);
}
