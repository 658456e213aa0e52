/**
 * What holds a report against itself: its text equals its source, what it declares is so, and where it is
 * 定稿, every quoted phrase and every number is accounted for (C1, C2, C5, C9). Pure; all errors are
 * returned, none thrown.
 */
import { quotedPhrases } from '../annotate/quoted.ts';
import type { Scanner } from '../annotate/scan.ts';
import { contextOf } from '../annotate/usage.ts';
import { checkFigures } from '../ledger/check-figures.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { checkCommitments } from '../ledger/commitments.ts';
import { DataError } from '../model/errors.ts';
import { isFinal } from '../model/report.ts';
import { verifyReport } from '../source/verify.ts';
import { checkGuides } from './check-guides.ts';
import type { OpenThings } from './open.ts';
import { checkPhrases } from './phrases.ts';
import type { Report } from './report.ts';

/**
 * @param sourceBytes the file as received
 * @param scan finds the terms that apply to the report
 */
export function checkReport(
  report: Report,
  sourceBytes: Uint8Array,
  scan: Scanner,
  open: OpenThings,
): DataError[] {
  return [
    ...verifyReport({ ...report, sourceBytes }),
    ...checkDeclared(report),
    ...(isFinal(report) ? refuseOpen(report, open) : []),
    ...checkDesk(report, scan),
    ...checkGuides(report),
    ...(report.phrases
      ? checkPhrases(report.phrases, report, `${report.folder}/phrases.yaml`)
      : []),
  ];
}

function checkDesk(report: Report, scan: Scanner): DataError[] {
  if (!report.desk) return [];
  const { figures, ledger, commitments } = report.desk;
  const file = (name: string) => `${report.folder}/${name}.yaml`;
  const findTerms = (text: string) => scan(text).terms.marks;
  return [
    ...checkFigures(figures, report.paragraphs, findTerms, file('figures')),
    ...checkLedger(ledger, figures.figures, report, file('ledger')),
    ...checkCommitments(report, figures.figures, commitments, file('commitments')),
  ];
}

/** What is open in a report that should have nothing open; figures are asked of one that has any. */
function refuseOpen(report: Report, { phrases, numbers, doubts }: OpenThings): DataError[] {
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
    ...doubts.open.map(({ kind, paragraph, what }) => {
      const where = paragraph === undefined ? 'doubts' : `段 ${paragraph}`;
      return new DataError('存疑未看', `${report.folder}/report.yaml`, where, `${kind}：${what}`);
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
