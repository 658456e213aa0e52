import { describe, expect, test, vi } from 'vitest';
import type { Result } from '../search/page/client.ts';
import { toHit } from '../search/page/hit.ts';
import { parseQuery } from '../search/page/query.ts';
import { testRecords } from '../search/testing.ts';
import { askOn, firstPage, progress, summary, wayOn } from './search-more.ts';

const always = () => true;
const RECORDS = testRecords('a', '雷山\n'.repeat(300));

/** An answer over as many shards as there are numbers: how many hits each has; null for one that fails. */
function answer(shards: readonly (number | null)[], checked = 1): Result {
  const done = shards.slice(0, checked);
  const count = done.reduce((sum: number, one) => sum + (one ?? 0), 0);
  const failed = done.filter((one) => one === null).map(() => '2016—2023年');
  const hits = RECORDS.slice(0, count).map((record, place) =>
    toHit(record, place, { ranges: [{ start: 0, end: 2 }], counts: [1], span: 2 }),
  );
  const result: Result = {
    query: parseQuery('雷山'),
    hits,
    order: 'reading',
    occurrences: count,
    total: count,
    shards: { checked: checked - failed.length, of: shards.length, failed },
    isFinal: checked >= shards.length && failed.length === 0,
    names: new Map([
      ['a', '甲县2024年'],
      ['b', '乙县2024年'],
    ]),
    found: hits.map(({ record }) => record),
    more: async () => answer(shards, Math.min(checked + 1, shards.length)),
  };
  return result;
}

describe('it is asked on', () => {
  test.each<[string, (number | null)[], number, number]>([
    ['until there are enough hits', [0, 30, 30, 30], 50, 3],
    ['to the end where there are not enough', [1, 0, 2], 50, 3],
    ['not at all where there are', [60, 30], 50, 1],
    ['past a shard that fails', [3, null, 5], 50, 4],
    ['once more where a shard fails, and no further when that brings nothing', [3, null], 50, 3],
  ])('%s', async (_, shards, wanted, asked) => {
    const take = vi.fn();
    const first = answer(shards);
    const last = await askOn(first, wanted, always, take);
    expect(take).toHaveBeenCalledTimes(asked - 1);
    if (asked > 1) expect(take).toHaveBeenLastCalledWith(last);
    else expect(last).toBe(first);
  });

  test('no longer when something else is asked', async () => {
    const take = vi.fn();
    await askOn(answer([0, 1]), 50, () => false, take);
    expect(take).not.toHaveBeenCalled();
  });
});

describe('how far it has come', () => {
  test('a count is the least until all is checked', () => {
    expect(summary(answer([6]))).toEqual(['6 段，共 ', ' 处。']);
    expect(summary(answer([6, 1, null], 1))).toEqual(['至少 ', ' 处，6 段（已核 1/3 个分区）。']);
  });

  test('what could not be had is said', () => {
    expect(progress(answer([6, null], 2))).toBe('（已核 1/2 个分区，2016—2023年的没有载入）');
    expect(progress(answer([6]))).toBe('');
  });
});

test('the button says what it leads to, and is there only where it leads to something', () => {
  expect(wayOn(answer([60]), 50)).toBe('再看更早的');
  expect(wayOn(answer([60]), 60)).toBeNull();
  expect(wayOn(answer([60, 1]), 60)).toBe('再看更早的');
  expect(wayOn({ ...answer([60]), order: 'relevance' }, 50)).toBe('再看更多');
  expect(wayOn(answer([60, null], 2), 60)).toBe('再试没有载入的');
  expect(wayOn(answer([60, null], 2), 50)).toBe('再看更早的');
});

test('a single report is shown whole', () => {
  expect(firstPage({ names: new Map([['a', '甲县2024年']]) })).toBe(Number.POSITIVE_INFINITY);
  expect(firstPage(answer([1]))).toBe(50);
});
