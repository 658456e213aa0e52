/** What proves the ledger: its pairs name real figures, and those called comparable can be. */
import { DataError } from '../model/errors.ts';
import type { Figure } from '../model/figure.ts';
import type { LedgerData, Pair } from '../model/ledger.ts';

/**
 * All errors of a ledger.
 *
 * @param file path of `ledger.yaml`, named in errors
 */
export function checkLedger(
  ledger: LedgerData,
  figures: readonly Figure[],
  file: string,
): DataError[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [
    ...checkTwice(ledger.pairs, file),
    ...ledger.pairs.flatMap((pair) => checkPair(pair, byId, file)),
  ];
}

function checkTwice(pairs: readonly Pair[], file: string): DataError[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ id, result, target }) =>
    [`一对 ${id}`, ...[...result, ...target].map((figure) => `数据 ${figure}`)].flatMap((name) => {
      if (seen.has(name)) return [new DataError('对账重复', file, id, `${name} 出现不止一次`)];
      seen.add(name);
      return [];
    }),
  );
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
      return [new DataError('对账无此数', file, pair.id, what)];
    }),
  );
  if (wrong.length > 0 || pair.comparable !== true) return wrong;
  const found = [...pair.result, ...pair.target].flatMap((id) => byId.get(id) ?? []);
  const differences = incomparable(found);
  return differences.length === 0
    ? []
    : [new DataError('对账不可比', file, pair.id, `两边${differences.join('，')}`)];
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
