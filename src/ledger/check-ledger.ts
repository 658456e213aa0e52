/**
 * What proves the ledger: its pairs name real figures, and those called comparable can be; the words of
 * a progress stand where it says, and say its stage.
 */
import { DataError } from '../model/errors.ts';
import type { Figure } from '../model/figure.ts';
import { type LedgerData, type Pair, type Progress, STAGE_WORDS } from '../model/ledger.ts';
import { type PassageKind, partOf, type ReportText } from '../model/report.ts';
import { placesOf } from './locate.ts';

/**
 * All errors of a ledger.
 *
 * @param file path of `ledger.yaml`, named in errors
 */
export function checkLedger(
  ledger: LedgerData,
  figures: readonly Figure[],
  report: ReportText,
  file: string,
): DataError[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [
    ...checkTwice(ledger, file),
    ...ledger.pairs.flatMap((pair) => checkPair(pair, byId, file)),
    ...ledger.progress.flatMap((progress) => checkProgress(progress, report, file)),
  ];
}

function checkTwice({ pairs, progress }: LedgerData, file: string): DataError[] {
  const seen = new Set<string>();
  const used = [
    ...pairs.map(({ id, result, target }) => ({ id, figures: [...result, ...target] })),
    ...progress.map(({ id }) => ({ id, figures: [] })),
  ];
  return used.flatMap(({ id, figures }) =>
    [`一行 ${id}`, ...figures.map((figure) => `数据 ${figure}`)].flatMap((name) => {
      if (seen.has(name)) return [new DataError('配对重复', file, id, `${name} 出现不止一次`)];
      seen.add(name);
      return [];
    }),
  );
}

/** Which parts of a report the two sides of a progress are taken from. */
const SIDES: readonly [side: 'result' | 'target', kinds: readonly PassageKind[]][] = [
  ['result', ['回顾']],
  ['target', ['目标', '部署']],
];

function checkProgress(progress: Progress, report: ReportText, file: string): DataError[] {
  return SIDES.flatMap(([side, kinds]) => {
    const { paragraph, words, stage } = progress[side];
    const refuse = (kind: '数据不在段里' | '进度放错边' | '进度没有说', what: string) => [
      new DataError(kind, file, `${progress.id} · ${side}`, what),
    ];
    const text = report.paragraphs.find(({ id }) => id === paragraph)?.text;
    if (text === undefined) return refuse('数据不在段里', `没有段 ${paragraph}`);
    const places = placesOf(words, text).length;
    if (places !== 1) {
      return refuse('数据不在段里', `段 ${paragraph} 里“${words}”出现 ${places} 次`);
    }
    const part = partOf(report, paragraph)?.kind;
    if (part === undefined || !kinds.includes(part)) {
      return refuse('进度放错边', `段 ${paragraph} 在“${part ?? '没有声明的'}”部分`);
    }
    return stage === undefined || STAGE_WORDS[stage].test(words)
      ? []
      : refuse('进度没有说', `“${words}”里没有说到“${stage}”`);
  });
}

function checkPair(pair: Pair, byId: ReadonlyMap<string, Figure>, file: string): DataError[] {
  const sides: [string, readonly string[], readonly string[]][] = [
    ['结果', pair.result, ['完成']],
    ['目标', pair.target, ['目标', '部署']],
  ];
  const wrong = sides.flatMap(([side, ids, kinds]) =>
    ids.flatMap((id) => {
      const kind = byId.get(id)?.kind;
      if (kind !== undefined && kinds.includes(kind)) return [];
      const what = kind === undefined ? `没有数据 ${id}` : `${side}一边的 ${id} 是“${kind}”`;
      return [new DataError('配对无此数', file, pair.id, what)];
    }),
  );
  if (wrong.length > 0 || pair.comparable !== true) return wrong;
  const found = [...pair.result, ...pair.target].flatMap((id) => byId.get(id) ?? []);
  const differences = incomparable(found);
  return differences.length === 0
    ? []
    : [new DataError('配对不可比', file, pair.id, `两边${differences.join('，')}`)];
}

/** In what figures differ that must not differ in a comparison. */
function incomparable(figures: readonly Figure[]): string[] {
  const differs = (read: (figure: Figure) => string | undefined) =>
    new Set(figures.map(read)).size > 1;
  return [
    ...(figures.some(({ value }) => value === undefined) ? ['有一边没有数'] : []),
    ...(differs(({ dimension }) => dimension) ? ['不是同一种量'] : []),
    ...(differs(({ unit }) => unit) ? ['单位不同'] : []),
    ...(differs(({ basis }) => basis) ? ['口径（basis）不同'] : []),
    ...(differs(({ indicator }) => indicator) ? ['指标的名称不同'] : []),
  ];
}
