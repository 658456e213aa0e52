/** An answer in pages: how far it has come, in words, and how it goes on. */
import type { Result } from '../search/page/client.ts';

/** So many hits are shown at a time where there are several reports. */
export const PAGE = 50;

/** How many hits the first page has: of a single report all, as its text has them. */
export function firstPage({ names }: Pick<Result, 'names'>): number {
  return names.size > 1 ? PAGE : Number.POSITIVE_INFINITY;
}

/**
 * Asks on until so many hits are there, all is checked, or no more can be had.
 * @param take is given each longer answer as it comes
 * @returns the last
 */
export async function askOn(
  result: Result,
  wanted: number,
  isCurrent: () => boolean,
  take: (result: Result) => void,
): Promise<Result> {
  let now = result;
  while (!now.isFinal && now.hits.length < wanted) {
    const next = await now.more();
    if (!isCurrent()) break;
    const isStuck = stateOf(next) === stateOf(now);
    now = next;
    take(now);
    if (isStuck) break;
  }
  return now;
}

/** How far an answer is: it differs where something has come, or has failed. */
function stateOf({ shards: { checked, failed }, hits }: Result): string {
  return `${[checked, failed, hits.length]}`;
}

/** How much was found, before and behind the number of occurrences: 6 段，共 8 处。 Or at least so much. */
export function summary(result: Result): readonly [before: string, after: string] {
  const { query, hits, total, isFinal } = result;
  const narrowed = hits.length < total ? `（全部 ${total} 段，已筛选）` : '';
  const tail = `${narrowed}${progress(result)}。${query.truncated ? '输入太长，只查了前 4000 个字。' : ''}`;
  return isFinal
    ? [`${hits.length} 段，共 `, ` 处${tail}`]
    : ['至少 ', ` 处，${hits.length} 段${tail}`];
}

/** （已核 12/28 个分区，2016—2023年的没有载入）; '' where all was checked. */
export function progress({ shards, isFinal }: Pick<Result, 'shards' | 'isFinal'>): string {
  if (isFinal) return '';
  const { checked, of, failed, sites } = shards;
  const missing = sites ? '没有回答' : '的没有载入';
  const missed = failed.length > 0 ? `，${failed.join('、')}${missing}` : '';
  return `（已核 ${checked}/${of} 个${sites ? '网站' : '分区'}${missed}）`;
}

/** What the button says that goes on; null where there is nothing to go on to. @param shown hits that are seen */
export function wayOn(
  { hits, shards, order, isFinal }: Pick<Result, 'hits' | 'shards' | 'order' | 'isFinal'>,
  shown: number,
): string | null {
  const onlyFailed = !isFinal && shards.checked + shards.failed.length >= shards.of;
  if (hits.length <= shown && isFinal) return null;
  if (hits.length <= shown && onlyFailed) return shards.sites ? '再问没有回答的' : '再试没有载入的';
  return order === 'reading' ? '再看更早的' : '再看更多';
}
