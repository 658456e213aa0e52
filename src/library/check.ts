/** What holds the glossary and the names against each other and against the reports. Pure; errors are returned (C5, C9). */
import type { DataError } from '../model/errors.ts';
import { checkNames } from '../names/check.ts';
import type { ReportSummary } from '../report/summary.ts';
import { checkEntries } from './check-entries.ts';
import { checkTerms, type Passages } from './check-terms.ts';
import type { Shared } from './shared.ts';

/** @param summaries of all reports, newest first */
export function checkShared(
  shared: Shared,
  summaries: readonly ReportSummary[],
  passages: Passages,
): DataError[] {
  return [
    ...checkTerms(shared, passages),
    ...checkEntries(shared, ({ id }) => summaries.filter(({ terms }) => terms[id] !== undefined)),
    ...checkNames(shared.names, shared.termById),
  ];
}
