/**
 * Places by their full path, widest first: `河南省/信阳市/平桥区`. A bare name would not do: 南京市, 徐州市,
 * 福州市 and 开封市 each have a 鼓楼区.
 */
import { z } from 'zod';

const RE_NAME = /^\p{Script=Han}+$/u;
const RE_PATH = /^\p{Script=Han}+(?:\/\p{Script=Han}+){0,3}$/u;

/** Schema of one name of a path. */
export const placeName = z.string().trim().regex(RE_NAME, '地名只用汉字');

/** Schema of a path of one name (a province) to four (a township). */
export const placePath = z.string().trim().regex(RE_PATH, {
  error: '地方要从省写起，一到四级，用 / 隔开，如 河南省/信阳市/平桥区',
  abort: true,
});

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
