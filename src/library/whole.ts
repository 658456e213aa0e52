/** All of `content/` at once, for tests and for tools that look at everything; pages never do. */
import type { DataError } from '../model/errors.ts';
import { collect, throwIfAny } from '../model/errors.ts';
import { newestFirst } from '../model/report.ts';
import { loadReport } from '../report/load.ts';
import { foldersIn } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { loadShared } from './load.ts';
import type { Shared } from './shared.ts';

/** Everything that `content/` holds. */
export interface Library extends Shared {
  /** Newest first. */
  reports: Report[];
}

/** @throws DataErrors with every error of every file */
export function loadLibrary(root: string): Library {
  const errors: DataError[] = [];
  const [shared] = collect(errors, () => loadShared(root));
  const reports = foldersIn(root, 'content/reports')
    .flatMap((folder) => collect(errors, () => loadReport(root, folder).report))
    .sort(newestFirst);
  throwIfAny(errors);
  if (!shared) throw new Error('nothing was loaded, and nothing is wrong');
  return { ...shared, reports };
}
