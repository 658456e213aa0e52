/**
 * What no file can prove alone: that texts equal their sources, that entries don't contradict each other,
 * that in a report which is 定稿 every quoted phrase and every number is accounted for (C1, C2, C4, C5).
 * Pure; all errors are returned, none thrown. What stops nothing is told by `remarks.ts`.
 */
import type { Matcher } from '../annotate/match.ts';
import { quotedPhrases } from '../annotate/quoted.ts';
import { contextOf } from '../annotate/usage.ts';
import { checkFigures } from '../ledger/check-figures.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { checkCommitments } from '../ledger/commitments.ts';
import { DataError } from '../model/errors.ts';
import { isFinal } from '../model/report.ts';
import type { Term } from '../model/term.ts';
import { checkNames } from '../names/check.ts';
import type { OpenThings } from '../report/open.ts';
import type { Report } from '../report/report.ts';
import { verifyReport } from '../source/verify.ts';
import { checkEntries } from './check-entries.ts';
import { checkTerms } from './check-terms.ts';
import type { Library } from './library.ts';
import { queriesOf } from './queries.ts';

/** All errors between files. */
export function checkLibrary(library: Library): DataError[] {
  const { matcherOf, openOf, usageOf } = queriesOf(library);
  const usedIn = ({ id }: Pick<Term, 'id'>) => usageOf(id).map(({ report }) => report);
  return [
    ...library.reports.flatMap((report) => verifyReport(report)),
    ...library.reports.flatMap(checkDeclared),
    ...library.reports.flatMap((report) =>
      isFinal(report) ? refuseOpen(report, openOf(report)) : [],
    ),
    ...checkTerms(library),
    ...checkEntries(library, usedIn),
    ...library.reports.flatMap((report) => checkDesk(report, matcherOf(report))),
    ...checkNames(library.names, library.termById),
  ];
}

function checkDesk(report: Report, findTerms: Matcher): DataError[] {
  if (!report.desk) return [];
  const { figures, ledger, commitments } = report.desk;
  const file = (name: string) => `${report.folder}/${name}.yaml`;
  return [
    ...checkFigures(figures, report.paragraphs, findTerms, file('figures')),
    ...checkLedger(ledger, figures.figures, report, file('ledger')),
    ...checkCommitments(report, figures.figures, commitments, file('commitments')),
  ];
}

/** What is open in a report that should have nothing open; figures are asked of one that has any. */
function refuseOpen(report: Report, { phrases, numbers }: OpenThings): DataError[] {
  const textOf = new Map(report.paragraphs.map(({ id, text }) => [id, text]));
  return [
    ...phrases.open.flatMap(({ phrase, places }) =>
      places.map(({ paragraph }) => {
        const what = `“${phrase}”没有词条，也没有声明不是术语`;
        return new DataError('引号未收', `${report.folder}/report.yaml`, `段 ${paragraph}`, what);
      }),
    ),
    ...(report.desk ? numbers.open : []).map(({ paragraph, start, end }) => {
      const { before, words, after } = contextOf(textOf.get(paragraph) ?? '', start, end, 8);
      const where = `段 ${paragraph} “${before}${words}${after}”`;
      const what = `${words} 没有数据，也没有列为非数量`;
      return new DataError('数字未收', `${report.folder}/figures.yaml`, where, what);
    }),
  ];
}

/** Phrases declared to be no terms must stand in the report, in “ ”. */
function checkDeclared({ folder, paragraphs, notSlogans }: Report): DataError[] {
  const present = new Set(quotedPhrases(paragraphs).map(({ phrase }) => phrase));
  return notSlogans
    .filter(({ phrase }) => !present.has(phrase))
    .map(({ phrase }) => {
      const what = `报告里没有“${phrase}”`;
      return new DataError('非术语无此语', `${folder}/report.yaml`, 'notSlogans', what);
    });
}
