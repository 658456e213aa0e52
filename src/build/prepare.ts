/**
 * Makes every report ready (`src/report/artefact.ts`), one at a time: one whose files and entries are as
 * they were is only looked up. All errors of all files are collected before anything gives up (C9).
 */
import { remembering, type Scanner } from '../annotate/scan.ts';
import { applying } from '../annotate/scope.ts';
import { checkShared } from '../library/check.ts';
import type { Passages } from '../library/check-terms.ts';
import { loadShared } from '../library/load.ts';
import {
  checkNotes,
  type EntriesByForm,
  entriesByForm,
  entryOfNote,
  ownTermsOf,
  scannerWithNotes,
  withOwn,
} from '../library/own-notes.ts';
import { type QuotedPassages, quotedPassagesOf, quotedReports } from '../library/quotes.ts';
import { othersFor, type Unused, unusedIn } from '../library/remarks.ts';
import { scannerFor } from '../library/scanner.ts';
import { searchedReport } from '../library/search-lists.ts';
import type { Shared } from '../library/shared.ts';
import { collect, type DataError, throwIfAny } from '../model/errors.ts';
import type { NoteEntry } from '../model/note.ts';
import { newestFirst, type ReportData, reportSchema } from '../model/report.ts';
import { reportNames } from '../model/report-name.ts';
import { type Artefact, artefactOf, readArtefact, writeArtefact } from '../report/artefact.ts';
import { checkReport } from '../report/check.ts';
import { loadNotes, loadReport } from '../report/load.ts';
import { foldersIn, readYaml } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { type Standing, standingOf } from '../report/standing.ts';
import type { ReportSummary } from '../report/summary.ts';
import { ENTRY_LIMITS } from '../views/usage.ts';
import { digestOf, digestOfCode, digestOfFiles } from './inputs.ts';
import { isIn, type Portion } from './portion.ts';
import type { Stores } from './stores.ts';

/** A report that is ready. */
export interface ReadyReport {
  /** Digest of all that the artefact is made from: its key in the store. */
  key: string;
  /** Digest of the artefact itself. */
  content: string;
  /** Digest of what search is told of it. */
  searched: string;
  summary: ReportSummary;
  /** Digests of where each term stands in it, and each name, by their ids. */
  usage: Record<'terms' | 'names', Readonly<Record<string, string>>>;
  standing: Standing;
  /** Its folder and what is said of its source, where that was drawn from a file of another format. */
  drawn?: Pick<Report, 'folder' | 'source'>;
}

/** The library, made ready. */
export interface Ready {
  /** Digest of the code, and of what the site says of itself. */
  code: string;
  shared: Shared;
  /** Newest first. */
  reports: readonly ReadyReport[];
  quotes: QuotedPassages;
  /** The reports' names among each other, by their ids. */
  names: Readonly<Record<string, string>>;
  open(report: ReadyReport): Artefact;
}

/** Where and when a report is of, and the words of its own notes: which entries apply to it, or have their words. */
interface Head extends Pick<ReportData, 'places' | 'year'> {
  notes: readonly NoteEntry[];
}

/**
 * @param root   folder that holds `content/`
 * @param stores where artefacts are kept
 * @param portion which reports there are, where not all; nothing is asked of the others but where and when they are of
 * @throws DataErrors with every error of every file
 */
export function prepare(root: string, stores: Stores, portion?: Portion): Ready {
  const errors: DataError[] = [];
  const code = digestOfCode();
  const [shared] = collect(errors, () => loadShared(root));
  const all = foldersIn(root, 'content/reports');
  if (!shared) {
    // Without the glossary little can be said of a report, but what its files say of themselves.
    for (const folder of all) collect(errors, () => loadReport(root, folder));
    throwIfAny(errors);
    throw new Error('no glossary, and no error');
  }
  const heads = all.flatMap((folder) =>
    collect(errors, () => {
      const files = digestOf(code, digestOfFiles([folder], root));
      return { folder, files, head: headOf(root, folder, files, stores) };
    }),
  );
  stores.heads.keep(new Set(heads.map(({ files }) => files)));
  const folders = heads.filter(({ head }) => !portion || isIn(portion, head));
  const most = folders.length > 1 ? ENTRY_LIMITS.each : Number.POSITIVE_INFINITY;
  const entriesOf = entriesByScope(shared);
  const reports = folders
    .flatMap(({ folder, files, head }) =>
      collect(errors, () => {
        const entries = entriesOf(head);
        const key = digestOf(files, entries.digest, String(most));
        if (!stores.summaries.has(key)) make(root, folder, key, shared, entries, most, stores);
        return { key, ...(JSON.parse(stores.summaries.read(key)) as Omit<ReadyReport, 'key'>) };
      }),
    )
    .sort(({ summary: a }, { summary: b }) => newestFirst(a, b));
  const open = ({ key }: ReadyReport) => readArtefact(stores.artefacts.read(key));
  const quoted = readQuoted(shared, reports, open);
  const summaries = reports.map(({ summary }) => summary);
  errors.push(...checkShared(shared, summaries, quoted.passages));
  throwIfAny(errors);
  const names = Object.fromEntries(reportNames(summaries));
  return { code, shared, reports, quotes: quoted.quotes, names, open };
}

