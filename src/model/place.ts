/**
 * Places by their full path, widest first: `河南省/信阳市/平桥区`. A bare name would not do: 南京市, 徐州市,
 * 福州市 and 开封市 each have a 鼓楼区.
 */
import { z } from 'zod';

const RE_NAME = /^\p{Script=Han}+$/u;
const RE_PATH = /^(?!中国\/)\p{Script=Han}+(?:\/\p{Script=Han}+){0,3}$/u;
const PATH_RULE = '地方要从省写起，一到四级，用 / 隔开，如 河南省/信阳市/平桥区；全国的只写 中国';

/**
 * Schema of a path of one name (a province, or the country) to four (a township). Places that were renamed
 * or abolished are written as they were called then: a report's place is that of its own time.
 */
export const placePath = z.string().trim().regex(RE_PATH, { error: PATH_RULE, abort: true });

/** Schema of a path as a list of its names; empty where nobody has said which place. */
export const placeNames = z
  .array(z.string().trim().regex(RE_NAME, '地名只用汉字'))
  .refine((names) => names.length === 0 || RE_PATH.test(names.join('/')), { error: PATH_RULE });

/** The names of a path, widest first. */
export function namesOfPlace(path: string): string[] {
  return path.split('/');
}

/** The place as readers say it: 平桥区. */
export function shortPlace(path: string): string {
  return namesOfPlace(path).at(-1) ?? path;
}

/** Whether a place, given by its names, is the one of this path or lies in it. */
export function liesIn(places: readonly string[], path: string): boolean {
  return namesOfPlace(path).every((name, at) => places[at] === name);
}
