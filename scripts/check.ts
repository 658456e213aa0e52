/** `npm run check`: holds the data against itself and reports what the glossary covers. */
import { commitmentsOf } from '../src/ledger/commitments.ts';
import { ledgerRows } from '../src/ledger/ledger.ts';
import { checkLibrary } from '../src/library/check.ts';
import { getLibrary, scannerOf, usageOf } from '../src/library/get-library.ts';
import { DataError, DataErrors, throwIfAny } from '../src/model/errors.ts';
import { FIGURE_KINDS } from '../src/model/figure.ts';
import { NAME_KINDS } from '../src/model/name.ts';
import { GRADES } from '../src/model/term.ts';
import type { Report } from '../src/report/report.ts';

try {
  const library = getLibrary();
  throwIfAny(checkLibrary(library));
  const { terms, reports } = library;
  for (const report of reports) {
    const phrases = report.paragraphs.flatMap(({ text }) => scannerOf(report)(text).phrases);
    const declared = new Set(report.notSlogans.map(({ phrase }) => phrase));
    const open = phrases.filter(({ phrase, isTerm }) => !isTerm && !declared.has(phrase));
    const counts = terms
      .map(({ id, term }) => ({
        term,
        count: usageOf(id).find((use) => use.report === report)?.occurrences.length ?? 0,
      }))
      .sort((a, b) => b.count - a.count);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    console.log(`${report.title}：${report.paragraphs.length} 段，与原文一字不差`);
    console.log(
      `  词条 ${counts.filter(({ count }) => count > 0).length} 条，出现 ${total} 次；最多的：`,
    );
    console.log(
      `  ${counts
        .slice(0, 8)
        .map(({ term, count }) => `${term} ${count}`)
        .join('，')}`,
    );
    console.log(
      `  “ ”中的话 ${phrases.length} 处（${new Set(phrases.map(({ phrase }) => phrase)).size} 种），声明不是术语的 ${declared.size} 种，没有着落的 ${open.length} 处`,
    );
    console.log(`  ${deskLine(report)}`);
  }
  const grades = GRADES.map(
    (grade) => `${grade} ${terms.filter((term) => term.grade === grade).length}`,
  );
  console.log(`词条 ${terms.length} 条：${grades.join('，')}`);
  const kinds = NAME_KINDS.map(
    (kind) => `${kind} ${library.names.filter((name) => name.kind === kind).length}`,
  );
  console.log(`名称 ${library.names.length} 个：${kinds.join('，')}`);
} catch (error) {
  if (!(error instanceof DataErrors || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What has been drawn from a report's numbers. */
function deskLine(report: Report): string {
  if (!report.desk) return '还没有 figures.yaml：没有“数据”“结果与目标”“要做的事”三页';
  const { figures, ledger, commitments } = report.desk;
  const kinds = FIGURE_KINDS.map(
    (kind) => `${kind} ${figures.figures.filter((figure) => figure.kind === kind).length}`,
  );
  const comparable = ledger.pairs.filter((pair) => pair.comparable).length;
  const rows = ledgerRows(ledger, figures.figures).length;
  const arranged = commitmentsOf(report, figures.figures, commitments).length;
  return [
    `数据 ${figures.figures.length} 个（${kinds.join('，')}），没有着落的数 0 个`,
    `结果与目标 ${ledger.pairs.length} 对（可比 ${comparable}，口径不同 ${ledger.pairs.length - comparable}），只看进度 ${ledger.progress.length} 项，共 ${rows} 行`,
    `工作安排 ${arranged} 条`,
  ].join('；');
}