/** What no report uses. */
export function unused({ shared, reports }: Ready): Unused {
  const ids = new Set(reports.map(({ summary }) => summary.id));
  return unusedIn(
    shared,
    ids,
    reports.map(({ standing }) => standing),
  );
}

function headOf(root: string, folder: string, files: string, { heads }: Stores): Head {
  if (!heads.has(files)) {
    const { places, year } = readYaml(root, `${folder}/report.yaml`, reportSchema);
    const head: Head = { places, year, notes: loadNotes(root, folder) };
    heads.write(files, JSON.stringify(head));
  }
  return JSON.parse(heads.read(files)) as Head;
}

/** The entries that apply to a report. */
interface Entries {
  /** Of them, and of those that have the words of its notes. */
  digest: string;
  /** Finds them; the same for many reports. */
  scan: Scanner;
  byForm: EntriesByForm;
}

function entriesByScope(shared: Shared): (head: Head) => Entries {
  const digests = new Map(
    [...shared.terms, ...shared.names].map((entry) => [entry, digestOf(JSON.stringify(entry))]),
  );
  const declared = JSON.stringify(shared.notNames);
  const scanners = new Map<string, Scanner>();
  const byForm = entriesByForm(shared);
  return (head) => {
    const all = [...applying(shared.terms, head), ...applying(shared.names, head)].map(
      (entry) => digests.get(entry) ?? '',
    );
    const digest = digestOf(declared, all.join());
    const scan = scanners.get(digest) ?? scannerFor(shared, head);
    scanners.set(digest, scan);
    if (head.notes.length === 0) return { digest, scan, byForm };
    const explained = head.notes.map((note) => entryOfNote(note, byForm) ?? []);
    return { digest: digestOf(digest, JSON.stringify(explained)), scan, byForm };
  };
}

/** Makes a report ready and puts it into the store. @throws DataErrors */
function make(
  root: string,
  folder: string,
  key: string,
  shared: Shared,
  { scan: find, byForm }: Entries,
  most: number,
  stores: Stores,
): void {
  const { report, source } = loadReport(root, folder);
  const notes = ownTermsOf(report, byForm);
  const scan = remembering(notes.length > 0 ? scannerWithNotes(shared, report, notes) : find);
  const artefact = artefactOf(
    report,
    { scan, termById: withOwn(shared.termById, notes), notes },
    most,
  );
  throwIfAny([...checkNotes(report, notes), ...checkReport(report, source, scan, artefact.open)]);
  const json = writeArtefact(artefact);
  const kept: Omit<ReadyReport, 'key'> = {
    content: digestOf(json),
    searched: digestOf(JSON.stringify(searchedReport(report))),
    summary: artefact.summary,
    usage: {
      terms: usageDigests(artefact.summary.terms),
      names: usageDigests(artefact.summary.names),
    },
    standing: standingOf(report, scan, othersFor(shared, report)),
    ...(report.source.received && { drawn: { folder: report.folder, source: report.source } }),
  };
  stores.artefacts.write(key, json);
  // Last: what has a summary has everything.
  stores.summaries.write(key, JSON.stringify(kept));
}

/** Short: no more than two of one entry and one report are ever held against each other. */
function usageDigests(usage: ReportSummary['terms']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(usage).map(([id, places]) => [
      id,
      digestOf(JSON.stringify(places)).slice(0, 16),
    ]),
  );
}

/** What entries quote of reports, which alone are opened for it. */
function readQuoted(
  shared: Shared,
  reports: readonly ReadyReport[],
  open: Ready['open'],
): { quotes: QuotedPassages; passages: Passages } {
  const known = new Map(reports.map((report) => [report.summary.id, report]));
  const texts = new Map<string, string>();
  let quotes: QuotedPassages = {};
  for (const [id, paragraphs] of quotedReports(shared)) {
    const ready = known.get(id);
    if (!ready) continue;
    const { report } = open(ready);
    for (const { id: paragraph, text } of report.paragraphs) texts.set(`${id}/${paragraph}`, text);
    quotes = { ...quotes, ...quotedPassagesOf(report, paragraphs) };
  }
  return {
    quotes,
    passages: {
      has: (report) => known.has(report),
      text: (report, paragraph) => texts.get(`${report}/${paragraph}`),
    },
  };
}
