/** What pages ask of that which has been opened for them. */
import type { Match, Matcher } from '../annotate/match.ts';
import type { ChapterTerms } from '../annotate/remark.ts';
import { labelOf } from '../cite/label.ts';
import type { Site } from '../model/site.ts';
import type { Term } from '../model/term.ts';
import type { OpenThings } from '../report/open.ts';
import type { Desk, Report } from '../report/report.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { PageName } from '../site/pages.ts';
import { fileOf } from '../site/urls.ts';
import { entriesOf, type GlossaryLine, linesOf } from '../views/senses.ts';
import { opened } from './opened.ts';
import { withNotes, withOwn } from './own-notes.ts';
import type { QuotedPassage } from './quotes.ts';
import type { Shared } from './shared.ts';

/** What a page of a report is given. */
export interface ReportProps {
  report: Report;
}

/** What a page of a report's figures is given. */
export interface DeskProps extends ReportProps {
  desk: Desk;
}

/** Terms, names and what else all reports share. */
export function getShared(): Shared {
  return opened().shared;
}

/** What the site says of itself. */
export function getSite(): Site {
  return opened().shared.site;
}

/** Whether the library has several reports: one alone has no pages of a library. */
export function hasSeveral(): boolean {
  return opened().hasSeveral;
}

/** The library's only report; undefined where there are several, or none. */
export function onlyReport(): Report | undefined {
  const { hasSeveral, names, open } = opened();
  const [id] = hasSeveral ? [] : Object.keys(names);
  return id === undefined ? undefined : open(id).report;
}

/** The summaries of all reports, newest first; those of several with no more passages than are shown. */
export function summaries(): readonly ReportSummary[] {
  return opened().summaries;
}

/** The summary of a report whose pages are made here. */
export function summaryFor({ id }: { id: string }): ReportSummary {
  return opened().open(id).summary;
}

/** Whether a page of an entry, a name or a place is made here. @param names for what stands in `<>` in its file */
export function isMade(page: PageName, names: Readonly<Record<string, string>>): boolean {
  return !opened().kept.has(fileOf(page, names));
}

/** A report's name among those of the library: 平桥区2023年. */
export function reportName({ id }: { id: string }): string {
  return opened().names[id] ?? id;
}

/** The terms that can stand in a report, by their ids: the glossary's, and those that its own notes explain. */
export function termsOf({ notes }: Pick<ReportSummary, 'notes'>): ReadonlyMap<string, Term> {
  const known = termsByNotes.get(notes) ?? withOwn(getShared().termById, notes);
  termsByNotes.set(notes, known);
  return known;
}
const termsByNotes = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

/** The lines of the glossary: the senses of its entries, and what reports' own notes explain. */
export function glossaryLines(): GlossaryLine[] {
  return linesOf(entriesOf(allTerms()), hasSeveral());
}

/** The entries of the glossary, each with all its senses, those of reports' own notes behind. */
export function glossaryEntries(): [first: Term, ...others: Term[]][] {
  return entriesOf(allTerms());
}

function allTerms(): readonly Term[] {
  const { shared, summaries } = opened();
  return withNotes(shared.terms, summaries);
}

/** Where a passage stands that an entry quotes; undefined where its report is not in the library. */
export function quotedPassage(paragraph: string): QuotedPassage | undefined {
  return opened().quotes[paragraph];
}

/** The terms that are marked in the paragraphs of a report, by a paragraph's text. */
export function matcherOf({ id }: { id: string }): Matcher {
  const { report, marks } = opened().open(id);
  const byText = new Map<string, readonly Match[]>();
  for (const { id: paragraph, text } of report.paragraphs) {
    const found = marks[paragraph];
    if (found) byText.set(text, found);
  }
  return (text) => [...(byText.get(text) ?? [])];
}

/** What still waits for an editor in a report. */
export function openOf({ id }: { id: string }): OpenThings {
  return opened().open(id).open;
}

/** The pages of the reports, for `getStaticPaths`. */
export function reportPaths(): { params: { report: string }; props: ReportProps }[] {
  const { reports, open } = opened();
  return reports.map((id) => ({ params: { report: id }, props: { report: open(id).report } }));
}

/** The pages of the reports that have figures, for `getStaticPaths`. */
export function deskPaths(): { params: { report: string }; props: DeskProps }[] {
  return reportPaths().flatMap(({ params, props: { report } }) =>
    report.desk ? [{ params, props: { report, desk: report.desk } }] : [],
  );
}

const RE_CHAPTER = /content[\\/]reports[\\/]([^\\/]+)[\\/]chapters[\\/]/;

/** Terms that are marked in a chapter, by the path of its MDX file; null for other files. */
export function termsFor(file: string): ChapterTerms | null {
  const id = RE_CHAPTER.exec(file)?.[1];
  if (id === undefined) return null;
  const { report, open } = opened().open(id);
  const openPhrases = open.phrases.open
    .flatMap(({ places }) => places)
    .sort((a, b) => a.start - b.start);
  return {
    match: matcherOf({ id }),
    termById: termsOf(summaryFor({ id })),
    openIn: (paragraph) => openPhrases.filter((place) => place.paragraph === paragraph),
    title: report.cover.title,
    labelOf: (paragraph) => labelOf(report, paragraph),
  };
}
