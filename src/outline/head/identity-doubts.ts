/** What is uncertain about whose report it is: a title block that says too little, years and places that contradict. */
import type { Doubt } from '../../model/doubt.ts';
import type { Found } from './identity.ts';
import { isSamePlace } from './places-named.ts';
import type { Cover } from './title-block.ts';
import { isYearOfDate } from './years.ts';

/** What the title block lacks. */
export function incomplete(cover: Partial<Cover>, date: Found<string> | undefined): Doubt[] {
  const missing = [
    ...(cover.title === undefined ? ['标题'] : []),
    ...(cover.occasion === undefined && !date ? ['日期和会议'] : []),
  ];
  if (missing.length === 0) return [];
  return [{ kind: '题头不全', what: `没有找到题头里的${missing.join('、')}` }];
}

/** Years that contradict the one that was taken, each once. */
export function yearDoubts(
  years: readonly Found<number>[],
  date: Found<string> | undefined,
): Doubt[] {
  const [taken, ...others] = years;
  if (!taken) return [];
  const contrary = others.filter(({ value, from }) => {
    if (value === taken.value) return false;
    // What is known of the day of a page is when it was put there.
    if (from === '网页' && Math.abs(value - taken.value) <= 1) return false;
    const isOfDate = date !== undefined && value === Number(date.value.slice(0, 4));
    return !(isOfDate && from === '题头' && isYearOfDate(taken.value, date.value));
  });
  const said = [...new Set(contrary.map(({ value, from }) => `${from}里是${value}年`))];
  if (said.length === 0) return [];
  return [{ kind: '年份不合', what: `取作${taken.value}年（${taken.from}），${said.join('，')}` }];
}

/** A place that is not the paper's. */
export function placeDoubts(
  place: Found<string> | undefined,
  path: readonly string[] | undefined,
): Doubt[] {
  if (!place || path === undefined || isSamePlace(place.value, path)) return [];
  const what = `写明的地方是${path.join('/')}，${place.from}里是${place.value}`;
  return [{ kind: '地方不合', what }];
}
