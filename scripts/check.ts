/** `npm run check`: holds the data against itself and tells what the glossary covers, what is open, what is unused. */
import { prepare, unused } from '../src/build/prepare.ts';
import { checkReceived } from '../src/build/received.ts';
import { openStores } from '../src/build/stores.ts';
import { labelOf } from '../src/cite/label.ts';
import { commitmentsOf } from '../src/ledger/commitments.ts';
import { ledgerRows } from '../src/ledger/ledger.ts';
import { withOwn } from '../src/library/own-notes.ts';
import type { Unused } from '../src/library/remarks.ts';
import type { Shared } from '../src/library/shared.ts';
import { DOUBTS } from '../src/model/doubt.ts';
import { DataError, DataErrors } from '../src/model/errors.ts';
import { FIGURE_KINDS } from '../src/model/figure.ts';
import { NAME_KINDS } from '../src/model/name.ts';
import { isFinal } from '../src/model/report.ts';
import { GRADES } from '../src/model/term.ts';
import type { Artefact } from '../src/report/artefact.ts';
import { withoutGuide } from '../src/report/guide.ts';
import type { OpenThings } from '../src/report/open.ts';
import type { Report } from '../src/report/report.ts';

try {
  const stores = openStores();
  const ready = prepare('.', stores);
  await checkReceived('.', ready, stores);
  const { terms, names } = ready.shared;
  for (const known of ready.reports) tellReport(ready.open(known), ready.shared);
  const grades = GRADES.map(
    (grade) => `${grade} ${terms.filter((term) => term.grade === grade).length}`,
  );
  console.log(`词条 ${terms.length} 条：${grades.join('，')}`);
  const kinds = NAME_KINDS.map(
    (kind) => `${kind} ${names.filter((name) => name.kind === kind).length}`,
  );
  console.log(`名称 ${names.length} 个：${kinds.join('，')}`);
  tellUnused(unused(ready));
} catch (error) {
  if (!(error instanceof DataErrors || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What is known of a report's text. */
function tellReport({ report, open, summary }: Artefact, shared: Shared): void {
  const termById = withOwn(shared.termById, summary.notes);
  const counts = Object.entries(summary.terms)
    .map(([id, { count }]) => ({ term: termById.get(id)?.term ?? id, count }))
    .sort((a, b) => b.count - a.count);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.slice(0, 8).map(({ term, count }) => `${term} ${count}`);
  console.log(
    `${report.title}（${report.status}）：${report.paragraphs.length} 段，与原文一字不差`,
  );
  console.log(`  词条 ${counts.length} 条，出现 ${total} 次；最多的：`);
  console.log(`  ${most.join('，')}`);
  console.log(`  ${openLine(report, open)}`);
  for (const line of doubtLines(report, open)) console.log(`  ${line}`);
  console.log(`  ${deskLine(report)}`);
  const unguided = withoutGuide(report).map(({ title }) => title);
  if (unguided.length > 0)
    console.log(`  没有导读的 ${unguided.length} 章：${unguided.join('、')}`);
}

/** How much of a report is settled; where the rest stands is told on its page of open things. */
function openLine(report: Report, { phrases, numbers }: OpenThings): string {
  const declared = new Set(report.notSlogans.map(({ phrase }) => phrase)).size;
  return [
    `“ ”中的话 ${phrases.total} 种：没有词条的 ${phrases.open.length} 种，声明不是术语的 ${declared} 种`,
    `数字 ${numbers.total} 处：没有着落的 ${numbers.open.length} 处`,
    ...(isFinal(report) ? [] : [`建站后逐处列在 ${report.id}/open.html`]),
  ].join('；');
}

/** What import was not sure of and nobody has looked at. */
function doubtLines(report: Report, { doubts }: OpenThings): string[] {
  if (doubts.open.length === 0) return [];
  return [
    `导入时拿不准、还没有人看过的 ${doubts.open.length} 处（看过的，在 report.yaml 的那一条下面写 settled）：`,
    ...doubts.open.map(({ kind, paragraph, what }) => {
      const where = paragraph === undefined ? '' : `${labelOf(report, paragraph)} `;
      return `  ${kind}：${where}${what}。${DOUBTS[kind]}`;
    }),
  ];
}

/** What could be taken out, or waits for a report. */
function tellUnused({ terms, names, others }: Unused): void {
  const list = (what: string, words: readonly string[]) => {
    if (words.length > 0) console.log(`没有报告用到的${what}：${words.join('、')}`);
  };
  list(
    `词条 ${terms.length} 条`,
    terms.map(({ id, term }) => `${term}（${id}.yaml）`),
  );
  list(
    `名称 ${names.length} 个`,
    names.map(({ name }) => name),
  );
  for (const { file, what } of others) console.log(`${file}：${what}`);
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
    `数据 ${figures.figures.length} 个（${kinds.join('，')}）`,
    `结果与目标 ${ledger.pairs.length} 对（可比 ${comparable}，口径不同 ${ledger.pairs.length - comparable}），只看进度 ${ledger.progress.length} 项，共 ${rows} 行`,
    `工作安排 ${arranged} 条`,
  ].join('；');
}
