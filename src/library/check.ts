/**
 * What no file can prove alone: that texts equal their sources, that every term and name occurs, that
 * every quoted phrase and every number is accounted for (C1, C2, C4, C5). Pure; all errors are
 * returned, none thrown.
 */

import type { Matcher } from '../annotate/match.ts';
import type { Scanner } from '../annotate/scan.ts';
import { checkFigures } from '../ledger/check-figures.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { checkCommitments } from '../ledger/commitments.ts';
import { DataError } from '../model/errors.ts';
import { checkNames, checkNotNames } from '../names/check.ts';
import type { Report } from '../report/report.ts';
import { verifyReport } from '../source/verify.ts';
import { checkEntries } from './check-entries.ts';
import { checkTerms } from './check-terms.ts';
import type { Library } from './library.ts';
import { queriesOf } from './queries.ts';

/** All errors between files. */
export function checkLibrary(library: Library): DataError[] {
  const { matcherOf, scannerOf } = queriesOf(library);
  return [
    ...library.reports.flatMap((report) => verifyReport(report)),
    ...library.reports.flatMap((report) => checkQuoted(report, scannerOf(report))),
    ...checkTerms(library, scannerOf),
    ...checkEntries(library),
    ...library.reports.flatMap((report) => checkDesk(report, matcherOf(report))),
    ...checkNames(library.names, library.reports, library.termById, scannerOf),
    ...library.notNames.flatMap(({ file, words }) => checkNotNames(file, words, library.reports)),
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

function checkQuoted(report: Report, scan: Scanner): DataError[] {
  const file = `${report.folder}/report.yaml`;
  const phrases = report.paragraphs.flatMap((paragraph) =>
    scan(paragraph.text).phrases.map((phrase) => ({ ...phrase, paragraph })),
  );
  const present = new Set(phrases.map(({ phrase }) => phrase));
  const declared = new Set(report.notSlogans.map(({ phrase }) => phrase));
  return [
    ...phrases
      .filter(({ phrase, isTerm }) => !isTerm && !declared.has(phrase))
      .map(
        ({ phrase, paragraph }) =>
          new DataError(
            '引号未收',
            file,
            `段 ${paragraph.id}`,
            `“${phrase}”没有词条，也没有声明不是术语`,
          ),
      ),
    ...[...declared]
      .filter((phrase) => !present.has(phrase))
      .map((phrase) => new DataError('非术语无此语', file, 'notSlogans', `报告里没有“${phrase}”`)),
  ];
}
