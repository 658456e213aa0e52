/**
 * What the pages of this process are made from. The build says it before Astro begins, the development
 * server when it is first asked. Code that Astro bundles and code that runs as it is have an instance each
 * of every module: so it stands on the global object, once.
 */
import type { Artefact } from '../report/artefact.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { QuotedPassages } from './quotes.ts';
import type { Shared } from './shared.ts';

/** What a process makes pages of. */
export interface Opened {
  /** Terms, names and what else all reports share. */
  shared: Shared;
  /** Whether the library has several reports: one alone has no pages of a library. */
  hasSeveral: boolean;
  /** Ids of the reports whose pages are made here. */
  reports: readonly string[];
  /** All reports, newest first; none in a process that makes no page of the library. */
  summaries: readonly ReportSummary[];
  /** The reports' names among each other, by their ids: 平桥区2023年. */
  names: Readonly<Record<string, string>>;
  /** Where the passages stand that entries quote. */
  quotes: QuotedPassages;
  /** Files of the library's pages that are not made here: they would be as they were. */
  kept: ReadonlySet<string>;
  /** A report whose pages are made here, or the only one. @throws Error where it is none of them */
  open(id: string): Artefact;
}

const KEY = Symbol.for('zhudu.opened');
const scope = globalThis as { [KEY]?: (() => Opened) | undefined };

/** Says what pages are made from; `open` is called once, when something is first asked for. */
export function setOpened(open: () => Opened): void {
  let result: Opened | undefined;
  scope[KEY] = () => {
    result ??= open();
    return result;
  };
}

/** What pages are made from. @throws Error where nobody has said it; DataErrors from reading it */
export function opened(): Opened {
  const open = scope[KEY];
  if (!open) throw new Error('nothing has been opened: run scripts/build.ts or astro dev');
  return open();
}
