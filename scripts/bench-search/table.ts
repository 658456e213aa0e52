/** The table of the README: a row an engine. */
import { documents, exact, near, none, type Outcome } from './ask.ts';

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(whole, 1)).toFixed(0)} %`;
const quantile = (times: number[], q: number) =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

/** How well an engine did, as a row of Markdown. */
export function row({ name, hits, times, index, first }: Outcome): string {
  let right = 0;
  let shown = 0;
  let wanted = 0;
  const ranks: number[] = [];
  exact.forEach(({ paragraphs }, i) => {
    const found = [...new Set(hits[i])];
    const good = found.filter((key) => paragraphs.includes(key)).length;
    right += good;
    shown += found.length;
    wanted += paragraphs.length;
    const rank = found.findIndex((key) => paragraphs.includes(key));
    if (rank >= 0) ranks.push(rank + 1);
  });
  const forgiven = near.filter(({ paragraphs }, i) =>
    (hits[exact.length + i] ?? []).slice(0, 3).some((key) => paragraphs.includes(key)),
  ).length;
  const invented = none.filter(
    (_, i) => (hits[exact.length + near.length + i] ?? []).length > 0,
  ).length;
  const rank = ranks.reduce((sum, one) => sum + one, 0) / Math.max(ranks.length, 1);
  const cells = [
    name,
    percent(right, wanted),
    percent(right, shown),
    rank.toFixed(2),
    percent(forgiven, near.length),
    percent(invented, none.length),
    kilobytes(first),
    kilobytes(index),
    quantile(times, 0.5),
    quantile(times, 0.95),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** All rows with their heading, and what was asked. */
export function toTable(outcomes: readonly Outcome[]): string {
  return [
    '| engine | recall | precision | rank of the first right hit | wrong queries put right | hits for what is not there | kB to the first answer | index kB | median ms | 95 % ms |',
    `|---|${'---:|'.repeat(9)}`,
    ...outcomes.map(row),
    '',
    `${documents.length} paragraphs; ${exact.length} queries that stand in the text (quoted phrases, names, any four characters), ${near.length} wrong ones, ${none.length} for what is not there (\`src/search/queries\`). Bytes are gzip: for the last four the library, its index and the texts to show; jieba's dictionary (MBs) is not counted.`,
  ].join('\n');
}
