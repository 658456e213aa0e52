/**
 * Where a line may end though browsers don't let it: on the outer sides of “ ” around digits and letters.
 * They take such marks for Western ones, which cling to what stands beside them (UAX #14, LB19), so that
 * 市委“1335”工作布局 tears a hole of four characters into a narrow line.
 */
import type { Segment } from './segments.ts';

const RE_BREAK =
  /(?<=[\p{Script=Han}，。、；：！？”）》])(?=“[^\p{Script=Han}“‘（《])|(?<=[^\p{Script=Han}”’）》]”)(?=[\p{Script=Han}“（《])/gu;

/** Each segment's text, cut where a line may end; a line may end before one whose first piece is empty. */
export function piecesOf(segments: readonly Segment[]): string[][] {
  const text = segments.map((segment) => segment.text).join('');
  const breaks = [...text.matchAll(RE_BREAK)].map(({ index }) => index);
  let start = 0;
  return segments.map((segment) => {
    const end = start + segment.text.length;
    const cuts = [start, ...breaks.filter((at) => at >= start && at < end), end];
    start = end;
    return cuts.slice(1).map((cut, at) => text.slice(cuts[at], cut));
  });
}
