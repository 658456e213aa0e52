/** The path of a place that a paper names: 信阳市平桥区 → 河南省/信阳市/平桥区. */
import { COUNTRY } from '../model/report-name.ts';

/** What a name of a path ends with; it has at least one character before it. */
const RE_NAME = /.(?:省|特别行政区|自治[区州县旗]|地区|[市区县盟旗镇乡])$/u;
/** Above which there is no place but the country. */
const RE_PROVINCE = /(?:省|自治区|特别行政区)$|^(?:北京|天津|上海|重庆)市$/;

/**
 * @param name  as the paper has it, without spaces
 * @param known paths of places that the library has reports of
 * @returns the names from the province down; null where the paper doesn't say the province, and no path of
 *   the library ends so, or several do
 */
export function placePathOf(name: string, known: readonly (readonly string[])[]): string[] | null {
  if (name === COUNTRY) return [COUNTRY];
  const names = placeNamesIn(name) ?? [name];
  if (RE_PROVINCE.test(names[0] ?? '')) return names;
  const paths = new Set(
    known
      .filter((path) => path.join('').endsWith(name) && path.at(-1) === names.at(-1))
      .map((path) => path.join('/')),
  );
  const [path] = paths;
  return paths.size === 1 && path !== undefined ? path.split('/') : null;
}

/** The names of which a text consists, each as short as can be; null where it consists of none. */
export function placeNamesIn(text: string): string[] | null {
  for (let length = 2; length <= text.length; length++) {
    const [name, rest] = [text.slice(0, length), text.slice(length)];
    if (!RE_NAME.test(name)) continue;
    if (rest === '') return [name];
    const others = placeNamesIn(rest);
    if (others) return [name, ...others];
  }
  return null;
}
