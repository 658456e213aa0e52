/**
 * Makes every report ready (`src/report/artefact.ts`), one at a time: what the store has is only looked up.
 * Errors are collected over all files before it gives up (C9).
 */
import path from 'node:path';
import { applies } from '../annotate/scope.ts';
import { checkShared } from '../library/check.ts';
import { collecting } from '../library/collect.ts';
import { loadShared } from '../library/load-shared.ts';
import { foldersIn } from '../library/read.ts';
import type { Shared } from '../library/shared.ts';
import { findStrays } from '../library/strays.ts';
import { type DataError, throwIfAny } from '../model/errors.ts';
import { type Artefact, readArtefact, writeArtefact } from '../report/artefact.ts';
import { loadHead, loadReport } from '../report/load.ts';
import { type Applying, makeArtefact } from '../report/make.ts';
import type { ReportSummary } from '../report/summary.ts';
import { digestOf, digestOfCode, digestOfFiles } from './inputs.ts';
import type { Store } from './store.ts';

/** Where the build keeps what it made. */
export interface Stores {
  /** Place and year by the digest of a report's files. */
  heads: Store;
  artefacts: Store;
  summaries: Store;
}

/** A report that is ready. */
export interface ReadyReport {
  summary: ReportSummary;
  /** Digest of all that the artefact is made from. */
  key: string;
}

/** The library, made ready. */
export interface Ready {
  shared: Shared;
  /** Newest first. */
  reports: ReadyReport[];
  open(report: ReadyReport): Artefact;
  /** Digest of the code that made it. */
  code: string;
}
